import { type Addressee, mustAcknowledge } from '#domain/circulars/audience.ts'
import { type AgencyRow, activeAgencies } from '../people/agencies.ts'
import { cyclesOf } from './in-force.ts'
import { circularById } from './circulars.ts'
import { reading } from '../prepared.ts'
import { giveWay, writeRows } from '../slices.ts'
import { keptOf } from '../snapshot.ts'
import {
  ANSWERED_NOW,
  ANSWERED_THEN,
  ANSWERING,
  INSERT_RECIPIENT,
  OWED,
  REACHED,
  RECEIPTS,
  RECEIPTS_OF_AGENCY,
  type ReceiptSeat,
} from '../statements/receipts.ts'
import { seatsOf } from '../people/people.ts'
import type { Reader, Tx } from '../transaction.ts'

const uniq = (ids: readonly number[]): number[] => [...new Set(ids)]

/** Freezes the audience at the sending. */
export const freezeRecipients = (tx: Tx, circularId: number, people: readonly Addressee[]): Promise<number> =>
  writeRows(
    tx,
    INSERT_RECIPIENT,
    people.map(({ personId, agencyId }) => [circularId, personId, agencyId]),
  )

export interface Receipt {
  personId: number
  agencyId: number | null
  seenAt: Date | null
}

export const receiptOf = (db: Reader, circularId: number, personId: number): Promise<Receipt | null> =>
  db.circularRecipient.findUnique({
    where: { circularId_personId: { circularId, personId } },
    select: { personId: true, agencyId: true, seenAt: true },
  })

/** «رؤیت شد», once: a later press changes nothing. @returns whether it was this one */
export async function markSeen(
  tx: Tx,
  circularId: number,
  personId: number,
  agencyId: number,
  at: Date,
): Promise<boolean> {
  const known = await receiptOf(tx, circularId, personId)
  if (known === null) {
    await tx.circularRecipient.create({ data: { circularId, personId, agencyId, seenAt: at }, select: { id: true } })
    return true
  }
  const { count } = await tx.circularRecipient.updateMany({
    where: { circularId, personId, seenAt: null },
    data: { seenAt: at, agencyId: known.agencyId ?? agencyId },
  })
  return count === 1
}

/** The agency a person acknowledges for, by their oldest living seat; null when they sit for none. */
export async function agencyOfReader(db: Reader, personId: number): Promise<number | null> {
  const active = new Set((await activeAgencies(db)).map(({ id }) => id))
  const seat = (await seatsOf(db, personId)).find(
    ({ role, agencyId }) => agencyId !== null && active.has(agencyId) && mustAcknowledge(role),
  )
  return seat?.agencyId ?? null
}

/**
 * Ids of what is in force, asks for «رؤیت شد» and has it not from this person yet, newest first; empty for whoever owes nothing. What
 * was for everybody is owed by whoever sits for an agency; anything else by whom it was addressed to for his agency.
 */
export async function owedCirculars(db: Reader, personId: number, now: Date): Promise<number[]> {
  if ((await agencyOfReader(db, personId)) === null) return []
  const { cycleIds, since } = await cyclesOf(db)
  const [first = 0, second = first] = cycleIds
  return reading(db, (run) => run.all(OWED, now, first, second, since ?? new Date(0), personId).map(({ id }) => id))
}

export interface NamedReceipt extends Receipt {
  name: string
  /** The agencies he answers for: one press counts for all he sits for. */
  agencyIds: number[]
  /** Still holds a seat of an agency; who does not owes nothing any more. */
  seated: boolean
  /** The notice has reached him. */
  delivered: boolean
}

/** So many people are read before others have a turn. */
const A_TURN = 2_000

/** The frozen audience of a circular by name, late comers included. */
export async function receiptsOf(db: Reader, circularId: number): Promise<NamedReceipt[]> {
  const rows: ReceiptSeat[] = []
  for (let after = 0; ; await giveWay()) {
    const part = await reading(db, (run) => run.all(RECEIPTS, circularId, after, A_TURN))
    const last = part.at(-1)
    if (last === undefined) break
    for (const row of part) rows.push(row)
    after = last.personId
  }
  return named(db, circularId, rows)
}

/** Those of them who answer for one agency. */
export async function receiptsOfAgency(db: Reader, circularId: number, agencyId: number): Promise<NamedReceipt[]> {
  const rows = await reading(db, (run) => run.all(RECEIPTS_OF_AGENCY, agencyId, circularId))
  const sitsThere = new Set(rows.flatMap((row) => (row.seatAgencyId === agencyId ? [row.personId] : [])))
  const isOfAgency = (row: ReceiptSeat): boolean =>
    row.agencyId === agencyId || (row.agencyId !== null && sitsThere.has(row.personId))
  return named(db, circularId, rows.filter(isOfAgency))
}

async function named(db: Reader, circularId: number, rows: readonly ReceiptSeat[]): Promise<NamedReceipt[]> {
  const reached = await reading(db, (run) => run.all(REACHED, subjectOf(circularId)))
  const delivered = new Set(reached.map(({ personId }) => personId))
  const seats = new Map<number, { row: ReceiptSeat; agencies: number[] }>()
  for (const row of rows) {
    const one = seats.get(row.personId) ?? { row, agencies: [] }
    if (row.agencyId !== null && row.seatAgencyId !== null) one.agencies.push(row.seatAgencyId)
    seats.set(row.personId, one)
  }
  return [...seats.values()]
    .toSorted((a, b) => a.row.id - b.row.id)
    .map(({ row: { personId, agencyId, seenAt, name }, agencies }) => ({
      personId,
      agencyId,
      seenAt,
      name,
      // The agency they sat for when they acknowledged has been told, though they have left it since.
      agencyIds:
        agencyId === null || (seenAt === null && agencies.length > 0) ? agencies : uniq([agencyId, ...agencies]),
      seated: agencies.length > 0,
      delivered: delivered.has(personId),
    }))
}

const RECEIPTS_COUNTED = { tables: ['CircularRecipient', 'Seat', 'Agency'] } as const

/** How many owe «رؤیت شد» or have given it, and for which agencies somebody has; counted anew once one of them has changed. */
export const countReceipts = (
  db: Reader,
  circularId: number,
): Promise<{ answering: number; seen: number; answered: ReadonlySet<number> }> =>
  keptOf(
    db,
    RECEIPTS_COUNTED,
    async () => {
      const [counts] = await reading(db, (run) => run.all(ANSWERING, circularId))
      const answered = await answeredAgencies(db, circularId)
      return { ...(counts ?? { answering: 0, seen: 0 }), answered }
    },
    circularId,
  )

async function answeredAgencies(db: Reader, circularId: number): Promise<Set<number>> {
  const found = new Set<number>()
  for (const statement of [ANSWERED_THEN, ANSWERED_NOW]) {
    await giveWay()
    for (const { agencyId } of await reading(db, (run) => run.all(statement, circularId))) found.add(agencyId)
  }
  return found
}

/** The agencies a circular that has gone out was meant for; all active ones when it was for everybody. */
export async function agenciesAddressed(db: Reader, circularId: number): Promise<AgencyRow[]> {
  const circular = await circularById(db, circularId)
  const agencies = await activeAgencies(db)
  const sentTo = circular?.audience?.sentTo ?? null
  if (sentTo === null) return agencies
  const wanted = new Set(sentTo)
  return agencies.filter(({ id }) => wanted.has(id))
}

/** Ids of the agencies it was meant for nobody of which has acknowledged it. */
export async function silentAgencies(db: Reader, circularId: number): Promise<number[]> {
  const answered = await answeredAgencies(db, circularId)
  return (await agenciesAddressed(db, circularId)).map(({ id }) => id).filter((id) => !answered.has(id))
}

/** Of these people, those no message can reach on this platform: never came in, or shut the bot out. */
export async function unreachable(db: Reader, platform: string, personIds: readonly number[]): Promise<Set<number>> {
  const rows = await db.account.findMany({
    where: { platform, blockedAt: null, personId: { not: null } },
    select: { personId: true },
  })
  const reached = new Set(rows.map(({ personId }) => personId))
  return new Set(personIds.filter((id) => !reached.has(id)))
}

/** Under which the notices of a circular are counted. */
export const subjectOf = (circularId: number): string => `circular:${circularId}`

/** The same for the reminders of it: apart, so that the audience of the circular itself stays the sum of its parts. */
export const reminderSubjectOf = (circularId: number): string => `circular-reminder:${circularId}`
