import type { CircularKind, CircularState } from '#domain/circulars/states.ts'
import type { Prisma } from './generated/client.ts'
import { currentCycle } from './cycles.ts'
import type { Reader, Tx } from './transaction.ts'

export interface CircularRow {
  id: number
  cycleId: number | null
  kind: CircularKind
  number: string
  issuedOn: Date
  title: string
  body: string
  state: CircularState
  /** Who wrote it, or changed it last. */
  createdBy: number
  createdAt: Date
  confirmedBy: number | null
  sentAt: Date | null
  version: number
}

const CIRCULAR = {
  id: true,
  cycleId: true,
  kind: true,
  number: true,
  issuedOn: true,
  title: true,
  body: true,
  state: true,
  createdBy: true,
  createdAt: true,
  confirmedBy: true,
  sentAt: true,
  version: true,
} as const satisfies Prisma.CircularSelect

type Raw = Prisma.CircularGetPayload<{ select: typeof CIRCULAR }>

const typed = (row: Raw): CircularRow => ({
  ...row,
  kind: row.kind === 'notice' ? 'notice' : 'circular',
  state: row.state as CircularState,
})

export async function circularById(db: Reader, id: number): Promise<CircularRow | null> {
  const row = await db.circular.findUnique({ where: { id }, select: CIRCULAR })
  return row === null ? null : typed(row)
}

/** What the public may read: one that has gone out. */
export async function sentCircular(db: Reader, id: number): Promise<CircularRow | null> {
  const row = await db.circular.findFirst({ where: { id, state: 'SENT' }, select: CIRCULAR })
  return row === null ? null : typed(row)
}

export type CircularHeading = Pick<
  CircularRow,
  'id' | 'cycleId' | 'kind' | 'number' | 'issuedOn' | 'title' | 'state' | 'createdBy' | 'sentAt' | 'version'
>

const HEADING = {
  id: true,
  cycleId: true,
  kind: true,
  number: true,
  issuedOn: true,
  title: true,
  state: true,
  createdBy: true,
  sentAt: true,
  version: true,
} as const satisfies Prisma.CircularSelect

const typedHeading = (
  row: Omit<CircularHeading, 'kind' | 'state'> & { kind: string; state: string },
): CircularHeading => ({
  ...row,
  kind: row.kind === 'notice' ? 'notice' : 'circular',
  state: row.state as CircularState,
})

/** Those that have gone out, newest first. */
export async function sentHeadings(db: Reader): Promise<CircularHeading[]> {
  const orderBy: Prisma.CircularOrderByWithRelationInput[] = [{ sentAt: 'desc' }, { id: 'desc' }]
  const rows = await db.circular.findMany({ where: { state: 'SENT' }, orderBy, select: HEADING })
  return rows.map(typedHeading)
}

/** Those that have gone out with their texts, for searching; newest first. */
export async function sentTexts(db: Reader): Promise<CircularRow[]> {
  const orderBy: Prisma.CircularOrderByWithRelationInput[] = [{ sentAt: 'desc' }, { id: 'desc' }]
  return (await db.circular.findMany({ where: { state: 'SENT' }, orderBy, select: CIRCULAR })).map(typed)
}

/** Those at work, newest first. */
export async function unsentHeadings(db: Reader): Promise<CircularHeading[]> {
  const rows = await db.circular.findMany({
    where: { state: { in: ['DRAFT', 'PROPOSED', 'CONFIRMED'] } },
    orderBy: { id: 'desc' },
    select: HEADING,
  })
  return rows.map(typedHeading)
}

export const countProposed = (db: Reader, notBy: number): Promise<number> =>
  db.circular.count({ where: { state: 'PROPOSED', createdBy: { not: notBy } } })

export type NewCircular = Pick<
  CircularRow,
  'cycleId' | 'kind' | 'number' | 'issuedOn' | 'title' | 'body' | 'createdBy' | 'createdAt'
>

/** @returns id of the draft */
export const addCircular = async (tx: Tx, circular: NewCircular): Promise<number> =>
  (await tx.circular.create({ data: { ...circular, state: 'DRAFT' }, select: { id: true } })).id

export type CircularChange = Partial<
  Pick<CircularRow, 'number' | 'issuedOn' | 'title' | 'body' | 'createdBy' | 'confirmedBy' | 'sentAt'>
>

/** Compare-and-set on state and version: of two at once one wins. @returns whether this one did */
export async function moveCircular(
  tx: Tx,
  { id, state, version }: Pick<CircularRow, 'id' | 'state' | 'version'>,
  to: CircularState,
  change: CircularChange = {},
): Promise<boolean> {
  const { count } = await tx.circular.updateMany({
    where: { id, state, version },
    data: { ...change, state: to, version: { increment: 1 } },
  })
  return count === 1
}

/** What an agency has to know today: what went out in the current cycle, and notices without a cycle since it began. */
export async function inForce(db: Reader): Promise<Prisma.CircularWhereInput> {
  const cycle = await currentCycle(db)
  if (cycle === null) return { state: 'SENT', cycleId: null }
  const { createdAt } = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id }, select: { createdAt: true } })
  return { state: 'SENT', OR: [{ cycleId: cycle.id }, { cycleId: null, sentAt: { gte: createdAt } }] }
}

/**
 * Gives somebody who comes to an agency later what is in force, so that he stands among those who have to acknowledge it.
 * @returns how many were new to him
 */
export async function giveCirculars(tx: Tx, personId: number, agencyId: number): Promise<number> {
  const circulars = await tx.circular.findMany({ where: await inForce(tx), select: { id: true } })
  const ids = circulars.map(({ id }) => id)
  const known = await tx.circularRecipient.findMany({
    where: { personId, circularId: { in: ids } },
    select: { circularId: true },
  })
  const has = new Set(known.map(({ circularId }) => circularId))
  const data = ids.filter((id) => !has.has(id)).map((circularId) => ({ circularId, personId, agencyId }))
  if (data.length > 0) await tx.circularRecipient.createMany({ data })
  // A reader who takes a seat of an agency reads for it from now on.
  await tx.circularRecipient.updateMany({
    where: { personId, circularId: { in: ids }, agencyId: null, seenAt: null },
    data: { agencyId },
  })
  return data.length
}
