import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { RankingVisibility } from '../cycle/profile.ts'
import type { Actor } from '../people/actor.ts'
import { may, type MayRefusal } from '../people/may.ts'
import type { CycleState, Role } from '../vocabulary.ts'

/** They see the tables while they are being approved; everybody else only what the province publishes. */
const APPROVERS: readonly Role[] = ['coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member']

export type RankingRefusal = MayRefusal | { code: 'ranking-not-public' }

/**
 * Requirement D6 and the province's choice: who may see the ranking of all agencies. Before the release nobody but those who finalise
 * and approve it (reliability S5); afterwards everybody, known or not, where the profile publishes it.
 */
export const mayReadRanking = (
  actor: Actor,
  cycle: { state: CycleState; visibility: RankingVisibility },
): Outcome<{ beforeRelease: boolean }, RankingRefusal> => {
  const beforeRelease = cycle.state !== 'RELEASED' && cycle.state !== 'CLOSED'
  const subject = { cycleState: cycle.state }
  const role = actor.kind === 'person' ? actor.role : null
  if (role !== null && (APPROVERS.includes(role) || role === 'auditor')) {
    const allowed = may(actor, 'ranking.read', subject)
    return allowed.ok ? done({ beforeRelease }) : allowed
  }
  const open = may(actor, 'results.public', subject)
  if (!open.ok) return open
  return cycle.visibility === 'everybody' ? done({ beforeRelease: false }) : refuse('ranking-not-public')
}
