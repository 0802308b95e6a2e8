import { z } from 'zod'
import { cleanText, instantOf } from 'persian-text'
import { COUNCIL_VOTERS } from '#domain/council/session.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { remindsAt } from '#domain/procedures/meeting-times.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { tableNow } from '#reads/results/table-now.ts'
import {
  addPaper,
  addPoint,
  addSession,
  changePoint,
  changeSession,
  dropPoint,
  forgetVotes,
  inviteMembers,
  type SessionRow,
  sessionById,
  sessionsOf,
} from '#storage/council/sessions.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { speakersOf } from '#storage/people/seats.ts'
import { approvalsOf } from '#storage/results/results.ts'
import type { Tx } from '#storage/transaction.ts'
import { command, NONE, type PersonContext } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { jalaliDay } from '../jalali-day.ts'
import { entryOf, entryOfPoint, loadPoint, loadSession, ofPoint, ofSession } from './load-session.ts'
import { readPoint } from './read-sessions.ts'

const POINTS_LIMIT = 12
const PAPERS_LIMIT = 10
const TITLE_LIMIT = 200

/** What is written of a point can be changed as long as the session is not over. */
const open = ({ state }: SessionRow) =>
  state === 'AGENDA' || state === 'CALLED' ? done(undefined) : refuse('session-over')

/**
 * Begins the agenda of a session; result tables that are due before the council stand on it first. Where one is being prepared, that is
 * the answer. Refusal: no-cycle.
 */
export const beginSession = command('session.begin', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  async run(tx, act, _, { cycle }) {
    const earlier = (await sessionsOf(tx, 1)).find((one) => one.cycleId === cycle.id && open(one).ok)
    if (earlier !== undefined) return act.unchanged({ sessionId: earlier.id })
    const { personId } = act.person
    const { council } = cycle.profile
    const sessionId = await addSession(tx, { cycleId: cycle.id, ...council, preparedBy: personId, preparedAt: act.now })
    const session = await sessionById(tx, sessionId)
    if (session !== null && cycle.state === 'COUNCIL')
      await addPoint(tx, session, { kind: 'RESULTS', title: '', text: '' })
    return act.record({ sessionId }, { id: cycle.id, details: { session: sessionId } })
  },
})

/** Refusals: session-over, session-point-title, too-many-points {limit}. */
export const addSessionPoint = command('session.add-point', {
  input: ofSession.extend({ title: z.string(), text: z.string() }),
  load: loadSession,
  async run(tx, act, { title: raw, text }, { session }) {
    const may = open(session)
    if (!may.ok) return may
    const title = cleanText(raw)
    if (title.length < 3 || title.length > TITLE_LIMIT) return refuse('session-point-title')
    if (session.points.length >= POINTS_LIMIT) return refuse('too-many-points', { limit: POINTS_LIMIT })
    const id = await addPoint(tx, session, { kind: 'OTHER', title, text: cleanText(text) })
    return act.record({ pointId: id, title }, entryOfPoint(session, { id }))
  },
})

/** Takes off the agenda what nobody has been invited for. Refusal: session-called. */
export const dropSessionPoint = command('session.drop-point', {
  input: ofPoint,
  load: loadPoint,
  async run(tx, act, { pointId }, { session, point }) {
    if (session.state !== 'AGENDA') return refuse('session-called')
    await dropPoint(tx, pointId)
    return act.record({ sessionId: session.id }, entryOfPoint(session, point))
  },
})

/** A paper to a point. Refusals: session-over, too-many-files {limit}. */
export const addSessionPaper = command('session.add-paper', {
  input: ofPoint.extend({ file: KEPT_FILE }),
  load: loadPoint,
  async run(tx, act, { pointId, file }, { session, point }) {
    const may = open(session)
    if (!may.ok) return may
    if (point.papers.length >= PAPERS_LIMIT) return refuse('too-many-files', { limit: PAPERS_LIMIT })
    const facts = { ...file, platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const answer = { name: file.name, isNew: await addPaper(tx, pointId, facts), pointId }
    if (!answer.isNew) return act.unchanged(answer)
    const { id, details } = entryOfPoint(session, point)
    return act.record(answer, { id, details: { ...details, sha256: file.sha256 } })
  },
})

export const takePaper = takeInto(readPoint, addSessionPaper)

/** Everybody who is invited hears how it stands. */
async function tell(
  tx: Tx,
  act: PersonContext,
  { id: sessionId, cycleId, members }: SessionRow,
  sequence: number,
  at: Date | null,
) {
  const people = members.map(({ personId }) => personId)
  const args = { sessionId, sequence }
  const subject = `cycle:${cycleId}`
  const key = `session-called:${sessionId}:${sequence}`
  await enqueue(tx, act.now, { kind: 'session-called', key, to: people, args, subject })
  const notBefore = at === null ? null : remindsAt(at, act.now, act.zone)
  if (notBefore !== null)
    await enqueue(tx, act.now, {
      kind: 'session-reminder',
      key: `session-reminder:${sessionId}:${sequence}`,
      to: people,
      args,
      subject,
      notBefore,
    })
  return people.length
}

/**
 * Invites the council, or says another time or place with the reason; from here on the tables on the agenda are those of this very
 * content. Refusals: session-over, session-empty, moment-past {beginsAt}, meeting-place-needed, those of `checkReason`,
 * session-nobody, earlier-approval-missing {step}, changed-meanwhile.
 */
export const callSession = command('session.call', {
  input: ofSession.extend({ day: jalaliDay, place: z.string().max(300), reason: z.string().nullable() }),
  load: loadSession,
  async run(tx, act, { day, place: raw, reason: text }, { session }) {
    const may = open(session)
    if (!may.ok) return may
    if (session.points.length === 0) return refuse('session-empty')
    const at = instantOf({ hour: 9, ...day }, act.zone)
    if (at <= act.now) return refuse('moment-past', { beginsAt: at.toISOString() })
    const place = cleanText(raw)
    if (place.length < 2) return refuse('meeting-place-needed')
    const reason = session.state === 'AGENDA' ? done('') : checkReason(text ?? '')
    if (!reason.ok) return reason
    const people = await speakersOf(tx, COUNCIL_VOTERS)
    if (people.length === 0) return refuse('session-nobody')
    const bound = await bindTables(tx, session)
    if (!bound.ok) return bound
    const change = { state: 'CALLED' as const, at, place, words: reason.value }
    if (!(await changeSession(tx, session, change))) return refuse('changed-meanwhile')
    await inviteMembers(tx, session.id, people)
    const called = await sessionById(tx, session.id)
    if (called === null) return refuse('changed-meanwhile')
    const told = await tell(tx, act, called, called.sequence, at)
    return act.record(
      { sessionId: session.id, told, isMoved: session.state === 'CALLED' },
      { id: session.cycleId, details: { session: session.id, at: at.toISOString(), contentHash: bound.value } },
    )
  },
})

/** The tables that the deputy has approved, and no others. */
async function bindTables(tx: Tx, { cycleId, points }: SessionRow) {
  const point = points.find(({ kind }) => kind === 'RESULTS')
  const cycle = point === undefined ? null : await cycleById(tx, cycleId)
  if (point === undefined || cycle === null) return done(null)
  const given = await approvalsOf(tx, cycleId)
  const { contentHash } = await tableNow(tx, cycle)
  if (cycle.state !== 'COUNCIL' || given.some((one) => one.contentHash !== contentHash))
    return refuse('earlier-approval-missing', { step: 'DEPUTY' })
  // What was voted on before was another table.
  if (point.contentHash !== null && point.contentHash !== contentHash) await forgetVotes(tx, point)
  await changePoint(
    tx,
    { ...point, state: point.contentHash === contentHash ? point.state : 'WAITING' },
    { contentHash },
  )
  return done(contentHash)
}

/** Calls it off, with the reason that its members are told. Refusals: session-over, session-decided, those of `checkReason`, changed-meanwhile. */
export const callSessionOff = command('session.call-off', {
  input: ofSession.extend({ reason: z.string() }),
  load: loadSession,
  async run(tx, act, { reason: text }, { session }) {
    const may = open(session)
    if (!may.ok) return may
    if (session.points.some(({ state }) => state === 'ADOPTED' || state === 'REJECTED'))
      return refuse('session-decided')
    const reason = checkReason(text)
    if (!reason.ok) return reason
    if (!(await changeSession(tx, session, { state: 'CALLED_OFF', words: reason.value })))
      return refuse('changed-meanwhile')
    const told = await tell(tx, act, session, session.sequence + 1, null)
    return act.record({ sessionId: session.id, told }, entryOf(session))
  },
})
