import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const CORRECTION = {
  id: true,
  circularId: true,
  state: true,
  title: true,
  body: true,
  reason: true,
  // What stood there when it was proposed; nothing else can have changed it since.
  beforeTitle: true,
  beforeBody: true,
  material: true,
  createdBy: true,
  createdAt: true,
  confirmedBy: true,
  confirmedAt: true,
} as const satisfies Prisma.CircularCorrectionSelect

export type CorrectionRow = Prisma.CircularCorrectionGetPayload<{ select: typeof CORRECTION }>

export const correctionById = (db: Reader, id: number): Promise<CorrectionRow | null> =>
  db.circularCorrection.findUnique({ where: { id }, select: CORRECTION })

/** The one that waits for its second person, if any. */
export const openCorrection = (db: Reader, circularId: number): Promise<CorrectionRow | null> =>
  db.circularCorrection.findFirst({ where: { circularId, state: 'PROPOSED' }, select: CORRECTION })

/** Those that were made, newest first. */
export const correctionsOf = (db: Reader, circularId: number): Promise<CorrectionRow[]> =>
  db.circularCorrection.findMany({
    where: { circularId, state: 'DONE' },
    orderBy: { id: 'desc' },
    select: CORRECTION,
  })

/** Ids of proposals of others, oldest first: what waits for this person. */
export const correctionsWaiting = async (db: Reader, personId: number): Promise<number[]> =>
  (
    await db.circularCorrection.findMany({
      where: { state: 'PROPOSED', createdBy: { not: personId } },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
  ).map(({ id }) => id)

export type NewCorrection = Pick<
  CorrectionRow,
  'circularId' | 'title' | 'body' | 'reason' | 'beforeTitle' | 'beforeBody' | 'createdBy' | 'createdAt' | 'material'
>

/** @returns its id */
export const addCorrection = async (tx: Tx, correction: NewCorrection): Promise<number> =>
  (await tx.circularCorrection.create({ data: { ...correction, state: 'PROPOSED' }, select: { id: true } })).id

/** Compare-and-set: of two who decide at once one wins. @returns whether this one did */
export async function endCorrection(
  tx: Tx,
  id: number,
  to: 'DONE' | 'DROPPED',
  confirmation: { confirmedBy: number | null; confirmedAt: Date } | null,
): Promise<boolean> {
  const { count } = await tx.circularCorrection.updateMany({
    where: { id, state: 'PROPOSED' },
    data: { state: to, ...confirmation },
  })
  return count === 1
}

/** Puts the new words in the place of the old ones. */
export async function writeCorrection(
  tx: Tx,
  { circularId, title, body }: Pick<CorrectionRow, 'circularId' | 'title' | 'body'>,
  at: Date,
): Promise<void> {
  await tx.circular.update({
    where: { id: circularId },
    data: { title, body, correctedAt: at, version: { increment: 1 } },
    select: { id: true },
  })
}

/** «رؤیت شد» is owed again; the log of acts keeps when it was given. @returns how many are asked again */
export const askAgain = async (tx: Tx, circularId: number): Promise<number> =>
  (
    await tx.circularRecipient.updateMany({
      where: { circularId, agencyId: { not: null }, seenAt: { not: null } },
      data: { seenAt: null },
    })
  ).count

/** The second word stands in what was written before acts were declared; the log is never rewritten. */
const ACKNOWLEDGED = ['circular.acknowledge', 'circulars.acknowledge']

/** When each person had acknowledged before it was asked for again: the first time, by the log of acts. */
export async function earlierSeen(db: Reader, circularId: number): Promise<Map<number, Date>> {
  const rows = await db.auditEntry.findMany({
    where: { subject: `circular:${circularId}`, action: { in: ACKNOWLEDGED } },
    orderBy: { seq: 'desc' },
    select: { personId: true, at: true },
  })
  return new Map(rows.flatMap(({ personId, at }) => (personId === null ? [] : [[personId, at] as const])))
}

export const recipientIds = async (db: Reader, circularId: number): Promise<number[]> =>
  (
    await db.circularRecipient.findMany({ where: { circularId }, orderBy: { id: 'asc' }, select: { personId: true } })
  ).map(({ personId }) => personId)
