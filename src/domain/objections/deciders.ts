import { mayReview, type ReviewAssignment, type ReviewItem, type ReviewSeat } from '../review/may-review.ts'

export interface PanelMember {
  personId: number
  /** All living seats, whatever the role. */
  seats: readonly ReviewSeat[]
}
/** Everybody who may hear objections in a cycle, and who is assigned what. */
export interface Panel {
  evaluators: readonly PanelMember[]
  assignments: readonly ReviewAssignment[]
}

/**
 * Requirements D5, F4 and peers row 51: who may hear the objection to this item. Those assigned to it except the first evaluator;
 * where there is nobody else, his team mates. Nobody with a conflict or a seat in the agency. Empty: the coordinator has to assign.
 */
export const decidersOf = (item: ReviewItem, panel: Panel): number[] => {
  const assigned = panel.evaluators.filter((member) => mayHear(member, panel.assignments, item))
  if (assigned.length > 0) return assigned.map(({ personId }) => personId)
  const teams = teamsOf(panel.evaluators.find(({ personId }) => personId === item.firstScorerId))
  return panel.evaluators
    .filter((member) => teamsOf(member).some((team) => teams.includes(team)))
    .filter((member) => mayHear(member, [...panel.assignments, standIn(member, item)], item))
    .map(({ personId }) => personId)
}

const mayHear = (member: PanelMember, assignments: readonly ReviewAssignment[], item: ReviewItem): boolean =>
  mayReview({ act: 'decide-objection', evaluatorPersonId: member.personId, seats: member.seats, assignments, item }).ok

const teamsOf = (member: PanelMember | undefined): number[] =>
  (member?.seats ?? []).flatMap((seat) => (seat.role === 'evaluator' && seat.teamId !== null ? [seat.teamId] : []))

/** As if he were assigned: the rules on conflicts then say whether he may. */
const standIn = ({ personId }: PanelMember, { indicatorId }: ReviewItem): ReviewAssignment => ({
  kind: 'review',
  personId,
  teamId: null,
  axisId: null,
  indicatorId,
  agencyId: null,
})
