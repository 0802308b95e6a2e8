import type { RankingGroup } from '#domain/vocabulary.ts'
import { focalPointsOf, type Reach } from '../people/members.ts'
import { reading } from '../prepared.ts'
import { byAgencies, giveWay } from '../slices.ts'
import { ACTIVE_AGENCIES, ENDS, FIRST, STARTED, WORK } from '../statements/participation.ts'
import type { Reader } from '../transaction.ts'

export interface AgencyParticipation {
  id: number
  name: string
  group: RankingGroup
  total: number
  begun: number
  done: number
}

/** What every active agency has done of its items, in counts; nothing of how it was scored. */
export async function participationOf(db: Reader, cycleId: number): Promise<AgencyParticipation[]> {
  const agencies = await reading(db, (run) => run.all(ACTIVE_AGENCIES))
  const ids = agencies.map(({ id }) => id)
  const work = new Map(
    (await byAgencies(db, ids, (run, from, to) => run.all(WORK, cycleId, from, to))).map((row) => [row.agencyId, row]),
  )
  return agencies.map((agency) => {
    const { total = 0, begun = 0, done = 0 } = work.get(agency.id) ?? {}
    return { ...agency, total, begun, done }
  })
}

const ITEMS = 40_000

/** When each agency handed in for the first time; those of whom nothing stands are not in it. */
export async function firstSubmissions(db: Reader, cycleId: number): Promise<Map<number, Date>> {
  const { first, last } = (await reading(db, (run) => run.first(ENDS, cycleId))) ?? { first: null, last: null }
  const found = new Map<number, Date>()
  for (let from = first ?? 1; from <= (last ?? 0); from += ITEMS, await giveWay())
    for (const row of await reading(db, (run) => run.all(FIRST, cycleId, from, from + ITEMS - 1))) {
      const [at, before] = [new Date(row.at), found.get(row.agencyId)]
      if (before === undefined || at < before) found.set(row.agencyId, at)
    }
  return found
}

export interface FocalPoint {
  name: string
  phone: string | null
  reach: Reach
}

/** Living focal points of these agencies. */
export async function focalPoints(
  db: Reader,
  platform: string,
  agencyIds: readonly number[],
): Promise<Map<number, FocalPoint[]>> {
  const points = new Map<number, FocalPoint[]>()
  for (const { agency, name, phone, reach } of await focalPointsOf(db, platform, agencyIds))
    if (agency !== null) points.set(agency.id, [...(points.get(agency.id) ?? []), { name, phone, reach }])
  return points
}

/** Active agencies, and how many of them have entered anything; right until the release, which scores what never came. */
export async function countStarted(db: Reader, cycleId: number): Promise<{ started: number; total: number }> {
  const [counts = { started: 0, total: 0 }] = await reading(db, (run) => run.all(STARTED, cycleId))
  return counts
}
