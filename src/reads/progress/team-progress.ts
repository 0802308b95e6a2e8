import { claimOf } from '#domain/review/claim.ts'
import { reachOf, type Reach } from '#domain/review/reach.ts'
import { type ProgressItem, progressItems, reviewTeams } from '#storage/review-progress.ts'
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
  const items = await progressItems(db, cycleId)
  const teams = await reviewTeams(db, cycleId)
  const reaches = teams.map((team) => reachOf(team.reviews, []))
  const rows = teams.map((team): TeamProgress => {
    const reach = reachOf(team.reviews, [])
    const own = items.filter((item) => isWithin(reach, item))
    const members = withNames ? team.members.map(({ name }) => name) : []
    return { teamId: team.id, name: team.name, members, ...countsOf(own, now) }
  })
  const rest = items.filter((item) => !reaches.some((reach) => isWithin(reach, item)))
  return rest.length === 0 ? rows : [...rows, { teamId: null, name: null, members: [], ...countsOf(rest, now) }]
}

const isWithin = ({ review }: Reach, item: ProgressItem): boolean =>
  review.indicators.includes(item.indicatorId) ||
  review.axes.includes(item.axisId) ||
  (item.dimension === 'SPECIFIC' && review.agencies.includes(item.agencyId))

function countsOf(items: readonly ProgressItem[], now: Date) {
  const isOpen = (item: ProgressItem): boolean =>
    item.state === 'SUBMITTED' ||
    (item.state === 'DEFICIENT' && item.deficiencyDueAt !== null && item.deficiencyDueAt < now)
  const open = items.filter(isOpen)
  const claimed = open.filter((item) => claimOf(item, now) !== null).length
  const oldest = Math.min(...open.flatMap((item) => item.submittedAt?.getTime() ?? []))
  return {
    waiting: open.length - claimed,
    claimed,
    scored: items.filter((item) => item.state === 'SCORED').length,
    deficient: items.filter((item) => item.state === 'DEFICIENT' && !isOpen(item)).length,
    oldestDays: Number.isFinite(oldest) ? Math.floor((now.getTime() - oldest) / DAY_MS) : null,
  }
}
