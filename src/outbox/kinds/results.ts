import type { CycleState } from '#domain/vocabulary.ts'
import { agencyResult } from '#reads/results/agency-result.ts'
import { type ResultStep, STEP_ROLES } from '#reads/results/approvals.ts'
import { rankingTables } from '#reads/results/ranking.ts'
import { releasedScreen } from '#screens/results/agency-result.ts'
import { approvalsButton } from '#screens/results/approvals.ts'
import { publishedText } from '#screens/results/ranking.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { approvalsOf, resultOfAgency } from '#storage/results/results.ts'
import { labelDynamic, sayDynamic } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

const isReleased = ({ state }: { state: CycleState }): boolean => state === 'RELEASED' || state === 'CLOSED'

/** Requirement D8: to the focal points and the head of one agency, its own final result and nobody else's. */
export const resultReleased = noticeKind<{ cycleId: number; agencyId: number }>({
  readers: (_, { agencyId }) => ofAgency(agencyId),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, agencyId }) => {
    const cycle = await cycleById(db, cycleId)
    const result = await resultOfAgency(db, cycleId, agencyId)
    if (cycle === null || result === null || !isReleased(cycle)) return null
    return releasedScreen(language, await agencyResult(db, cycle, result))
  },
})

/** To the public channel, where the province publishes the ranking. */
export const rankingPublished = noticeKind<{ cycleId: number }>({
  readers: () => 'channel',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || !isReleased(cycle) || cycle.profile.rankingVisibility !== 'everybody') return null
    const tables = await rankingTables(db, cycle)
    return tables === null ? null : { text: publishedText(language, tables) }
  },
})

/** To those whose step is due; not wanted any more once it was done. */
export const approvalWaiting = noticeKind<{ cycleId: number; step: ResultStep }>({
  readers: (_, { step }) => inRoles(...STEP_ROLES[step]),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, step }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || isReleased(cycle)) return null
    if ((await approvalsOf(db, cycleId)).some((approval) => approval.step === step)) return null
    return {
      text: sayDynamic(language, `notice-approval-${step}`, { year: cycle.year }),
      buttons: [[approvalsButton(language)]],
    }
  },
})

/** To the coordinator and the deputy: the tables have come back, and why. */
export const tablesReturned = noticeKind<{ cycleId: number; role: string | null; reason: string }>({
  readers: () => inRoles('coordinator', 'deputy'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, role, reason }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null) return null
    return {
      text: sayDynamic(language, 'notice-tables-returned', {
        year: cycle.year,
        role: labelDynamic(language, `role-${role ?? 'deputy'}`),
        reason,
      }),
      buttons: [[approvalsButton(language)]],
    }
  },
})
