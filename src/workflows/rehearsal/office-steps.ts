import { nextOfficeDay, stepAt } from '#domain/rehearsal/moments.ts'
import type { Behaviour, Standstill } from '#domain/rehearsal/rehearsal.ts'
import { nextStep as stepAfter, type OfficeStep } from '#domain/worklist/office-steps.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import {
  type AssumedCircular,
  assumeCircular,
  assumeCouncil,
  scheduledCirculars,
  unsentCirculars,
} from '#storage/rehearsal/rehearsal.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { inRehearsal, type RehearsalDatabase } from '#storage/rehearsal/rehearsal-copy.ts'
import type { Caller, Tools } from '../tools.ts'
import { callerOf, actorOf } from './actors.ts'

/** Those of the copy: its database, the moved clock. */
export type RehearsalTools = Tools & { db: RehearsalDatabase }

export interface Session {
  tools: RehearsalTools
  cycleId: number
  behaviour: Behaviour
  /** For a cycle that has no circular yet. */
  words: AssumedCircular
}

/** The office's next step, and when it is tried first; null when the year is over or the timetable has no place for it. */
async function nextStep(session: Session): Promise<{ act: OfficeStep; at: Date } | null> {
  const { tools, cycleId, behaviour } = session
  const cycle = await cycleOf(session)
  const facts = await cycleFacts(tools.db, cycle)
  const unsent = (await unsentCirculars(tools.db, cycleId)).length
  const act = stepAfter(cycle.state, facts, unsent)
  if (act === null) return null
  const { holidays } = await holidayBook(tools.db)
  const at = stepAt(act, behaviour, facts.windows, holidays, tools.zone)
  return at === null ? null : { act, at }
}

export interface OfficeState {
  /** Before it nobody gets to the next step: whose turn it is learns of it first. */
  freeAt: Date
  /** When the next step is tried; null when none is to come, or this one is only tried again. */
  nextAt: Date | null
  /** Why the step that is due was refused. */
  standstill: Standstill | null
}

/** Takes the office's next step when its time has come. */
export async function takeOfficeStep(session: Session, freeAt: Date): Promise<OfficeState> {
  const { db, clock, zone } = session.tools
  const due = await nextStep(session)
  if (due === null) return { freeAt, nextAt: null, standstill: null }
  const at = due.at > freeAt ? due.at : freeAt
  if (at > clock.now()) return { freeAt, nextAt: at, standstill: null }
  const cycle = await cycleOf(session)
  const outcome = await carryOut(session, due.act, cycle)
  if (!outcome.ok) return { freeAt, nextAt: null, standstill: { state: cycle.state, refusal: outcome.refusal } }
  const { holidays } = await holidayBook(db)
  return takeOfficeStep(session, nextOfficeDay(clock.now(), holidays, zone))
}

async function carryOut(session: Session, act: OfficeStep, cycle: CycleRow): Promise<Outcome<unknown>> {
  const { tools } = session
  const { year } = tools
  const seat = await actorOf(tools.db, act)
  if (typeof seat === 'string') return refuse('rehearsal-nobody', { role: seat })
  const by = callerOf(seat, tools.clock.now())
  if (act === 'send-circular') return sendFirst(session, by, seat.personId, cycle)
  if (act === 'record-council')
    await inRehearsal(tools.db, (tx) => assumeCouncil(tx, cycle.id, seat.personId, tools.clock.now()))
  if (act === 'release-preliminary') {
    const first = (await otherReleasers(tools.db, seat.personId))[0]
    if (first === undefined) return refuse('rehearsal-nobody', { role: 'deputy' })
    const proposed = await year.proposeRelease(tools, callerOf(first, tools.clock.now()), cycle)
    if (!proposed.ok) return proposed
  }
  return year.office[act](tools, by, cycle)
}

/** The circular is confirmed by a second person, the draft published, and the circular sent: the day the year begins. */
async function sendFirst(session: Session, by: Caller, createdBy: number, cycle: CycleRow): Promise<Outcome<unknown>> {
  const { tools } = session
  // A circular with a time of its own is sent by the clock, and waits only for the publication.
  const isScheduled = (await scheduledCirculars(tools.db)).some(({ cycleId }) => cycleId === cycle.id)
  const circularId = isScheduled ? null : await readyCircular(session, createdBy)
  const published = cycle.state === 'DRAFT' ? await tools.year.publish(tools, by, cycle) : done(null)
  return published.ok && circularId !== null ? tools.year.sendCircular(tools, by, circularId) : published
}

async function readyCircular({ tools, cycleId, words }: Session, createdBy: number): Promise<number> {
  const { db, clock } = tools
  const others = await otherReleasers(db, createdBy)
  const confirmedBy = others[0]?.personId ?? createdBy
  return inRehearsal(db, (tx) => assumeCircular(tx, cycleId, words, { createdBy, confirmedBy }, clock.now()))
}

/** Of two persons that an act takes, who may be the other one. */
const otherReleasers = async (db: Reader, personId: number) =>
  (await seatsHeld(db, ['coordinator', 'deputy'])).filter((seat) => seat.personId !== personId)

async function cycleOf({ tools, cycleId }: Session): Promise<CycleRow> {
  const cycle = await cycleById(tools.db, cycleId)
  if (cycle === null) throw new Error(`cycle ${cycleId} is not in the copy`)
  return cycle
}
