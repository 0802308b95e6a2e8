import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const START_CODE = {
  id: true,
  role: true,
  agencyId: true,
  teamId: true,
  personId: true,
  name: true,
  createdBy: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  replacesSeatId: true,
  reason: true,
  usedBy: true,
  caseId: true,
} as const satisfies Prisma.StartCodeSelect

export type StartCodeRow = Prisma.StartCodeGetPayload<{ select: typeof START_CODE }>

export interface NewStartCode extends Omit<StartCodeRow, 'id' | 'usedAt' | 'usedBy' | 'revokedAt'> {
  hash: string
  createdAt: Date
}

export const addStartCode = async (tx: Tx, code: NewStartCode): Promise<number> =>
  (await tx.startCode.create({ data: code, select: { id: true } })).id

export const startCodeByHash = (db: Reader, hash: string): Promise<StartCodeRow | null> =>
  db.startCode.findUnique({ where: { hash }, select: START_CODE })

/** Compare-and-set: of two redemptions at once one wins. @returns whether this one did */
export async function useStartCode(tx: Tx, id: number, accountId: number, at: Date): Promise<boolean> {
  const { count } = await tx.startCode.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: at, usedBy: accountId },
  })
  return count === 1
}

/** @returns whether it was still good */
export const voidStartCode = async (tx: Tx, id: number, at: Date): Promise<boolean> =>
  (await tx.startCode.updateMany({ where: { id, usedAt: null, revokedAt: null }, data: { revokedAt: at } })).count === 1

export const wrongCodesSince = (db: Reader, accountId: number, since: Date): Promise<number> =>
  db.codeAttempt.count({ where: { accountId, at: { gte: since } } })

export async function noteWrongCode(tx: Tx, accountId: number, at: Date): Promise<void> {
  await tx.codeAttempt.create({ data: { accountId, at }, select: { id: true } })
}
