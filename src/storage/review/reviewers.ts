import type { AssignmentKind } from '#domain/province/province.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const ROW = {
  id: true,
  kind: true,
  personId: true,
  teamId: true,
  axisId: true,
  indicatorId: true,
  agencyId: true,
  reason: true,
  team: { select: { name: true } },
  axis: { select: { title: true } },
  indicator: { select: { code: true, title: true } },
  agency: { select: { name: true } },
} as const satisfies Prisma.AssignmentSelect

export type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof ROW }>

/** What this evaluator or one of their teams reviews, looks at a second time or must not judge. */
export const assignmentsOf = (
  db: Reader,
  cycleId: number,
  personId: number,
  teamIds: readonly number[],
): Promise<AssignmentRow[]> =>
  db.assignment.findMany({
    where: { cycleId, OR: [{ personId }, { teamId: { in: [...teamIds] } }] },
    orderBy: { id: 'asc' },
    select: ROW,
  })

type Place = Pick<AssignmentRow, 'axisId' | 'indicatorId' | 'agencyId'>

/** Gives somebody what is not theirs yet. @returns how many rows were new */
export async function assignTo(
  tx: Tx,
  cycleId: number,
  personId: number,
  places: readonly (Place & { kind: AssignmentKind })[],
): Promise<number> {
  let added = 0
  for (const { kind, axisId, indicatorId, agencyId } of places) {
    const row = { cycleId, kind, personId, axisId, indicatorId, agencyId }
    if ((await tx.assignment.findFirst({ where: row, select: { id: true } })) !== null) continue
    await tx.assignment.create({ data: row, select: { id: true } })
    added++
  }
  return added
}

/** @returns its id */
export async function addConflict(
  tx: Tx,
  row: { cycleId: number; personId: number; agencyId: number; reason: string },
): Promise<number> {
  return (await tx.assignment.create({ data: { ...row, kind: 'conflict' }, select: { id: true } })).id
}

export const conflictById = (db: Reader, id: number) =>
  db.assignment.findFirst({
    where: { id, kind: 'conflict' },
    select: { reason: true, person: { select: { name: true } }, agency: { select: { name: true } } },
  })

export async function limitsOf(db: Reader, cycleId: number): Promise<Map<number, number>> {
  const rows = await db.reviewLimit.findMany({ where: { cycleId }, select: { personId: true, maximum: true } })
  return new Map(rows.map(({ personId, maximum }) => [personId, maximum]))
}

/** 0: no upper end. */
export async function setLimit(tx: Tx, cycleId: number, personId: number, maximum: number): Promise<void> {
  const key = { cycleId, personId }
  if (maximum === 0) await tx.reviewLimit.deleteMany({ where: key })
  else
    await tx.reviewLimit.upsert({
      where: { cycleId_personId: key },
      create: { ...key, maximum },
      update: { maximum },
      select: { personId: true },
    })
}

/** How many items each has in hand now. */
export async function inHandOf(db: Reader, cycleId: number, now: Date): Promise<Map<number, number>> {
  const rows = await db.item.groupBy({
    by: ['claimedBy'],
    where: { cycleId, claimedBy: { not: null }, claimedUntil: { gt: now } },
    _count: { _all: true },
  })
  return new Map(
    rows.flatMap(({ claimedBy, _count }) => (claimedBy === null ? [] : [[claimedBy, _count._all] as const])),
  )
}

export const axesOf = (db: Reader, cycleId: number): Promise<{ id: number; title: string }[]> =>
  db.axis.findMany({ where: { cycleId }, orderBy: { id: 'asc' }, select: { id: true, title: true } })

/** Scored items of an axis that nobody looks at a second time yet. */
export const scoredOfAxis = (db: Reader, cycleId: number, axisId: number) =>
  db.item.findMany({
    where: { cycleId, state: 'SCORED', firstScorerId: { not: null }, secondLook: null, indicator: { axisId } },
    orderBy: { id: 'asc' },
    select: { id: true, preliminaryHundredths: true },
  })
