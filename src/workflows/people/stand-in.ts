import { z } from 'zod'
import { addDays, cleanText, instantOf, squash } from 'persian-text'
import { confirms, maySecond } from '#domain/people/second-person.ts'
import { mayStandIn, standInStanding } from '#domain/people/stand-in.ts'
import { REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { memberBySeat } from '#storage/people/members.ts'
import type { Role } from '#domain/vocabulary.ts'
import { seatsOf } from '#storage/people/people.ts'
import { holdersOf, sitsThemselves } from '#storage/people/seats.ts'
import {
  addStandIn,
  beginStandIn,
  confirmStandIn,
  endStandIn,
  openStandIn,
  standInById,
  standInCandidates,
  type StandInRow,
  standInsDue,
  standInsOf,
  writeNoteBack,
} from '#storage/people/stand-ins.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'
import { jalaliDay } from '../jalali-day.ts'

const LISTED = 12
const FOUND = 8
const CONFIRMERS = ['coordinator', 'deputy', 'organization-head'] as const

const shown = (row: StandInRow, { person, now }: PersonContext) => {
  const { role, agency } = row.seat
  const mine = row.seat.personId === person.personId || row.personId === person.personId
  const standing = standInStanding(row, now)
  return {
    id: row.id,
    role,
    agencyName: agency?.name ?? null,
    absent: row.seat.person.name,
    standIn: row.person.name,
    fromAt: row.fromAt.toISOString(),
    untilAt: row.untilAt.toISOString(),
    note: mine ? row.note : '',
    noteBack: mine ? row.noteBack : '',
    standing,
    mayConfirm:
      standing === 'waits' &&
      CONFIRMERS.some((one) => one === person.role) &&
      maySecond({ personId: row.personId, before: [row.namedBy, row.seat.personId] }, person.personId).ok,
    mayEnd: standing !== 'over' && (mine || person.role === 'coordinator'),
    mayNoteBack: row.personId === person.personId && row.begunSeatId !== null,
  }
}

/** One's own, as the absent and as the stand-in, and to whoever confirms everybody's; with the seats one could name somebody for. */
export const readStandIns = query('stand-in.list', {
  input: z.object({}),
  load: () => ({ about: {} }),
  async read(db, act) {
    const { personId, role } = act.person
    const sees = CONFIRMERS.some((one) => one === role)
    const rows = await standInsOf(db, sees ? null : personId, LISTED)
    const seats = (await seatsOf(db, personId)).filter(
      (seat) => seat.standsInFor === null && sitsAs(act.person, seat.role),
    )
    return done({
      rows: rows.map((row) => shown(row, act)),
      seats: seats.map(({ id, role: of }) => ({ id, role: of })),
    })
  },
})

/** Reliability S6: an account that nobody has confirmed says nothing about a seat that it may not sit on. */
const sitsAs = ({ roles }: PersonContext['person'], role: Role): boolean => roles.includes(role)

/** The seat, where the caller may name somebody for it: its holder, or a coordinator. */
async function loadSeat(db: Reader, { platform, person }: PersonContext, { seatId }: { seatId: number }) {
  const seat = await memberBySeat(db, platform, seatId)
  if (seat === null) return null
  const isTheirs = (seat.personId === person.personId && sitsAs(person, seat.role)) || person.role === 'coordinator'
  return isTheirs ? { about: {}, seat } : null
}

const placeOf = ({ personId, role, agency, team }: NonNullable<Awaited<ReturnType<typeof memberBySeat>>>) => ({
  personId,
  role,
  agencyId: agency?.id ?? null,
  teamId: team?.id ?? null,
})

/** People who could stand in: of the same agency, or of the organization. */
export const findStandIns = query('stand-in.find', {
  input: z.object({ seatId: z.number().int(), part: z.string() }),
  load: loadSeat,
  async read(db, _act, { part }, { seat }) {
    const people = await standInCandidates(db, placeOf(seat), squash(part), FOUND)
    return done({ people, name: seat.name, role: seat.role })
  },
})

const wish = z.object({
  seatId: z.number().int(),
  personId: z.number().int(),
  from: jalaliDay,
  until: jalaliDay,
  note: z.string().max(REASON_LIMIT),
})

/**
 * Peers row 29: somebody holds the seat from the first day to the last, both whole. Of a role that confirms it waits for a second person,
 * who is neither of the two nor whoever named. Refusals: those of `mayStandIn`, stand-in-open {untilAt}, not-found (no such person there).
 */
export const nameStandIn = command('stand-in.name', {
  input: wish,
  load: loadSeat,
  async run(tx, act, { seatId, personId, from, until, note }, { seat }) {
    const fromDay = instantOf(from, act.zone)
    const fromAt = fromDay < act.now ? act.now : fromDay
    const untilAt = addDays(instantOf(until, act.zone), 1, act.zone)
    const isStandInSeat = (await seatsOf(tx, seat.personId)).some(
      (one) => one.id === seatId && one.standsInFor !== null,
    )
    const may = mayStandIn({ holderId: seat.personId, personId, isStandInSeat, fromAt, untilAt }, act.now)
    if (!may.ok) return may
    const open = await openStandIn(tx, seatId)
    if (open !== null) return refuse('stand-in-open', { untilAt: open.untilAt.toISOString() })
    const place = placeOf(seat)
    if (!(await standInCandidates(tx, place, '', Number.MAX_SAFE_INTEGER)).some((one) => one.personId === personId))
      return refuse('not-found')
    const needsSecond = confirms(seat.role)
    const named = { seatId, personId, fromAt, untilAt, note: cleanText(note), needsSecond }
    const id = await addStandIn(tx, { ...named, namedBy: act.person.personId, namedAt: act.now })
    const others = needsSecond ? await holdersOf(tx, CONFIRMERS) : []
    const told = [...new Set([personId, seat.personId, ...others])].filter((one) => one !== act.person.personId)
    // One that begins at once is told of once.
    if ((await turn(tx, act.now, id)) === null) await tell(tx, act.now, id, 'named', told)
    const details = { standInId: id, role: seat.role, personId, seatId }
    return act.record({ id, needsSecond }, { id: seat.personId, agencyId: place.agencyId, details })
  },
})

const one = z.object({ standInId: z.number().int() })

async function load(db: Reader, _: unknown, { standInId }: { standInId: number }) {
  const row = await standInById(db, standInId)
  return row === null ? null : { about: {}, row }
}

/** The second person. Refusals: those of `maySecond`, stand-in-over. */
export const confirmStandInNamed = command('stand-in.confirm', {
  input: one,
  load,
  async run(tx, act, _, { row }) {
    const { personId } = act.person
    const second = maySecond({ personId: row.personId, before: [row.namedBy, row.seat.personId] }, personId)
    if (!second.ok) return second
    if (standInStanding(row, act.now) !== 'waits' || !(await confirmStandIn(tx, row.id, personId, act.now)))
      return refuse('stand-in-over')
    await turn(tx, act.now, row.id)
    return act.record({}, { id: row.personId, agencyId: row.seat.agencyId, details: { standInId: row.id } })
  },
})

/** Ends it before its day: the absent, the stand-in, or a coordinator. Refusal: stand-in-over. */
export const endStandInNow = command('stand-in.end', {
  input: one,
  async load(db, { person }: PersonContext, { standInId }) {
    const row = await standInById(db, standInId)
    if (row === null) return null
    const isAbsent = row.seat.personId === person.personId && sitsAs(person, row.seat.role)
    const mayEnd = row.personId === person.personId || isAbsent || person.role === 'coordinator'
    return mayEnd ? { about: {}, row } : null
  },
  async run(tx, act, _, { row }) {
    if (standInStanding(row, act.now) === 'over') return refuse('stand-in-over')
    await endStandIn(tx, row, act.person.personId, act.now)
    await tell(tx, act.now, row.id, 'ended', [row.personId, row.seat.personId])
    return act.record({}, { id: row.personId, agencyId: row.seat.agencyId, details: { standInId: row.id } })
  },
})

/** What whoever comes back has to know, by the stand-in. */
export const noteStandInBack = command('stand-in.note-back', {
  input: one.extend({ note: z.string().max(REASON_LIMIT) }),
  async load(db, { person }: PersonContext, { standInId }) {
    const row = await standInById(db, standInId)
    return row === null || row.personId !== person.personId || row.begunSeatId === null ? null : { about: {}, row }
  },
  async run(tx, act, { note: raw }, { row }) {
    const note = cleanText(raw)
    await writeNoteBack(tx, row.id, note)
    await tell(tx, act.now, row.id, `back-${act.now.getTime()}`, [row.seat.personId])
    return act.record({}, { id: row.personId, agencyId: row.seat.agencyId, details: { standInId: row.id } })
  },
})

const tell = async (tx: Tx, now: Date, standInId: number, what: string, to: readonly number[]): Promise<void> => {
  await enqueue(tx, now, {
    kind: 'stand-in-told',
    key: `stand-in-told:${standInId}:${what}`,
    to,
    args: { standInId },
    subject: `stand-in:${standInId}`,
  })
}

/** Begins or ends it where it is time. @returns what it did */
async function turn(tx: Tx, now: Date, id: number): Promise<'begun' | 'ended' | null> {
  const row = await standInById(tx, id)
  if (row === null || row.endedAt !== null) return null
  const isThere = row.seat.revokedAt === null && (await sitsThemselves(tx, row.personId))
  const standing = isThere ? standInStanding(row, now) : 'over'
  if (standing === 'over') {
    await endStandIn(tx, row, null, now)
    await tell(tx, now, id, 'ended', [row.personId, row.seat.personId])
    return 'ended'
  }
  if (standing !== 'running' || row.begunSeatId !== null) return null
  await beginStandIn(tx, row, now)
  await tell(tx, now, id, 'begun', [row.personId, row.seat.personId])
  return 'begun'
}

const turnStandIn = command('stand-in.turn', {
  input: one,
  load,
  async run(tx, act, { standInId }, { row }) {
    const did = await turn(tx, act.now, standInId)
    if (did === null) return act.unchanged({})
    return act.record({}, { id: row.personId, agencyId: row.seat.agencyId, details: { standInId, did } })
  },
})

/** The clock begins and ends them: by itself, on their days. */
export async function turnStandIns(tools: Tools): Promise<void> {
  const now = tools.clock.now()
  for (const standInId of await standInsDue(tools.db, now)) await turnStandIn(tools, bySystem(now), { standInId })
}
