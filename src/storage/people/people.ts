import { cleanText, squash } from 'persian-text'
import type { Run } from 'prisma-sqlite'
import type { Actor, PersonActor } from '#domain/people/actor.ts'
import { type AccountTrust, heldBy } from '#domain/people/second-person.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Database } from '../database.ts'
import { noting, reading, writing } from '../prepared.ts'
import { isKept, keepSnapshot, type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/accounts.ts'
import type { Reader, Tx } from '../transaction.ts'

export interface AccountRow extends Omit<AccountTrust, 'firstPinAt'> {
  id: number
  personId: number | null
  activeSeatId: number | null
  language: Language | null
  chatId: string
  blockedAt: Date | null
  /** A PIN is being asked for; when it was last entered (reliability S16). */
  pinAskedAt: Date | null
  pinEnteredAt: Date | null
}

export interface SeatRow {
  id: number
  role: Role
  agencyId: number | null
  teamId: number | null
  /** The person in whose place it is held. */
  standsInFor: number | null
}

const ACCOUNT = {
  id: true,
  personId: true,
  activeSeatId: true,
  language: true,
  chatId: true,
  blockedAt: true,
  boundAt: true,
  admittedAt: true,
  liftedAt: true,
  pinAskedAt: true,
  pinEnteredAt: true,
} as const

const ACCOUNTS: Part<AccountRow | undefined, [platform: string, userId: string]> = {
  tables: ['Account', 'Person'],
  read: (run, platform, userId) => run.first(sql.BY_USER, platform, userId),
}

const SEATS: Part<readonly SeatRow[], [personId: number]> = {
  tables: ['Seat', 'Person', 'Agency', 'Team'],
  read: (run, personId) => run.all(sql.SEATS, personId),
}

type ReachableAccount = ReturnType<typeof reachableRows>[number]
const reachableRows = (run: Run, platform: string, personId: number) =>
  run.all(sql.REACHABLE, platform, JSON.stringify([personId]))
const REACHABLE: Part<readonly ReachableAccount[], [platform: string, personId: number]> = {
  tables: ['Account', 'Seat'],
  read: reachableRows,
}

const NAMES: Part<string | undefined, [personId: number]> = {
  tables: ['Person'],
  read: (run, personId) => run.first(sql.NAME, personId)?.name,
}

/** The account behind (platform, user id), made at its first message. */
export async function accountOf(
  db: Database,
  platform: string,
  user: { id: string; chatId: string; name: string },
  now: Date,
): Promise<AccountRow> {
  const existing = await snapshotOf(db, ACCOUNTS, platform, user.id)
  if (existing !== undefined && existing.blockedAt === null) return existing
  // Lost in a power cut it is made again by the same message, which is not marked as done before it.
  return noting(db, (run) => {
    // Somebody who writes again has let the bot in again.
    if (existing !== undefined) run.write(sql.UNBLOCK, existing.id)
    else if (run.first(sql.BY_USER, platform, user.id) === undefined)
      run.write(sql.INSERT, platform, user.id, user.chatId, user.name, now)
    const account = run.first(sql.BY_USER, platform, user.id)
    if (account === undefined) throw new Error('an account that was just written is not there')
    return account
  })
}

/** The person an account belongs to; null for a stranger. */
export const personOf = async (db: Reader, platform: string, userId: string): Promise<number | null> =>
  (await snapshotOf(db, ACCOUNTS, platform, userId))?.personId ?? null

/** Whether a PIN is asked for in a chat, or has been; null: never. */
export async function pinAskedOf(db: Reader, platform: string, userId: string): Promise<{ isOpen: boolean } | null> {
  const account = await snapshotOf(db, ACCOUNTS, platform, userId)
  if (account === undefined) return null
  const { pinAskedAt, pinEnteredAt } = account
  return pinAskedAt === null && pinEnteredAt === null ? null : { isOpen: pinAskedAt !== null }
}

export const seatsOf = async (db: Reader, personId: number): Promise<SeatRow[]> => [
  ...(await snapshotOf(db, SEATS, personId)),
]

/** The actor an account stands for right now; the seat chosen in the menu, else the first one. */
export async function actorOf(db: Reader, account: AccountRow, fallback: Language): Promise<Actor> {
  if (account.personId === null) return { kind: 'stranger', language: account.language ?? fallback }
  const seats = heldBy(await seatsOf(db, account.personId), account)
  const seat = seats.find((candidate) => candidate.id === account.activeSeatId) ?? seats[0]
  return {
    kind: 'person',
    personId: account.personId,
    seatId: seat?.id ?? null,
    role: seat?.role ?? null,
    agencyId: seat?.agencyId ?? null,
    teamId: seat?.teamId ?? null,
    roles: [...new Set(seats.map((candidate) => candidate.role))],
    ...(seat?.standsInFor == null ? {} : { standsInFor: seat.standsInFor }),
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
export const reachableAccounts = async (
  db: Reader,
  platform: string,
  personId: number,
): Promise<readonly ReachableAccount[]> => snapshotOf(db, REACHABLE, platform, personId)

/** Reads at once what is asked of each reader of notices before theirs leaves, also for `ahead`, who come next. */
export async function readReaders(
  db: Database,
  platform: string,
  people: readonly number[],
  ahead: () => Promise<readonly number[]>,
): Promise<void> {
  if (people.every((id) => isKept(db, SEATS, id) && isKept(db, REACHABLE, platform, id))) return
  const all = [...new Set([...people, ...(await ahead())])]
  await reading(db, (run) => {
    const [accounts, seats] = [new Map<number, ReachableAccount[]>(), new Map<number, SeatRow[]>()]
    for (const id of all) {
      accounts.set(id, [])
      seats.set(id, [])
    }
    for (const row of run.all(sql.REACHABLE, platform, JSON.stringify(all))) accounts.get(row.personId)?.push(row)
    for (const { personId, ...seat } of run.all(sql.SEATS_OF_MANY, JSON.stringify(all))) seats.get(personId)?.push(seat)
    for (const [id, own] of accounts) keepSnapshot(db, REACHABLE, own, platform, id)
    for (const [id, own] of seats) keepSnapshot(db, SEATS, own, id)
  })
}

export async function setActiveSeat(tx: Tx, accountId: number, seatId: number): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { activeSeatId: seatId }, select: { id: true } })
}

export async function personName(db: Reader, personId: number): Promise<string> {
  const name = await snapshotOf(db, NAMES, personId)
  if (name === undefined) throw new Error(`there is no person ${personId}`)
  return name
}

/** The platform says that nobody is reached there; the person's next message clears it. */
export async function markUnreachable(tx: Tx, accountId: number, at: Date): Promise<void> {
  await writing(tx, (run) => run.write(sql.BLOCK, at, accountId))
}

/** The person has shut the bot out of a chat, or let it in again. */
export const markDoor = (db: Database, platform: string, userId: string, shutAt: Date | null): Promise<number> =>
  writing(db, (run) =>
    shutAt === null
      ? run.write(sql.UNBLOCK_USER, platform, userId)
      : run.write(sql.BLOCK_USER, shutAt, platform, userId),
  )

/** Names of these people. */
export async function personNames(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of somebody who has no seat: they say themselves what they are called. @returns whether it was so */
export async function renameSeatless(tx: Tx, id: number, name: string): Promise<boolean> {
  const data = { name: cleanText(name), searchKey: squash(name) }
  return (await tx.person.updateMany({ where: { id, seats: { none: {} } }, data })).count === 1
}

/** The person on each of their living seats, and as such: who a case may mean by them. */
export async function personSeats(db: Reader, personId: number): Promise<PersonActor[]> {
  const seats = await seatsOf(db, personId)
  const roles = seats.map(({ role }) => role)
  const bare = { kind: 'person' as const, personId, seatId: null, role: null, agencyId: null, teamId: null, roles }
  return [bare, ...seats.map(({ id, role, agencyId, teamId }) => ({ ...bare, seatId: id, role, agencyId, teamId }))]
}
