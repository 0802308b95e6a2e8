import type { Id } from '#domain/acts/ids.ts'
import type { Ground } from '#domain/objections/ground.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import { ITEM_SELECT, type ItemRow } from '../evidence/items.ts'
import { submissionInForce } from '../evidence/submissions.ts'
import { reading } from '../prepared.ts'
import { FILED, type FiledPlace } from '../statements/pending.ts'
import type { Reader, Tx } from '../transaction.ts'

const OBJECTION = {
  id: true,
  itemId: true,
  cycleId: true,
  state: true,
  ground: true,
  particulars: true,
  text: true,
  reopened: true,
  receipt: true,
  filedAt: true,
  arrivedAt: true,
  beforeHundredths: true,
  afterHundredths: true,
  claimedBy: true,
  claimedUntil: true,
  decidedAt: true,
  reason: true,
  appealUntil: true,
  version: true,
} as const satisfies Prisma.ObjectionSelect

export type ObjectionRow = Prisma.ObjectionGetPayload<{ select: typeof OBJECTION }>

export const objectionOfItem = (db: Reader, itemId: number): Promise<ObjectionRow | null> =>
  db.objection.findUnique({ where: { itemId }, select: OBJECTION })

export const objectionById = (db: Reader, id: number): Promise<ObjectionRow | null> =>
  db.objection.findUnique({ where: { id }, select: OBJECTION })

/** All objections of one agency in one cycle. */
export const objectionsOfAgency = (db: Reader, cycleId: number, agencyId: number): Promise<ObjectionRow[]> =>
  db.objection.findMany({ where: { cycleId, item: { agencyId } }, select: OBJECTION })

export interface FiledObjection extends ObjectionRow {
  item: ItemRow
}

/** Of a cycle in one state, oldest first: what is filed waits to be decided. */
export const objectionsIn = (db: Reader, cycleId: number, state: 'FILED' | 'WITHDRAWN'): Promise<FiledObjection[]> =>
  db.objection.findMany({
    where: { cycleId, state },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    select: { ...OBJECTION, item: { select: ITEM_SELECT } },
  })

/** What was decided on indicators of the same code, of whichever year and agency, the latest first. */
export const decidedAlike = (
  db: Reader,
  { id, item }: { id: number; item: ItemRow },
  take: number,
): Promise<(ObjectionRow & { item: { agency: { name: string } } })[]> =>
  db.objection.findMany({
    where: { id: { not: id }, state: 'DECIDED', item: { indicator: { code: item.indicator.code } } },
    orderBy: { decidedAt: 'desc' },
    take,
    select: { ...OBJECTION, item: { select: { agency: { select: { name: true } } } } },
  })

/** The same, no more than where each of them waits. */
export const filedPlaces = (db: Reader, cycleId: number): Promise<FiledPlace[]> =>
  reading(db, (run) => run.all(FILED, cycleId))

export async function addObjection(
  tx: Tx,
  draft: { itemId: number; cycleId: number; ground: Ground; draftedBy: number; createdAt: Date },
): Promise<number> {
  return (await tx.objection.create({ data: { ...draft, state: 'DRAFT' }, select: { id: true } })).id
}

/** Compare-and-set on state and version: of two at once one wins. @returns whether this one did */
export async function changeObjection(
  tx: Tx,
  row: Pick<ObjectionRow, 'id' | 'state' | 'version'>,
  change: Prisma.ObjectionUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.objection.updateMany({
    where: { id: row.id, state: row.state, version: row.version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** What a hearing or the committee has decided, as an act of whoever had the last word. An item that lapsed has no submission. */
export async function addHearing(
  tx: Tx,
  act: {
    itemId: number
    scoreHundredths: Hundredths
    note: string
    evaluatorId: number
    at: Date
  },
): Promise<void> {
  const submissionId = (await submissionInForce(tx, act.itemId))?.id ?? null
  await tx.assessment.create({
    data: { ...act, submissionId, round: 'OBJECTION', kind: 'SCORE' },
    select: { id: true },
  })
}

/** Two persons have decided not to wait for the hearings: what is still filed is decided, and nothing changes. */
export async function standObjections(
  tx: Tx,
  cycleId: number,
  reason: string,
  decidedBy: number,
  decidedAt: Date,
): Promise<{ id: Id<'objection'>; itemId: number; agencyId: number }[]> {
  const rows = await tx.objection.findMany({
    where: { cycleId, state: 'FILED' },
    select: { id: true, itemId: true, item: { select: { agencyId: true } } },
  })
  const decided = { state: 'DECIDED', decidedBy, decidedAt, reason, claimedBy: null, claimedUntil: null } as const
  await tx.$executeRaw`UPDATE "Objection" SET "afterHundredths" = "beforeHundredths"
    WHERE "cycleId" = ${cycleId} AND "state" = 'FILED'`
  await tx.objection.updateMany({ where: { cycleId, state: 'FILED' }, data: { ...decided, version: { increment: 1 } } })
  return rows.map(({ id, itemId, item: { agencyId } }) => ({ id, itemId, agencyId }))
}
