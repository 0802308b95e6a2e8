import type { ItemState, RankingGroup } from '#domain/vocabulary.ts'
import { membersOfRole, type Reach } from './members.ts'
import type { Reader } from './transaction.ts'

export interface AgencyParticipation {
  id: number
  name: string
  group: RankingGroup
  total: number
  begun: number
  done: number
  /** Null: nothing submitted that stands. */
  firstSubmittedAt: Date | null
}

const OPEN: readonly ItemState[] = ['EMPTY', 'DRAFT', 'DEFICIENT']

/** What every active agency has done of its items, in counts; nothing of how it was scored. */
export async function participationOf(db: Reader, cycleId: number): Promise<AgencyParticipation[]> {
  const agencies = await db.agency.findMany({
    where: { active: true },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, group: true },
  })
  const items = await db.item.findMany({
    where: { cycleId, indicator: { retired: false } },
    select: { id: true, agencyId: true, state: true, submittedAt: true },
  })
  const first = await firstSubmissions(db, cycleId)
  return agencies.map(({ group, ...agency }) => {
    const own = items.filter((item) => item.agencyId === agency.id)
    // What lapsed without an answer was scored with zero but never submitted (C8).
    const isDone = (item: (typeof own)[number]): boolean =>
      item.state === 'NOT_APPLICABLE' || (item.submittedAt !== null && !OPEN.includes(item.state as ItemState))
    return {
      ...agency,
      group: group as RankingGroup,
      total: own.length,
      begun: own.filter((item) => isDone(item) || item.state === 'DRAFT' || item.state === 'DEFICIENT').length,
      done: own.filter(isDone).length,
      firstSubmittedAt: first.get(agency.id) ?? null,
    }
  })
}

async function firstSubmissions(db: Reader, cycleId: number): Promise<Map<number, Date>> {
  const rows = await db.submission.findMany({
    where: {
      state: 'SUBMITTED',
      withdrawnAt: null,
      submittedAt: { not: null },
      item: { cycleId, indicator: { retired: false } },
    },
    orderBy: { submittedAt: 'desc' },
    select: { submittedAt: true, item: { select: { agencyId: true } } },
  })
  // The earliest comes last and stays.
  return new Map(rows.flatMap(({ submittedAt, item }) => (submittedAt === null ? [] : [[item.agencyId, submittedAt]])))
}

export interface FocalPoint {
  name: string
  phone: string | null
  reach: Reach
}

/** Living focal points of every agency. */
export async function focalPoints(db: Reader, platform: string): Promise<Map<number, FocalPoint[]>> {
  const points = new Map<number, FocalPoint[]>()
  for (const { agency, name, phone, reach } of await membersOfRole(db, platform, 'focal-point'))
    if (agency !== null) points.set(agency.id, [...(points.get(agency.id) ?? []), { name, phone, reach }])
  return points
}

/** Active agencies, and how many of them have entered anything; right until the release, which scores what never came. */
export async function countStarted(db: Reader, cycleId: number): Promise<{ started: number; total: number }> {
  const begun = await db.item.findMany({
    where: {
      cycleId,
      state: { not: 'EMPTY' satisfies ItemState },
      agency: { active: true },
      indicator: { retired: false },
    },
    distinct: ['agencyId'],
    select: { agencyId: true },
  })
  return { started: begun.length, total: await db.agency.count({ where: { active: true } }) }
}
