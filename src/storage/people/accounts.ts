import { CONFIRMING_ROLES } from '#domain/people/rules.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'

const BOUND = {
  id: true,
  platform: true,
  userId: true,
  displayName: true,
  username: true,
  personId: true,
  boundAt: true,
  firstPinAt: true,
  boundBy: true,
  recognisedBy: true,
  admittedAt: true,
  liftedBy: true,
  liftedAt: true,
  person: { select: { name: true } },
  binder: { select: { name: true } },
} as const satisfies Prisma.AccountSelect

type Row = Prisma.AccountGetPayload<{ select: typeof BOUND }>

/** An account that belongs to a person, with who brought it there. */
export type BoundAccount = Row & { personId: number; person: { name: string } }

const isBound = (row: Row | null): row is BoundAccount => row?.personId != null && row.person !== null

export async function boundAccount(db: Reader, id: number): Promise<BoundAccount | null> {
  const row = await db.account.findUnique({ where: { id }, select: BOUND })
  return isBound(row) ? row : null
}

/** Accounts that wait for a second person: of somebody who has, or is to have, a role that confirms. */
export async function waitingAccounts(db: Reader): Promise<BoundAccount[]> {
  const rows = await db.account.findMany({
    where: {
      admittedAt: null,
      person: {
        OR: [
          { seats: { some: { revokedAt: null, role: { in: [...CONFIRMING_ROLES] } } } },
          { seatProposals: { some: { confirmedAt: null, droppedAt: null } } },
        ],
      },
    },
    orderBy: { id: 'asc' },
    select: BOUND,
  })
  return rows.filter(isBound)
}

/** Accounts of people with a role that confirms, confirmed themselves, but theirs only since then. */
export async function settlingAccounts(db: Reader, since: Date): Promise<BoundAccount[]> {
  const rows = await db.account.findMany({
    where: {
      admittedAt: { not: null },
      OR: [{ boundAt: { gt: since } }, { firstPinAt: { gt: since } }],
      liftedAt: null,
      person: { seats: { some: { revokedAt: null, role: { in: [...CONFIRMING_ROLES] } } } },
    },
    orderBy: { id: 'asc' },
    select: BOUND,
  })
  return rows.filter(isBound)
}

/** Of these people, the accounts that have been confirmed. */
export const admittedAccounts = async (db: Reader, personIds: readonly number[]): Promise<BoundAccount[]> =>
  (
    await db.account.findMany({ where: { personId: { in: [...personIds] }, admittedAt: { not: null } }, select: BOUND })
  ).filter(isBound)

export const accountsOf = async (db: Reader, personId: number): Promise<{ id: number; platform: string }[]> =>
  db.account.findMany({ where: { personId }, orderBy: { id: 'asc' }, select: { id: true, platform: true } })

export async function bindAccount(
  tx: Tx,
  id: number,
  binding: {
    personId: number
    at: Date
    boundBy: number | null
    displayName: string
    username: string | null
    isVouched: boolean
  },
): Promise<void> {
  const { personId, at, boundBy, displayName, username, isVouched } = binding
  const data = {
    personId,
    boundAt: at,
    boundBy,
    displayName,
    username,
    recognisedBy: null,
    liftedBy: null,
    liftedAt: null,
    firstPinAt: null,
  }
  await tx.account.update({ where: { id }, data: { ...data, admittedAt: isVouched ? at : null }, select: { id: true } })
}

/** Nobody's again, as before its code. */
export async function unbindAccount(tx: Tx, id: number): Promise<void> {
  const nothing = { personId: null, activeSeatId: null, boundAt: null, boundBy: null, recognisedBy: null }
  await tx.account.update({
    where: { id },
    data: { ...nothing, admittedAt: null, liftedBy: null, liftedAt: null },
    select: { id: true },
  })
}

export const noteTrust = async (
  tx: Tx,
  id: number,
  data: Partial<Pick<BoundAccount, 'recognisedBy' | 'admittedAt' | 'liftedBy' | 'liftedAt' | 'firstPinAt'>>,
): Promise<void> => {
  await tx.account.update({ where: { id }, data, select: { id: true } })
}

/** The code by which this account came to its person. */
export const codeOfAccount = (db: Reader, { id, boundAt }: Pick<BoundAccount, 'id' | 'boundAt'>) =>
  db.startCode.findFirst({
    where: { usedBy: id, usedAt: boundAt },
    select: {
      role: true,
      agencyId: true,
      teamId: true,
      personId: true,
      usedAt: true,
      replacesSeatId: true,
      caseId: true,
    },
  })

/** How the messenger names who has come in: number matching for the inviter. */
export async function faceOf(db: Reader, id: number) {
  const select = { displayName: true, username: true, userId: true } as const
  const { username, ...face } = await db.account.findUniqueOrThrow({ where: { id }, select })
  return { ...face, username: username ?? 'none' }
}
