import { STAGE_KEYS } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { type AudienceChoices, readAudienceChoices } from '#workflows/circulars/named-audience.ts'
import { readDeskCircular } from '#workflows/circulars/read-desk.ts'
import { type OptionChoices, readOptionChoices, readReach } from '#workflows/circulars/read-reach.ts'
import { scheduleCircular } from '#workflows/circulars/schedule-circular.ts'
import { setAudience } from '#workflows/circulars/set-audience.ts'
import { setOptions } from '#workflows/circulars/set-options.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import { audienceScreen, choiceOf, type Condition, CONDITIONS, conditionScreen, reachScreen } from './audience-views.ts'
import { afterwards } from './afterwards.ts'
import { draftPage, refusedPage } from './desk-pages.ts'
import { replacesScreen, stageScreen } from './options-views.ts'
import { withNote } from './views.ts'

/** Shows one screen of what was read, or why it may not be. */
const screenOf = <T>(ctx: Ctx, read: Outcome<T>, screen: (value: T) => Screen): Promise<number> =>
  ctx.show(read.ok ? screen(read.value) : refusedPage(ctx, read.refusal))

const fromOptions =
  (screen: (ctx: Ctx, choices: OptionChoices, page: number) => Screen): Handler =>
  async (ctx, [id, page]) =>
    screenOf(ctx, await readOptionChoices(ctx.tools, ctx.caller, Number(id)), (choices) =>
      screen(ctx, choices, pageNumber(page)),
    )

/** After a choice the draft is shown as it stands, with what was refused above it. */
async function set(ctx: Ctx, id: number, options: Omit<Parameters<typeof setOptions>[2], 'circularId'>) {
  const outcome = await setOptions(ctx.tools, ctx.caller, { circularId: id, ...options })
  return outcome.ok ? ctx.show(await draftPage(ctx, id)) : afterwards(ctx, id, outcome, () => '')
}

const setStage: Handler = (ctx, [id, key]) =>
  set(ctx, Number(id), { stageKey: STAGE_KEYS.find((stage) => stage === key) ?? null })

const setReplaces: Handler = (ctx, [id, other]) =>
  set(ctx, Number(id), { replacesId: Number(other) === 0 ? null : Number(other) })

const askSeen: Handler = (ctx, [id, asked]) => set(ctx, Number(id), { acknowledge: asked === '1' })

export const audiencePage = async (ctx: Ctx, id: number): Promise<Screen> => {
  const desk = await readDeskCircular(ctx.tools, ctx.caller, id)
  return desk.ok ? audienceScreen(ctx.language, desk.value) : refusedPage(ctx, desk.refusal)
}

async function condition(ctx: Ctx, [id, name, page]: string[]): Promise<unknown> {
  const wanted = CONDITIONS.find((one) => one === name)
  if (wanted === undefined) return ctx.show(await audiencePage(ctx, Number(id)))
  return ctx.show(await conditionPage(ctx, Number(id), wanted, pageNumber(page)))
}

async function conditionPage(ctx: Ctx, id: number, wanted: Condition, page: number): Promise<Screen> {
  const choices: Outcome<AudienceChoices> = await readAudienceChoices(ctx.tools, ctx.caller, id)
  return choices.ok ? conditionScreen(ctx.language, wanted, choices.value, page) : refusedPage(ctx, choices.refusal)
}

/** The page of the list stays, so that several are chosen one after another. */
async function choose(ctx: Ctx, [id, name = '', value, page]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const choice = choiceOf(name, Number(value))
  if (choice === null) return ctx.show(await audiencePage(ctx, circularId))
  const outcome = await setAudience(ctx.tools, ctx.caller, { circularId, choice })
  if (!outcome.ok) return afterwards(ctx, circularId, outcome, () => '')
  return condition(ctx, [String(id), name, page ?? '0'])
}

async function unschedule(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await scheduleCircular(ctx.tools, ctx.caller, { circularId: Number(id), sendAt: null })
  const note = outcome.ok ? say(ctx.language, 'circular-unscheduled') : refusalText(ctx.language, outcome.refusal)
  return ctx.show(withNote(note, await draftPage(ctx, Number(id))))
}

const asks =
  (field: 'valid' | 'when' | 'agency'): Handler =>
  (ctx, [id]) =>
    ctx.conversation.enter('circular-option', { circularId: Number(id), field })

export const optionActs: Record<string, Handler> = {
  'circulars.stage': fromOptions((ctx, choices) => stageScreen(ctx.language, choices)),
  'circulars.set-stage': setStage,
  'circulars.replaces': fromOptions((ctx, choices, page) => replacesScreen(ctx.language, choices, page)),
  'circulars.set-replaces': setReplaces,
  'circulars.ask-seen': askSeen,
  'circulars.valid': asks('valid'),
  'circulars.when': asks('when'),
  'circulars.unschedule': unschedule,
  'circulars.audience': async (ctx, [id]) => ctx.show(await audiencePage(ctx, Number(id))),
  'circulars.condition': condition,
  'circulars.choose': choose,
  'circulars.find-agency': asks('agency'),
  'circulars.reach': async (ctx, [id, page]) =>
    screenOf(ctx, await readReach(ctx.tools, ctx.caller, Number(id)), (reach) =>
      reachScreen(ctx.language, reach, pageNumber(page)),
    ),
}
