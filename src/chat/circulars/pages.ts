import type { RouteIds } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { audienceScreen } from '#screens/circulars/audience.ts'
import { correctionScreen } from '#screens/circulars/corrections.ts'
import { deskScreen, draftScreen } from '#screens/circulars/desk.ts'
import { progressScreen } from '#screens/circulars/progress.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import type { Proposed } from '#workflows/circulars/correct-circular.ts'
import { readCorrection, readDesk, readDraft } from '#workflows/circulars/read-desk.ts'
import { readProgress } from '#workflows/circulars/read-progress.ts'
import { setFocus } from '#workflows/people/focus.ts'
import type { Ctx } from '../context.ts'

export type One = RouteIds<'circular.draft'>

/** Files that come from now on belong to this draft. */
export async function focusOn(ctx: Ctx, { circularId }: One): Promise<void> {
  if (ctx.caller.accountId !== null) await setFocus(ctx.tools, ctx.caller.accountId, 'circular', circularId)
}

/** The screen of what was read, or why it may not be. */
export const screenOf = <T>(ctx: Ctx, read: Outcome<T>, screen: (value: T) => Screen): Screen =>
  read.ok ? screen(read.value) : refused(ctx.language, read.refusal)

export const deskPage = async (ctx: Ctx, page: number): Promise<Screen> =>
  screenOf(ctx, await readDesk(ctx.tools, ctx.caller), (desk) => deskScreen(ctx.language, desk, page))

/** The circular as it stands now: its draft, or how far it has got when it has gone out. */
export async function draftPage(ctx: Ctx, one: One): Promise<Screen> {
  const draft = await readDraft(ctx.tools, ctx.caller, one)
  if (!draft.ok) return refused(ctx.language, draft.refusal)
  if (draft.value.may.follow) return progressPage(ctx, one)
  if (draft.value.may.change) await focusOn(ctx, one)
  return draftScreen(ctx.language, draft.value)
}

export const progressPage = async (ctx: Ctx, one: One): Promise<Screen> =>
  screenOf(ctx, await readProgress(ctx.tools, ctx.caller, one), (progress) => progressScreen(ctx.language, progress))

export const audiencePage = async (ctx: Ctx, one: One): Promise<Screen> =>
  screenOf(ctx, await readDraft(ctx.tools, ctx.caller, one), (draft) => audienceScreen(ctx.language, draft))

export const correctionPage = async (ctx: Ctx, one: RouteIds<'correction.open'>): Promise<Screen> =>
  screenOf(ctx, await readCorrection(ctx.tools, ctx.caller, one), (page) => correctionScreen(ctx.language, page))

/** What has become of a proposal just made, above the correction itself. */
export async function withProposal(ctx: Ctx, { id, state, told }: Proposed): Promise<Screen> {
  const { language } = ctx
  const note =
    state === 'DONE'
      ? say(language, 'correction-made', { told })
      : told === 0
        ? say(language, 'correction-proposed-nobody')
        : say(language, 'correction-proposed', { told })
  return withNote(note, await correctionPage(ctx, { correctionId: id }))
}

/** What has been done, or why it was not, above how things stand now: an outdated button is answered like that too. */
export async function afterwards<T>(
  ctx: Ctx,
  outcome: Outcome<T>,
  news: (value: T) => string | null,
  page: (ctx: Ctx) => Promise<Screen>,
): Promise<number> {
  const note = outcome.ok ? news(outcome.value) : refusalText(ctx.language, outcome.refusal)
  const screen = await page(ctx)
  // Who may not even look is told so once.
  return ctx.show(note === null || screen.text === note ? screen : withNote(note, screen))
}
