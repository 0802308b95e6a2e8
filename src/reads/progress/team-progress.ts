import { reachOf } from '#domain/review/reach.ts'
import { type IndicatorRow, indicatorsById } from '#storage/cycle/indicators.ts'
import { reviewedItems, type ReviewStep, type ReviewTeam, reviewTeams } from '#storage/review/review-progress.ts'
import type { Reader } from '#storage/transaction.ts'

export interface TeamProgress {
  /** Null: what no team has, only a person by name or nobody at all. */
  teamId: number | null
  name: string | null
  /** Names of those who sit in it; for the coordinator only, empty for everybody else. */
  members: string[]
  /** In nobody's hand; deficient ones whose time has run out among them. */
  waiting: number
  claimed: number
  scored: number
  /** With the agency, which still has time. */
  deficient: number
  /** Of what waits or is in hand: whole days since the oldest was submitted; null when there is nothing. */
  oldestDays: number | null
}

const DAY_MS = 86_400_000

/** How far the review is, team by team (requirement B4). An item that two teams share is counted for both. */
export async function teamProgress(
  db: Reader,
  cycleId: number,
  now: Date,
  withNames: boolean,
): Promise<TeamProgress[]> {
  const [indicators, teams] = [await indicatorsById(db), await reviewTeams(db, cycleId)]
  const counts = new Map(teams.map(({ id }) => [id, new TeamCount()]))
  const rest = new TeamCount()
  const teamsOf = teamsByItem(teams)
  await reviewedItems(db, { cycleId, now }, (agencyId, indicatorId, step, submittedAt) => {
    const indicator = indicators.get(indicatorId)?.indicator
    const reviewing = indicator === undefined ? NOBODY : teamsOf(indicator, agencyId)
    for (const id of reviewing) counts.get(id)?.add(step, submittedAt)
    if (reviewing.length === 0) rest.add(step, submittedAt)
  })
  const rows = teams.map((team): TeamProgress => {
    const members = withNames ? team.members.map(({ name }) => name) : []
    return { teamId: team.id, name: team.name, members, ...(counts.get(team.id) ?? rest).asOf(now) }
  })
  return rest.isEmpty ? rows : [...rows, { teamId: null, name: null, members: [], ...rest.asOf(now) }]
}

/** Which teams review an item, looked up instead of asked team by team: `mayReview` without conflicts, for nobody's person is meant. */
function teamsByItem(
  teams: readonly ReviewTeam[],
): (indicator: Pick<IndicatorRow, 'id' | 'dimension' | 'axis'>, agencyId: number) => readonly number[] {
  const [byIndicator, byAxis, byAgency] = [
    new Map<number, number[]>(),
    new Map<number, number[]>(),
    new Map<number, number[]>(),
  ]
  const note = (map: Map<number, number[]>, key: number, id: number): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [id])
    else if (!known.includes(id)) known.push(id)
  }
  for (const { id, reviews } of teams) {
    const { review } = reachOf(reviews, [])
    for (const key of review.indicators) note(byIndicator, key, id)
    for (const key of review.axes) note(byAxis, key, id)
    for (const key of review.agencies) note(byAgency, key, id)
  }
  return ({ id, dimension, axis }, agencyId) => {
    const [own, ofAxis] = [byIndicator.get(id), byAxis.get(axis.id)]
    const ofAgency = dimension === 'SPECIFIC' ? byAgency.get(agencyId) : undefined
    // Nearly always it is one of them, and nothing is made for it.
    if (ofAxis === undefined && ofAgency === undefined) return own ?? NOBODY
    if (own === undefined && ofAgency === undefined) return ofAxis ?? NOBODY
    if (own === undefined && ofAxis === undefined) return ofAgency ?? NOBODY
    return [...new Set([...(own ?? []), ...(ofAxis ?? []), ...(ofAgency ?? [])])]
  }
}

const NOBODY: readonly number[] = []

class TeamCount {
  #claimed = 0
  #waiting = 0
  #scored = 0
  #deficient = 0
  /** As it stands in the database. */
  #oldest: string | null = null

  add(step: ReviewStep, submittedAt: string | null): void {
    if (step === 'waiting') this.#waiting++
    else if (step === 'claimed') this.#claimed++
    else if (step === 'scored') this.#scored++
    else this.#deficient++
    if (submittedAt !== null && (this.#oldest === null || submittedAt < this.#oldest)) this.#oldest = submittedAt
  }

  get isEmpty(): boolean {
    return this.#waiting + this.#claimed + this.#scored + this.#deficient === 0
  }

  asOf(now: Date) {
    const oldest = this.#oldest === null ? null : new Date(this.#oldest).getTime()
    return {
      waiting: this.#waiting,
      claimed: this.#claimed,
      scored: this.#scored,
      deficient: this.#deficient,
      oldestDays: oldest === null ? null : Math.floor((now.getTime() - oldest) / DAY_MS),
    }
  }
}
