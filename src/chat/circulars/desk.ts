import type { RouteIds } from '#domain/acts.ts'
import type { OptionName } from '#domain/circulars/options.ts'
import { isCondition, ruleOf } from '#domain/circulars/options.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { DeskCircular } from '#reads/circulars/desk.ts'
import { reachScreen } from '#screens/circulars/audience.ts'
import {
  cancelScreen,
  changeScreen,
  decisionScreen,
  kindScreen,
  removeScreen,
  sampleScreen,
  sendScreen,
  toDraft,
} from '#screens/circulars/desk.ts'
import { optionScreen } from '#screens/circulars/options.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { removeFile, takeFile } from '#workflows/circulars/circular-files.ts'
import { confirmCircular, proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { previewCircular, readDraft, readOffers, readPlan, readReach } from '#workflows/circulars/read-desk.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { cancelCircular, setOption } from '#workflows/circulars/write-circular.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { Routes } from '../shelf.ts'
import { circularOptionDialogue } from './circular-option.dialogue.ts'
import { afterwards, audiencePage, deskPage, draftPage, type One, screenOf } from './pages.ts'
import { writeCircularDialogue } from './write-circular.dialogue.ts'

/** Shows a screen of a circular that is changed no more than looked at. */
const shows =
  (screen: (ctx: Ctx, draft: DeskCircular) => Screen) =>
  async (ctx: Ctx, one: One): Promise<unknown> =>
    ctx.show(screenOf(ctx, await readDraft(ctx.tools, ctx.caller, one), (draft) => screen(ctx, draft)))

/** The files come once; whoever looks as another reader has them above already. */
async function preview(ctx: Ctx, { circularId, reader }: RouteIds<'circular.preview'>): Promise<unknown> {
  const draft = await readDraft(ctx.tools, ctx.caller, { circularId })
  if (!draft.ok) return ctx.show(refused(ctx.language, draft.refusal))
  const shown = await previewCircular(ctx.tools, ctx.caller, { circularId, ...(reader === null ? {} : { reader }) })
  if (!shown.ok) return ctx.show(refused(ctx.language, shown.refusal))
  await ctx.say(sampleScreen(ctx.language, shown.value, reader === null))
  return ctx.say(decisionScreen(ctx.language, draft.value, shown.value))
}

async function propose(ctx: Ctx, { circularId, version }: RouteIds<'circular.propose'>): Promise<unknown> {
  const outcome = await proposeCircular(ctx.tools, ctx.caller, { circularId, version })
  const news = ({ state, told }: { state: string; told: number }): string => {
    if (state !== 'PROPOSED') return say(ctx.language, 'circular-adopted')
    return told === 0 ? say(ctx.language, 'circular-proposed-nobody') : say(ctx.language, 'circular-proposed', { told })
  }
  return afterwards(ctx, outcome, news, () => draftPage(ctx, { circularId }))
}

async function confirm(ctx: Ctx, { circularId, version }: RouteIds<'circular.confirm'>): Promise<unknown> {
  const outcome = await confirmCircular(ctx.tools, ctx.caller, { circularId, version })
  return afterwards(
    ctx,
    outcome,
    ({ isScheduled }) => say(ctx.language, 'circular-confirmed', { scheduled: String(isScheduled) }),
    () => draftPage(ctx, { circularId }),
  )
}

async function askSend(ctx: Ctx, one: One): Promise<unknown> {
  const plan = await readPlan(ctx.tools, ctx.caller, one)
  return plan.ok
    ? ctx.show(sendScreen(ctx.language, plan.value))
    : afterwards(
        ctx,
        plan,
        () => null,
        () => draftPage(ctx, one),
      )
}

async function send(ctx: Ctx, { circularId, people }: RouteIds<'circular.send'>): Promise<unknown> {
  const one = { circularId }
  const outcome = await sendCircular(ctx.tools, ctx.caller, { circularId, people })
  if (!outcome.ok && outcome.refusal.code === 'audience-changed') {
    const plan = await readPlan(ctx.tools, ctx.caller, one)
    const note = refusalText(ctx.language, outcome.refusal)
    if (plan.ok) return ctx.show(withNote(note, sendScreen(ctx.language, plan.value)))
  }
  return afterwards(
    ctx,
    outcome,
    (sent) => say(ctx.language, 'circular-sent', { people: sent.people, agencies: sent.agencies }),
    () => draftPage(ctx, one),
  )
}

async function cancel(ctx: Ctx, one: One): Promise<unknown> {
  const outcome = await cancelCircular(ctx.tools, ctx.caller, one)
  return afterwards(
    ctx,
    outcome,
    ({ number }) => say(ctx.language, 'circular-cancelled', { number }),
    () => (outcome.ok ? deskPage(ctx, 0) : draftPage(ctx, one)),
  )
}

async function remove(ctx: Ctx, { circularId, attachmentId }: RouteIds<'circular.remove-file'>): Promise<unknown> {
  const outcome = await removeFile(ctx.tools, ctx.caller, { circularId, attachmentId })
  return afterwards(
    ctx,
    outcome,
    () => null,
    () => draftPage(ctx, { circularId }),
  )
}

/** A list to choose from; what has to be typed is asked for in a dialogue. */
async function askOption(ctx: Ctx, { circularId, option, page }: RouteIds<'circular.option'>): Promise<unknown> {
  const { ask } = ruleOf(option)
  if (ask === 'day' || ask === 'time') return begin(ctx, circularOptionDialogue, { circularId, option })
  const offers = await readOffers(ctx.tools, ctx.caller, { circularId, option })
  return ctx.show(screenOf(ctx, offers, (offered) => optionScreen(ctx.language, offered, { page: page ?? 0 })))
}

/** After a choice the draft is shown as it stands; a list of the audience stays, so that several are chosen one after another. */
async function setOptionNow(ctx: Ctx, ids: RouteIds<'circular.set-option'>): Promise<unknown> {
  const { circularId, option } = ids
  const value = ids.value === 'none' ? null : ids.value
  const outcome = await setOption(ctx.tools, ctx.caller, { circularId, option, value })
  if (!outcome.ok || !(isCondition(option) || option === 'audience'))
    return afterwards(
      ctx,
      outcome,
      () => clearedNote(ctx, option, value),
      () => draftPage(ctx, { circularId }),
    )
  if (value === null) return ctx.show(await audiencePage(ctx, { circularId }))
  const offers = await readOffers(ctx.tools, ctx.caller, { circularId, option })
  return ctx.show(screenOf(ctx, offers, (offered) => optionScreen(ctx.language, offered, { value })))
}

/** That nothing goes out by itself any more is said, for no line of the draft says it. */
const clearedNote = (ctx: Ctx, option: OptionName, value: string | number | null): string | null =>
  option === 'when' && value === null ? say(ctx.language, 'circular-unscheduled') : null

async function reach(ctx: Ctx, { circularId, page }: RouteIds<'circular.reach'>): Promise<unknown> {
  const list = await readReach(ctx.tools, ctx.caller, { circularId })
  return ctx.show(screenOf(ctx, list, (reached) => reachScreen(ctx.language, reached, page)))
}

/** A file that came while the draft was open, also in the middle of the dialogue: one short message for each. */
export async function takeCircularFile(ctx: Ctx, circularId: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeFile(ctx.tools, ctx.caller, { circularId }, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const buttons = [[toDraft(language, circularId)]]
  if (!outcome.ok) return ctx.say({ text: refusalText(language, outcome.refusal), buttons })
  const { name, count, isNew } = outcome.value
  return ctx.say({
    text: say(language, isNew ? 'circular-file-kept' : 'circular-file-known', { name, count }),
    buttons,
  })
}

export const showDesk = async (ctx: Ctx, page: number): Promise<unknown> => ctx.show(await deskPage(ctx, page))

export const deskRoutes: Routes = {
  'circular.desk': (ctx, { page }) => showDesk(ctx, page),
  'circular.new': (ctx) => ctx.show(kindScreen(ctx.language)),
  'circular.write': (ctx, { kind }) => begin(ctx, writeCircularDialogue, { circularId: null, kind, field: null }),
  'circular.draft': async (ctx, one) => ctx.show(await draftPage(ctx, one)),
  'circular.changes': shows((ctx, draft) => changeScreen(ctx.language, draft)),
  'circular.change': (ctx, { circularId, field }) =>
    begin(ctx, writeCircularDialogue, { circularId, kind: 'circular', field }),
  'circular.audience': async (ctx, one) => ctx.show(await audiencePage(ctx, one)),
  'circular.option': askOption,
  'circular.set-option': setOptionNow,
  'circular.find-agency': (ctx, { circularId }) =>
    begin(ctx, circularOptionDialogue, { circularId, option: 'agencies' }),
  'circular.ask-remove': shows((ctx, draft) => removeScreen(ctx.language, draft)),
  'circular.remove-file': remove,
  'circular.preview': preview,
  'circular.sample': (ctx) => ctx.toast(label(ctx.language, 'circular-preview-sample')),
  'circular.propose': propose,
  'circular.confirm': confirm,
  'circular.ask-cancel': shows((ctx, draft) => cancelScreen(ctx.language, draft)),
  'circular.cancel': cancel,
  'circular.reach': reach,
  'circular.plan': askSend,
  'circular.send': send,
}
