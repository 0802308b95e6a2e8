import { cleanText, squash } from 'persian-text'
import type { Standing } from '#domain/procedures/documents.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const ENTRY = {
  id: true,
  caseId: true,
  register: true,
  document: true,
  place: true,
  number: true,
  receipt: true,
  name: true,
  holderId: true,
  answers: true,
  salt: true,
  content: true,
  link: true,
  issuedAt: true,
  validUntil: true,
  standing: true,
  reason: true,
  standingAt: true,
  case: { select: { procedureId: true, agencyId: true } },
} as const satisfies Prisma.RegisterEntrySelect
export type EntryRow = Prisma.RegisterEntryGetPayload<{ select: typeof ENTRY }>

export type NewEntry = Omit<EntryRow, 'id' | 'standing' | 'reason' | 'standingAt' | 'case'> & { issuedBy: number }

/** @returns id of the entry */
export async function addEntry(tx: Tx, { name, ...row }: NewEntry): Promise<number> {
  const data = { ...row, name: cleanText(name), searchKey: squash(name), standingAt: row.issuedAt }
  return (await tx.registerEntry.create({ data, select: { id: true } })).id
}

export const entryById = (db: Reader, id: number): Promise<EntryRow | null> =>
  db.registerEntry.findUnique({ where: { id }, select: ENTRY })

export const entryOfReceipt = (db: Reader, receipt: string): Promise<EntryRow | null> =>
  db.registerEntry.findUnique({ where: { receipt }, select: ENTRY })

/** The newest of a register; null: it is empty. */
export const lastEntry = (db: Reader, register: string): Promise<Pick<EntryRow, 'place' | 'link'> | null> =>
  db.registerEntry.findFirst({ where: { register }, orderBy: { place: 'desc' }, select: { place: true, link: true } })

/** How many were issued since then: numbers count within a year. */
export const countSince = (db: Reader, register: string, since: Date): Promise<number> =>
  db.registerEntry.count({ where: { register, issuedAt: { gte: since } } })

/** The chain of a register from its first entry to this place. */
export async function entriesUntil(db: Reader, { register, place }: Pick<EntryRow, 'register' | 'place'>) {
  const rows = await db.registerEntry.findMany({
    where: { register, place: { lte: place } },
    orderBy: { place: 'asc' },
    select: { place: true, receipt: true, content: true, link: true, issuedAt: true },
  })
  return rows.map(({ place: number, issuedAt: at, ...row }) => ({ number, at, ...row }))
}

const among = (registers: readonly string[], words: string | null): Prisma.RegisterEntryWhereInput => ({
  register: { in: [...registers] },
  ...(words === null ? {} : { OR: [{ searchKey: { contains: squash(words) } }, { number: words.trim() }] }),
})

/** A page of these registers, the newest first; `words`: a part of the name, or a number. */
export const entriesIn = (
  db: Reader,
  registers: readonly string[],
  words: string | null,
  page: { skip: number; take: number },
): Promise<EntryRow[]> =>
  db.registerEntry.findMany({ where: among(registers, words), orderBy: { id: 'desc' }, select: ENTRY, ...page })

export const countFound = (db: Reader, registers: readonly string[], words: string): Promise<number> =>
  db.registerEntry.count({ where: among(registers, words) })

export async function countEntries(db: Reader): Promise<Map<string, number>> {
  const rows = await db.registerEntry.groupBy({ by: ['register'], _count: true })
  return new Map(rows.map(({ register, _count }) => [register, _count]))
}

export const entriesOfCase = (db: Reader, caseId: number): Promise<EntryRow[]> =>
  db.registerEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' }, select: ENTRY })

/** In force, and ending in this time. */
export const entriesEnding = (db: Reader, from: Date, to: Date): Promise<EntryRow[]> =>
  db.registerEntry.findMany({
    where: { standing: 'valid', validUntil: { gte: from, lt: to } },
    orderBy: { id: 'asc' },
    select: ENTRY,
  })

/** @returns whether it stood as it was thought to */
export async function changeStanding(
  tx: Tx,
  { id, standing: before }: Pick<EntryRow, 'id' | 'standing'>,
  to: { standing: Standing; reason: string; standingAt: Date },
): Promise<boolean> {
  const { count } = await tx.registerEntry.updateMany({ where: { id, standing: before }, data: to })
  return count === 1
}

/** A certificate or licence; a letter has no end and binds nobody. */
export const isInForce = ({ standing, validUntil }: EntryRow, now: Date): boolean =>
  standing !== 'withdrawn' && validUntil !== null && validUntil > now
