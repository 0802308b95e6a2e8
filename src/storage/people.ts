import type { Actor } from '#domain/people/actor.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Database } from './database.ts'
import type { Reader, Tx } from './transaction.ts'

export interface AccountRow {
  id: number
  personId: number | null
  activeSeatId: number | null
  language: string | null
  chatId: string
  blockedAt: Date | null
}

export interface SeatRow {
  id: number
  role: Role
  agencyId: number | null
  teamId: number | null
}

const ACCOUNT = { id: true, personId: true, activeSeatId: true, language: true, chatId: true, blockedAt: true } as const
const SEAT = { id: true, role: true, agencyId: true, teamId: true } as const

/** The account behind (platform, user id), made at its first message. */
export async function accountOf(
  db: Database,
  platform: string,
  user: { id: string; chatId: string; name: string },
  now: Date,
): Promise<AccountRow> {
  const where = { platform_userId: { platform, userId: user.id } }
  const known = await db.account.findUnique({ where, select: ACCOUNT })
  if (known === null) {
    const own = { chatId: user.chatId, displayName: user.name }
    const data = { platform, userId: user.id, ...own, firstSeenAt: now }
    // With something to update it is one statement of the database, without it a transaction of four.
    return db.account.upsert({ where, create: data, update: own, select: ACCOUNT })
  }
  // Somebody who writes again has let the bot in again.
  if (known.blockedAt !== null)
    return db.account.update({ where: { id: known.id }, data: { blockedAt: null }, select: ACCOUNT })
  return known
}

export async function seatsOf(db: Reader, personId: number): Promise<SeatRow[]> {
  const rows = await db.seat.findMany({ where: { personId, revokedAt: null }, orderBy: { id: 'asc' }, select: SEAT })
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** The actor an account stands for right now; the seat chosen in the menu, else the first one. */
export async function actorOf(db: Reader, account: AccountRow, fallback: Language): Promise<Actor> {
  if (account.personId === null)
    return { kind: 'stranger', language: (account.language as Language | null) ?? fallback }
  const seats = await seatsOf(db, account.personId)
  const seat = seats.find((candidate) => candidate.id === account.activeSeatId) ?? seats[0]
  return {
    kind: 'person',
    personId: account.personId,
    seatId: seat?.id ?? null,
    role: seat?.role ?? null,
    agencyId: seat?.agencyId ?? null,
    teamId: seat?.teamId ?? null,
    roles: [...new Set(seats.map((candidate) => candidate.role))],
  }
}

/** An account of this messenger with the id it has there; null when it is one of another. */
export const accountById = (
  db: Reader,
  platform: string,
  id: number,
): Promise<(AccountRow & { userId: string }) | null> =>
  db.account.findFirst({ where: { id, platform }, select: { ...ACCOUNT, userId: true } })

export const setLanguage = async (
  tx: Tx,
  account: { id: number; personId: number | null },
  language: Language,
): Promise<void> => {
  await tx.account.update({ where: { id: account.id }, data: { language }, select: { id: true } })
  if (account.personId !== null)
    await tx.person.update({ where: { id: account.personId }, data: { language }, select: { id: true } })
}

/** Where a notice to a person goes on this platform: the accounts that have not shut the bot out, newest first. */
export const reachableAccounts = (
  db: Reader,
  platform: string,
  personId: number,
): Promise<{ id: number; chatId: string; userId: string; language: string | null }[]> =>
  db.account.findMany({
    where: { platform, personId, blockedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, chatId: true, userId: true, language: true },
  })

export async function bindAccount(tx: Tx, accountId: number, personId: number): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { personId }, select: { id: true } })
}

export async function setActiveSeat(tx: Tx, accountId: number, seatId: number): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { activeSeatId: seatId }, select: { id: true } })
}

export const personName = async (db: Reader, personId: number): Promise<string> =>
  (await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } })).name

/** The platform says that nobody is reached there; the person's next message clears it. */
export async function markUnreachable(tx: Tx, accountId: number, at: Date): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { blockedAt: at }, select: { id: true } })
}
