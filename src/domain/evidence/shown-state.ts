import { CYCLE_STATES, type CycleState, type ItemState } from '../vocabulary.ts'

/** States an agency is shown; IN_REVIEW covers everything that happens to an item behind the evaluators' door. */
export type ShownState = ItemState | 'IN_REVIEW'

const isBefore = (state: CycleState, other: CycleState): boolean =>
  CYCLE_STATES.indexOf(state) < CYCLE_STATES.indexOf(other)

/**
 * What the agency sees of the state of its item (reliability S3, S5): until the preliminary results are out nobody there can
 * tell a scored item from one that waits: an item scored because nothing came still reads as «nothing came», and one scored because
 * a deficiency note was not answered still reads as returned.
 */
export const shownState = (
  item: { state: ItemState; submittedAt: Date | null; hasDraft: boolean; unanswered: boolean },
  cycleState: CycleState,
): ShownState => {
  if (!isBefore(cycleState, 'PRELIMINARY')) return item.state
  if (item.state !== 'SUBMITTED' && item.state !== 'SCORED') return item.state
  if (item.state === 'SCORED' && item.unanswered) return 'DEFICIENT'
  if (item.submittedAt === null) return item.hasDraft ? 'DRAFT' : 'EMPTY'
  return isBefore(cycleState, 'NATIONAL_TRANSFER') ? 'SUBMITTED' : 'IN_REVIEW'
}

/** Still owed by the agency: its points are at stake. */
export const isPending = (state: ShownState): boolean => state === 'EMPTY' || state === 'DRAFT' || state === 'DEFICIENT'
