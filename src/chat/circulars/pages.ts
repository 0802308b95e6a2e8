import type { RouteIds } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import { audienceScreen } from '#screens/circulars/audience.ts'
import { correctionScreen } from '#screens/circulars/corrections.ts'
import { deskScreen, draftScreen } from '#screens/circulars/desk.ts'
import { progressScreen } from '#screens/circulars/progress.ts'
import { withNote } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import type { Proposed } from '#workflows/circulars/correct-circular.ts'
import { readCorrection, readDesk, readDraft } from '#workflows/circulars/read-desk.ts'
import { readProgress } from '#workflows/circulars/read-progress.ts'
import type { Ctx } from '../context.ts'
import { focusOn, page } from '../routes.ts'

export type One = RouteIds<'circular.draft'>

export const deskPage = page(readDesk, (language, desk, ids: { page: number }) => deskScreen(language, desk, ids.page))
export const progressPage = page(readProgress, (language, progress, _ids: One) => progressScreen(language, progress))
export const audiencePage = page(readDraft, (language, draft, _ids: One) => audienceScreen(language, draft))
export const correctionPage = page(readCorrection, (language, shown, _ids: RouteIds<'correction.open'>) =>
  correctionScreen(language, shown),
)

/** The circular as it stands now: its draft, to which files belong from now on, or how far it has got when it has gone out. */
export const draftPage = page(readDraft, async (language, draft, one: One, ctx) => {
  if (draft.may.follow) return progressPage(ctx, one)
  if (draft.may.change) await focusOn(ctx, 'circular', one.circularId)
  return draftScreen(language, draft)
})

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
