import type { Id } from '#domain/acts/ids.ts'
import type { ObjectionState } from '#domain/objections/objection-states.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import { ITEM_SELECT, type ItemRow, typedItem } from '../evidence/items.ts'
import { reading } from '../prepared.ts'
import { FILED, type FiledPlace } from '../statements/pending.ts'
import type { Reader, Tx } from '../transaction.ts'

export interface ObjectionRow {
  id: Id<'objection'>
  itemId: Id<'item'>
  cycleId: number
  state: ObjectionState
  text: string
  receipt: string | null
  filedAt: Date | null
  beforeHundredths: Hundredths | null
  afterHundredths: Hundredths | null
  claimedBy: number | null
  claimedUntil: Date | null
  decidedAt: Date | null
  reason: string | null
  version: number
}

const OBJECTION = {
  id: true,
  itemId: true,
  cycleId: true,
  state: true,
  text: true,
  receipt: true,
  filedAt: true,
  beforeHundredths: true,
  afterHundredths: true,
  claimedBy: true,
  claimedUntil: true,
  decidedAt: true,
  reason: true,
  version: true,
} as const satisfies Prisma.ObjectionSelect

const typed = <R extends { state: string }>(row: R): R & { state: ObjectionState } => ({
  ...row,
  state: row.state as ObjectionState,
})

export async function objectionOfItem(db: Reader, itemId: number): Promise<ObjectionRow | null> {
  const row = await db.objection.findUnique({ where: { itemId }, select: OBJECTION })
  return row === null ? null : typed(row)
}

export async function objectionById(db: Reader, id: number): Promise<ObjectionRow | null> {
  const row = await db.objection.findUnique({ where: { id }, select: OBJECTION })
  return row === null ? null : typed(row)
}

/** All objections of one agency in one cycle. */
export async function objectionsOfAgency(db: Reader, cycleId: number, agencyId: number): Promise<ObjectionRow[]> {
  const rows = await db.objection.findMany({ where: { cycleId, item: { agencyId } }, select: OBJECTION })
  return rows.map(typed)
}

export interface FiledObjection extends ObjectionRow {
  item: ItemRow
}

/** What waits to be decided, oldest first. */
export async function filedObjections(db: Reader, cycleId: number): Promise<FiledObjection[]> {
  const rows = await db.objection.findMany({
    where: { cycleId, state: 'FILED' },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    select: { ...OBJECTION, item: { select: ITEM_SELECT } },
  })
  return rows.map(({ item, ...row }) => ({ ...typed(row), item: typedItem(item) }))
}

/** The same, no more than where each of them waits. */
export const filedPlaces = (db: Reader, cycleId: number): Promise<FiledPlace[]> =>
  reading(db, (run) => run.all(FILED, cycleId))

export async function addObjection(
  tx: Tx,
  draft: { itemId: number; cycleId: number; draftedBy: number; createdAt: Date },
): Promise<number> {
  return (await tx.objection.create({ data: { ...draft, state: 'DRAFT' }, select: { id: true } })).id
}

/** Compare-and-set on state and version: of two at once one wins. @returns whether this one did */
export async function changeObjection(
  tx: Tx,
  row: Pick<ObjectionRow, 'id' | 'state' | 'version'>,
  change: Prisma.ObjectionUncheckedUpdateManyInput & { state?: ObjectionState },
): Promise<boolean> {
  const { count } = await tx.objection.updateMany({
    where: { id: row.id, state: row.state, version: row.version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** The hearing as an act of an evaluator. An item that lapsed has no submission. */
export async function addHearing(
  tx: Tx,
  act: {
    itemId: number
    submissionId: number | null
    scoreHundredths: Hundredths
    note: string
    evaluatorId: number
    at: Date
  },
): Promise<void> {
  await tx.assessment.create({ data: { ...act, round: 'OBJECTION', kind: 'SCORE' }, select: { id: true } })
}
