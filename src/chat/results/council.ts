import { safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { go, lines } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { refusedStep, shownSeconds } from '#screens/results/approvals.ts'
import { askCouncilScreen, councilScreen } from '#screens/results/council.ts'
import { label, say } from '#wording/say.ts'
import { readCouncilDraft, takeMinutes } from '#workflows/results/council-draft.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { focusOn, page, shows, takes } from '../routes.ts'

type OfCycle = RouteIds<'council.open'>

/** What has been entered of the council's confirmation; files that are sent from here on are its minutes. */
export const councilNow = page(
  readCouncilDraft,
  async (language, draft, { cycleId }: OfCycle, ctx) => {
    await focusOn(ctx, 'council', cycleId)
    return councilScreen(language, draft)
  },
  refusedStep,
)

export const askCouncil = shows(
  readCouncilDraft,
  async (language, draft, ids: OfCycle, ctx) => {
    const approvals = await ctx.call(readApprovals)
    if (!approvals.ok) return refusedStep(language, approvals.refusal)
    const { fingerprint: seen, now, shifts } = approvals.value
    return askCouncilScreen(language, draft, { seen, shownAt: shownSeconds(now), shifts }) ?? councilNow(ctx, ids)
  },
  refusedStep,
)

/** A file that came while the council's page was open; also in the middle of the dialogue about number and day. */
export const takeMinutesFile = takes(
  takeMinutes,
  (cycleId) => ({ cycleId }),
  ({ language }, file, outcome, { cycleId }) => ({
    text: !outcome.ok
      ? lines(
          say(language, 'results-minutes-refused', { name: safeFileName(file.name) }),
          refusalText(language, outcome.refusal),
        )
      : outcome.value.isNew
        ? say(language, 'results-minutes-kept', outcome.value)
        : say(language, 'results-minutes-known', { name: outcome.value.name }),
    buttons: [[go('council.open', { cycleId }, label(language, 'results-minutes-see'))]],
  }),
)
