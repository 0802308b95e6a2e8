import type { LetterFacts } from '#domain/results/letter.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const LETTER = {
  cycleId: true,
  agencyId: true,
  number: true,
  issuedAt: true,
  receipt: true,
  facts: true,
} as const satisfies Prisma.ResultLetterSelect

export interface LetterRow {
  cycleId: number
  agencyId: number
  number: string
  issuedAt: Date
  receipt: string
  facts: LetterFacts
}

/** Those of one agency for a year, the newest first. */
export const lettersOf = (db: Reader, of: { cycleId: number; agencyId: number }): Promise<LetterRow[]> =>
  db.resultLetter.findMany({ where: of, orderBy: { id: 'desc' }, select: LETTER })

export const letterOfReceipt = (
  db: Reader,
  receipt: string,
): Promise<(LetterRow & { agency: { name: string } }) | null> =>
  db.resultLetter.findUnique({ where: { receipt }, select: { ...LETTER, agency: { select: { name: true } } } })

export async function addLetter(tx: Tx, row: LetterRow): Promise<void> {
  await tx.resultLetter.create({ data: row, select: { id: true } })
}
