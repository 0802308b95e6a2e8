import type { RequestState } from '#domain/not-applicable/request.ts'
import type { ItemState, RankingGroup } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/threads.ts'
import type { Reader, Tx } from '../transaction.ts'

const REQUEST = {
  id: true,
  cycleId: true,
  itemId: true,
  state: true,
  origin: true,
  requestedBy: true,
  requestedAt: true,
  waitingSince: true,
  firstDecidedBy: true,
  decidedBy: true,
  decidedAt: true,
  itemStateBefore: true,
  item: {
    select: {
      agencyId: true,
      agency: { select: { name: true, group: true } },
      indicator: {
        select: { id: true, axisId: true, code: true, title: true, dimension: true, maximumHundredths: true },
      },
    },
  },
} as const satisfies Prisma.NotApplicableSelect

export type RequestRow = Prisma.NotApplicableGetPayload<{ select: typeof REQUEST }>

export const requestById = (db: Reader, id: number): Promise<RequestRow | null> =>
  db.notApplicable.findUnique({ where: { id }, select: REQUEST })

/** The newest of an item; earlier ones were withdrawn or refused. */
export const requestOfItem = (db: Reader, itemId: number): Promise<RequestRow | null> =>
  db.notApplicable.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: REQUEST })

type OwnRequest = Pick<RequestRow, 'id' | 'itemId' | 'state' | 'waitingSince'>

const OF_AGENCY: Part<readonly OwnRequest[], [agencyId: number]> = {
  tables: ['NotApplicable'],
  read: (run, agencyId) => run.all(sql.REQUESTS_OF_AGENCY, agencyId),
}

/** The newest of each item of an agency. */
export const requestsOfAgency = (db: Reader, agencyId: number): Promise<readonly OwnRequest[]> =>
  snapshotOf(db, OF_AGENCY, agencyId)

/** How the newest request of an item stands, for its page: from memory most of the year. */
export const standingOf = async (db: Reader, item: { id: number; agencyId: number }): Promise<OwnRequest | null> =>
  (await snapshotOf(db, OF_AGENCY, item.agencyId)).find(({ itemId }) => itemId === item.id) ?? null

/** What waits for the organization first, oldest on top, then the rest, newest on top. */
export async function requestsOfCycle(db: Reader, cycleId: number): Promise<RequestRow[]> {
  const rows = await db.notApplicable.findMany({ where: { cycleId }, orderBy: { id: 'desc' }, select: REQUEST })
  const awaited = rows.filter(({ state }) => state === 'ASKED' || state === 'APPEALED')
  return [
    ...awaited.toSorted((a, b) => +a.waitingSince - +b.waitingSince),
    ...rows.filter((row) => !awaited.includes(row)),
  ]
}

export const awaitedRequests = (db: Reader, cycleId: number): Promise<RequestRow[]> =>
  db.notApplicable.findMany({
    where: { cycleId, state: { in: ['ASKED', 'APPEALED'] } },
    orderBy: { waitingSince: 'asc' },
    select: REQUEST,
  })

/** What was decided on the same indicator, of this and earlier years by its code; the newest first. */
export const precedentsOf = (db: Reader, request: RequestRow, take: number): Promise<RequestRow[]> =>
  db.notApplicable.findMany({
    where: {
      id: { not: request.id },
      state: { in: ['GRANTED', 'REFUSED'] },
      item: { indicator: { code: request.item.indicator.code } },
    },
    orderBy: { id: 'desc' },
    take,
    select: REQUEST,
  })

export async function addRequest(
  tx: Tx,
  request: Pick<RequestRow, 'cycleId' | 'itemId' | 'state' | 'origin' | 'requestedAt' | 'waitingSince'> &
    Partial<Pick<RequestRow, 'requestedBy' | 'decidedBy' | 'decidedAt' | 'itemStateBefore'>>,
): Promise<number> {
  return (await tx.notApplicable.create({ data: request, select: { id: true } })).id
}

/** Compare-and-set: of two at once one wins. @returns whether this one did */
export async function moveRequest(
  tx: Tx,
  request: Pick<RequestRow, 'id' | 'state'>,
  change: { state: RequestState } & Partial<
    Pick<RequestRow, 'waitingSince' | 'decidedBy' | 'decidedAt' | 'firstDecidedBy' | 'itemStateBefore'>
  >,
): Promise<boolean> {
  const { count } = await tx.notApplicable.updateMany({
    where: { id: request.id, state: request.state },
    data: change,
  })
  return count === 1
}

export interface GroupItem {
  id: number
  agencyId: number
  agencyName: string
  state: ItemState
  version: number
  requestId: number | null
}

/** The items of one indicator in all agencies of a group that nothing was scored or granted for yet. */
export async function itemsOfGroup(db: Reader, indicatorId: number, group: RankingGroup): Promise<GroupItem[]> {
  const rows = await db.item.findMany({
    where: {
      indicatorId,
      agency: { group, active: true },
      state: { in: ['EMPTY', 'DRAFT', 'SUBMITTED', 'DEFICIENT', 'SCORED'] },
    },
    orderBy: { agencyId: 'asc' },
    select: {
      id: true,
      agencyId: true,
      state: true,
      version: true,
      agency: { select: { name: true } },
      notApplicable: { where: { state: { in: ['ASKED', 'RETURNED', 'APPEALED'] } }, select: { id: true } },
    },
  })
  return rows.map(({ agency, notApplicable, ...row }) => ({
    ...row,
    agencyName: agency.name,
    requestId: notApplicable[0]?.id ?? null,
  }))
}

/** How many indicators have no matter in each agency; agencies in which all have one are not in it. */
export async function notApplicableCounts(db: Reader, cycleId: number): Promise<Map<number, number>> {
  const where = { cycleId, state: 'NOT_APPLICABLE' } as const
  const rows = await db.item.groupBy({ by: ['agencyId'], where, _count: { _all: true } })
  return new Map(rows.map(({ agencyId, _count }) => [agencyId, _count._all]))
}
