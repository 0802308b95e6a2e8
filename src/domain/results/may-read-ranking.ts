import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { RankingVisibility } from '../cycle/profile.ts'
import type { Actor } from '../people/actor.ts'
import { may, type MayRefusal } from '../people/may.ts'
import type { CycleState, Role } from '../vocabulary.ts'

/** They see the tables while these are being approved, or are not everybody's; everybody else only what the province publishes. */
export const OFFICE: readonly Role[] = [
  'coordinator',
  'deputy',
  'organization-head',
  'council-secretary',
  'council-member',
  'auditor',
]

export type RankingRefusal = MayRefusal | { code: 'ranking-not-public' }

interface RankedCycle {
  state: CycleState
  visibility: RankingVisibility
}

const isReleased = ({ state }: RankedCycle): boolean => state === 'RELEASED' || state === 'CLOSED'

/** Whether this actor would read what is not, or not yet, everybody's. */
export const readsForOffice = (actor: Actor, cycle: RankedCycle): boolean =>
  actor.kind === 'person' &&
  actor.role !== null &&
  OFFICE.includes(actor.role) &&
  !(isReleased(cycle) && cycle.visibility === 'everybody')

/**
 * Requirement D6 and the province's choice: who may see the ranking of all agencies. Before the release nobody but those who finalise
 * and approve it (reliability S5); afterwards everybody, known or not, where the profile publishes it.
 */
export const mayReadRanking = (actor: Actor, cycle: RankedCycle): Outcome<void, RankingRefusal> => {
  const subject = { cycleState: cycle.state }
  if (readsForOffice(actor, cycle)) return may(actor, 'ranking.read', subject)
  const open = may(actor, 'results.public', subject)
  if (!open.ok) return open
  return cycle.visibility === 'everybody' ? done(undefined) : refuse('ranking-not-public')
}
