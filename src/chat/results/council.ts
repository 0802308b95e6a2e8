import { safeFileName } from '#domain/text/safe-name.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { setFocus } from '#workflows/people/focus.ts'
import {
  clearCouncilMinutes,
  type CouncilPage,
  readCouncilDraft,
  takeMinutes,
} from '#workflows/results/council-draft.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { approvalsButton, homeButton, shownSeconds } from './approvals-views.ts'

const refused = ({ language }: Ctx, refusal: Parameters<typeof refusalText>[1]): Screen => ({
  text: refusalText(language, refusal),
  buttons: [[approvalsButton(language)], [homeButton(language)]],
})

/** What has been entered of the council's confirmation; files that are sent from here on are its minutes. */
export async function councilScreen(ctx: Ctx, cycleId: number, told: readonly string[] = []): Promise<Screen> {
  const page = await readCouncilDraft(ctx.tools, ctx.caller, cycleId)
  if (!page.ok) return refused(ctx, page.refusal)
  if (ctx.caller.accountId !== null) await setFocus(ctx.tools, ctx.caller.accountId, 'council', cycleId)
  const { language } = ctx
  const { minutes, number, heldOn, year } = page.value
  const isComplete = number !== null && heldOn !== null && minutes.length > 0
  return {
    text: [
      ...told,
      [
        say(language, 'results-council', { year, number: number ?? 'none' }),
        heldOn === null
          ? say(language, 'results-council-held-none')
          : say(language, 'results-council-held', { heldOn: new Date(heldOn) }),
        say(language, 'results-council-minutes', { count: minutes.length }),
        ...minutes.map(({ name, sizeBytes: size }) => say(language, 'results-council-file', { name, size })),
      ].join('\n'),
      ...(minutes.length > 0 ? [] : [say(language, 'results-council-how')]),
    ].join('\n\n'),
    buttons: [
      ...(isComplete ? [[button(label(language, 'results-council-next'), 'results.council-ask', cycleId)]] : []),
      [button(label(language, 'results-council-facts'), 'results.council-facts', cycleId)],
      ...(minutes.length > 0
        ? [[button(label(language, 'results-council-clear'), 'results.council-clear', cycleId)]]
        : []),
      [approvalsButton(language), homeButton(language)],
    ],
  }
}

export const showCouncil: Handler = async (ctx, [cycleId]) => ctx.show(await councilScreen(ctx, Number(cycleId)))

export const clearMinutes: Handler = async (ctx, [cycleId]) => {
  const outcome = await clearCouncilMinutes(ctx.tools, ctx.caller, { cycleId: Number(cycleId) })
  return ctx.show(outcome.ok ? await councilScreen(ctx, Number(cycleId)) : refused(ctx, outcome.refusal))
}

/** The second look: number, day, minutes and the content they confirm. */
export const askCouncil: Handler = async (ctx, [id]) => {
  const cycleId = Number(id)
  const draft = await readCouncilDraft(ctx.tools, ctx.caller, cycleId)
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!draft.ok) return ctx.show(refused(ctx, draft.refusal))
  if (!page.ok) return ctx.show(refused(ctx, page.refusal))
  const { fingerprint, now } = page.value
  return ctx.show(
    askScreen(ctx, draft.value, fingerprint ?? '', shownSeconds(now)) ?? (await councilScreen(ctx, cycleId)),
  )
}

function askScreen({ language }: Ctx, draft: CouncilPage, fingerprint: string, seconds: number): Screen | null {
  const { cycleId, number, heldOn, minutes } = draft
  if (number === null || heldOn === null) return null
  const count = minutes.length
  return {
    text: say(language, 'results-council-ask', { number, heldOn: new Date(heldOn), count, fingerprint }),
    buttons: [
      [button(label(language, 'results-council-yes'), 'results.council-record', cycleId, fingerprint, seconds)],
      [button(label(language, 'back'), 'results.council', cycleId)],
    ],
  }
}

export const record: Handler = async (ctx, [id, seen = '', seconds]) => {
  const shownAt = new Date(Number(seconds ?? 0) * 1000)
  const outcome = await recordCouncil(ctx.tools, ctx.caller, { cycleId: Number(id), seen, shownAt })
  if (!outcome.ok) return ctx.show(refused(ctx, outcome.refusal))
  const { year, number, heldOn } = outcome.value
  return ctx.show({
    text: say(ctx.language, 'results-council-done', { year, number, heldOn: new Date(heldOn) }),
    buttons: [[approvalsButton(ctx.language)], [homeButton(ctx.language)]],
  })
}

/** A file that came while the council's page was open; also in the middle of the dialogue about number and day. */
export async function takeMinutesFile(ctx: Ctx, cycleId: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeMinutes(ctx.tools, ctx.caller, cycleId, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const text = !outcome.ok
    ? `${say(language, 'results-minutes-refused', { name: safeFileName(file.name) })}\n${refusalText(language, outcome.refusal)}`
    : outcome.value.isNew
      ? say(language, 'results-minutes-kept', outcome.value)
      : say(language, 'results-minutes-known', { name: outcome.value.name })
  return ctx.say({
    text,
    buttons: [[button(label(language, 'results-minutes-see'), 'results.council', cycleId)]],
  })
}
