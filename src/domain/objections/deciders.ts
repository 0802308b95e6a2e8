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

/**
 * The same for many objections of one cycle. Whom an item concerns hangs on little more than its indicator, so most are answered by
 * what was found for an earlier one.
 */
export function decidersAmong(panel: Panel): (item: ReviewItem) => number[] {
  const known = new Map<string, number[]>()
  const barring = barringAgencies(panel)
  const isOwn = ({ agencyId, dimension }: ReviewItem): boolean => dimension === 'SPECIFIC' || barring.has(agencyId)
  const candidates = candidatesOf(panel)
  return (item) => {
    const { indicatorId, firstScorerId, agencyId } = item
    const key = `${indicatorId}:${firstScorerId}:${isOwn(item) ? agencyId : ''}`
    const found = known.get(key) ?? decidersOf(item, candidates(item))
    known.set(key, found)
    return found
  }
}

/** Agencies that somebody of the panel must not judge. */
export const barringAgencies = (panel: Panel): Set<number> =>
  new Set([
    ...panel.evaluators.flatMap(({ seats }) => seats.flatMap(({ agencyId }) => agencyId ?? [])),
    ...panel.assignments.flatMap(({ kind, agencyId }) => (kind === 'conflict' && agencyId !== null ? [agencyId] : [])),
  ])

/** Of a panel what may concern an item: whoever is assigned to it in any way and the first scorer's team mates, with these rows alone. */
function candidatesOf(panel: Panel): (item: ReviewItem) => Panel {
  const byPlace = new Map<string, ReviewAssignment[]>()
  for (const row of panel.assignments) {
    const place = placeOf(row)
    const rows = byPlace.get(place)
    if (rows === undefined) byPlace.set(place, [row])
    else rows.push(row)
  }
  // Looked up and not looked for: at the size of a country the panel is long, and so are the objections.
  const [placeOfPerson, placesOfTeam] = [new Map<number, number>(), new Map<number, number[]>()]
  for (const [place, member] of panel.evaluators.entries()) {
    placeOfPerson.set(member.personId, place)
    for (const team of teamsOf(member)) placesOfTeam.set(team, [...(placesOfTeam.get(team) ?? []), place])
  }
  const scorerTeams = (personId: number | null): number[] =>
    personId === null ? [] : teamsOf(panel.evaluators[placeOfPerson.get(personId) ?? -1])
  return ({ indicatorId, axisId, agencyId, firstScorerId }) => {
    const assignments = [`i${indicatorId}`, `x${axisId}`, `a${agencyId}`].flatMap((place) => byPlace.get(place) ?? [])
    const places = new Set<number>()
    const teams = new Set(scorerTeams(firstScorerId))
    for (const { personId, teamId } of assignments) {
      const place = personId === null ? undefined : placeOfPerson.get(personId)
      if (place !== undefined) places.add(place)
      if (teamId !== null) teams.add(teamId)
    }
    for (const team of teams) for (const place of placesOfTeam.get(team) ?? []) places.add(place)
    // In the order of the panel.
    const evaluators = [...places].toSorted((a, b) => a - b).flatMap((place) => panel.evaluators[place] ?? [])
    return { evaluators, assignments }
  }
}

const placeOf = ({ indicatorId, axisId, agencyId }: ReviewAssignment): string => {
  if (indicatorId !== null) return `i${indicatorId}`
  return axisId === null ? `a${agencyId}` : `x${axisId}`
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
