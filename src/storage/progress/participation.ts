import type { RankingGroup } from '#domain/vocabulary.ts'
import { focalPointsOf, type Reach } from '../people/members.ts'
import { reading } from '../prepared.ts'
import { byAgencies } from '../slices.ts'
import { ACTIVE_AGENCIES, FIRST_OF_SEVERAL, STARTED, WORK } from '../statements/participation.ts'
import type { Reader } from '../transaction.ts'

export interface AgencyParticipation {
  id: number
  name: string
  group: RankingGroup
  total: number
  begun: number
  done: number
  /** When it handed in for the first time; null: nothing of it stands. */
  firstAt: Date | null
}

/** What every active agency has done of its items, in counts; nothing of how it was scored. */
export async function participationOf(db: Reader, cycleId: number): Promise<AgencyParticipation[]> {
  const agencies = await reading(db, (run) => run.all(ACTIVE_AGENCIES))
  const ids = agencies.map(({ id }) => id)
  const work = new Map(
    (await byAgencies(db, ids, (run, from, to) => run.all(WORK, cycleId, from, to))).map((row) => [row.agencyId, row]),
  )
  for (const { agencyId, firstAt } of await reading(db, (run) => run.all(FIRST_OF_SEVERAL, cycleId))) {
    const row = work.get(agencyId)
    if (row !== undefined && (row.firstAt === null || firstAt < row.firstAt)) row.firstAt = firstAt
  }
  return agencies.map(({ id, name, group }) => {
    const { total = 0, begun = 0, done = 0, firstAt = null } = work.get(id) ?? {}
    return { id, name, group, total, begun, done, firstAt: firstAt === null ? null : new Date(firstAt) }
  })
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
