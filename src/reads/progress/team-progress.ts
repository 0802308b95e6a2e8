import { reachOf } from '#domain/review/reach.ts'
import { type ReviewedItems, reviewedItems, type ReviewTeam, reviewTeams } from '#storage/review/review-progress.ts'
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
  const items = await reviewedItems(db, cycleId, now)
  const teams = await reviewTeams(db, cycleId)
  const counts = new Map(teams.map(({ id }) => [id, new TeamCount()]))
  const rest = new TeamCount()
  const teamsOf = teamsByItem(teams)
  for (const item of items) {
    const reviewing = teamsOf(item)
    for (const id of reviewing) counts.get(id)?.add(item)
    if (reviewing.size === 0) rest.add(item)
  }
  const rows = teams.map((team): TeamProgress => {
    const members = withNames ? team.members.map(({ name }) => name) : []
    return { teamId: team.id, name: team.name, members, ...(counts.get(team.id) ?? rest).asOf(now) }
  })
  return rest.isEmpty ? rows : [...rows, { teamId: null, name: null, members: [], ...rest.asOf(now) }]
}

/** Which teams review an item, looked up instead of asked team by team: `mayReview` without conflicts, for nobody's person is meant. */
function teamsByItem(teams: readonly ReviewTeam[]): (item: ReviewedItems) => Set<number> {
  const [byIndicator, byAxis, byAgency] = [
    new Map<number, number[]>(),
    new Map<number, number[]>(),
    new Map<number, number[]>(),
  ]
  const note = (map: Map<number, number[]>, key: number, id: number): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [id])
    else known.push(id)
  }
  for (const { id, reviews } of teams) {
    const { review } = reachOf(reviews, [])
    for (const key of review.indicators) note(byIndicator, key, id)
    for (const key of review.axes) note(byAxis, key, id)
    for (const key of review.agencies) note(byAgency, key, id)
  }
  return ({ indicatorId, axisId, agencyId }) =>
    new Set([
      ...((indicatorId === null ? undefined : byIndicator.get(indicatorId)) ?? []),
      ...(byAxis.get(axisId) ?? []),
      ...((agencyId === null ? undefined : byAgency.get(agencyId)) ?? []),
    ])
}

class TeamCount {
  #open = 0
  #claimed = 0
  #scored = 0
  #deficient = 0
  #oldest: Date | null = null

  add({ open, claimed, scored, deficient, oldest }: ReviewedItems): void {
    this.#open += open
    this.#claimed += claimed
    this.#scored += scored
    this.#deficient += deficient
    if (oldest !== null && (this.#oldest === null || oldest < this.#oldest)) this.#oldest = oldest
  }

  get isEmpty(): boolean {
    return this.#open + this.#scored + this.#deficient === 0
  }

  asOf(now: Date) {
    return {
      waiting: this.#open - this.#claimed,
      claimed: this.#claimed,
      scored: this.#scored,
      deficient: this.#deficient,
      oldestDays: this.#oldest === null ? null : Math.floor((now.getTime() - this.#oldest.getTime()) / DAY_MS),
    }
  }
}
