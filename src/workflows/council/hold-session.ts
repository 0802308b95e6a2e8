import { z } from 'zod'
import { cleanText } from 'persian-text'
import {
  COUNCIL_VOTERS,
  mayDecideHere,
  NUMBER_LIMIT,
  outcomeOf,
  SESSION_ANSWERS,
  VOTE_CHOICES,
} from '#domain/council/session.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { tableNow } from '#reads/results/table-now.ts'
import {
  addCouncilVote,
  addRemark,
  changeMember,
  changePoint,
  changeSession,
  type PointRow,
  type SessionRow,
} from '#storage/council/sessions.ts'
import { sharersOf } from '#storage/people/stand-ins.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { writeCouncilDraft } from '#storage/results/council-drafts.ts'
import type { Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { entryOf, entryOfPoint, loadPoint, loadSession, ofPoint, ofSession } from './load-session.ts'

const called = ({ state }: SessionRow) => (state === 'CALLED' ? done(undefined) : refuse('session-over'))

/** From an hour before it on. Refusals: session-over, session-ahead {beginsAt}. */
function sitting({ state, at }: SessionRow, now: Date) {
  if (state !== 'CALLED' || at === null) return refuse('session-over')
  return isDoorOpen({ at, state: 'planned' }, now)
    ? done(undefined)
    : refuse('session-ahead', { beginsAt: at.toISOString() })
}

export const attendanceOf = ({ members, quorumPercent }: SessionRow) => ({
  members: members.length,
  present: members.filter(({ presentAt }) => presentAt !== null).length,
  quorumPercent,
})

/** Refusals: session-over, session-not-invited. */
export const answerSession = command('session.answer', {
  input: ofSession.extend({ answer: z.enum(SESSION_ANSWERS) }),
  load: loadSession,
  async run(tx, act, { answer }, { session }) {
    const may = called(session)
    if (!may.ok) return may
    const { personId } = act.person
    if (session.members.every((member) => member.personId !== personId)) return refuse('session-not-invited')
    await changeMember(tx, session.id, personId, { answer })
    const { id, details } = entryOf(session)
    return act.record({ answer }, { id, details: { ...details, answer } })
  },
})

/**
 * Whether a member is there: the list of whoever keeps the minutes. While they vote nobody is taken off it, as the majority is one of
 * those who are there. Refusals: those of `sitting`, not-found, session-voting.
 */
export const markMember = command('session.mark', {
  input: ofSession.extend({ personId: z.number().int() }),
  load: loadSession,
  async run(tx, act, { personId }, { session }) {
    const may = sitting(session, act.now)
    if (!may.ok) return may
    const member = session.members.find((one) => one.personId === personId)
    if (member === undefined) return refuse('not-found')
    const present = member.presentAt === null
    if (!present && session.points.some(({ state }) => state === 'VOTING')) return refuse('session-voting')
    await changeMember(tx, session.id, personId, { presentAt: present ? act.now : null })
    const { id, details } = entryOf(session)
    return act.record({ present, name: member.person.name }, { id, details: { ...details, personId, present } })
  },
})

/** Whoever is not there has no word in it. Refusals: those of `sitting`, session-not-present. */
function present(session: SessionRow, personId: number, now: Date) {
  const may = sitting(session, now)
  if (!may.ok) return may
  const member = session.members.find((one) => one.personId === personId)
  return member?.presentAt == null ? refuse('session-not-present') : done(undefined)
}

/** What a member says on a point, for the minutes. Refusals: those of `present`, session-remark-empty. */
export const remarkOnPoint = command('session.remark', {
  input: ofPoint.extend({ text: z.string().max(2000) }),
  load: loadPoint,
  async run(tx, act, { pointId, text: raw }, { session, point }) {
    const may = present(session, act.person.personId, act.now)
    if (!may.ok) return may
    const text = cleanText(raw)
    if (text.length < 3) return refuse('session-remark-empty')
    await addRemark(tx, { pointId, personId: act.person.personId, text, at: act.now })
    return act.record({ pointId }, entryOfPoint(session, point))
  },
})

/** The tables before the council are still those that it was invited for. Refusal: content-changed {step}. */
async function sameTables(tx: Tx, { cycleId }: SessionRow, { kind, contentHash }: PointRow) {
  const cycle = kind === 'RESULTS' ? await cycleById(tx, cycleId) : null
  if (cycle === null) return done(undefined)
  return (await tableNow(tx, cycle)).contentHash === contentHash
    ? done(undefined)
    : refuse('content-changed', { step: 'DEPUTY' })
}

/** Puts a point to the vote; those who are there are told. Refusals: those of `sitting`, `mayDecideHere` and `sameTables`, session-point-closed. */
export const openVote = command('session.open-vote', {
  input: ofPoint,
  load: loadPoint,
  async run(tx, act, { pointId }, { session, point }) {
    const may = sitting(session, act.now)
    if (!may.ok) return may
    const quorum = mayDecideHere(attendanceOf(session))
    if (!quorum.ok) return quorum
    const same = await sameTables(tx, session, point)
    if (!same.ok) return same
    if (point.state !== 'WAITING' || !(await changePoint(tx, point, { state: 'VOTING' })))
      return refuse('session-point-closed')
    const told = await enqueue(tx, act.now, {
      kind: 'session-vote',
      key: `session-vote:${pointId}`,
      to: session.members.flatMap(({ personId, presentAt }) => (presentAt === null ? [] : [personId])),
      args: { pointId },
      subject: `cycle:${session.cycleId}`,
    })
    return act.record({ told }, entryOfPoint(session, point))
  },
})

/** One member's vote, once. Refusals: those of `present`, session-point-closed, session-voted. */
export const voteOnPoint = command('session.vote', {
  input: ofPoint.extend({ choice: z.enum(VOTE_CHOICES) }),
  load: loadPoint,
  async run(tx, act, { choice }, { session, point }) {
    const { personId } = act.person
    const may = present(session, personId, act.now)
    if (!may.ok) return may
    if (point.state !== 'VOTING') return refuse('session-point-closed')
    // Of a member and whoever stands in for them one votes.
    const seat = [personId, ...(await sharersOf(tx, COUNCIL_VOTERS, personId))]
    if (point.votes.some((vote) => seat.includes(vote.personId))) return refuse('session-voted')
    const isOpen = session.ballot === 'open'
    await addCouncilVote(tx, point, { personId, choice, isOpen })
    const { id, details } = entryOfPoint(session, point)
    return act.record({ ballot: session.ballot }, { id, details: { ...details, choice: isOpen ? choice : null } })
  },
})

/** Counts the votes. Refusals: those of `sitting`, `mayDecideHere` and `sameTables`, session-point-closed, session-no-votes. */
export const closeVote = command('session.close-vote', {
  input: ofPoint,
  load: loadPoint,
  async run(tx, act, _, { session, point }) {
    const may = sitting(session, act.now)
    if (!may.ok) return may
    const attendance = attendanceOf(session)
    const quorum = mayDecideHere(attendance)
    if (!quorum.ok) return quorum
    const same = await sameTables(tx, session, point)
    if (!same.ok) return same
    if (point.state !== 'VOTING') return refuse('session-point-closed')
    if (point.votes.length === 0) return refuse('session-no-votes')
    const outcome = outcomeOf(point.inFavour, Math.max(attendance.present, point.votes.length))
    if (!(await changePoint(tx, point, { state: outcome }))) return refuse('session-point-closed')
    const { id, details } = entryOfPoint(session, point)
    return act.record({ outcome }, { id, details: { ...details, outcome, contentHash: point.contentHash } })
  },
})

/**
 * Ends the session: its minutes have a number, what was not decided is deferred, and where the tables were adopted number and day stand
 * ready for the confirmation, which waits for the signed minutes. Refusals: those of `sitting`, session-voting, council-number-missing,
 * changed-meanwhile.
 */
export const closeSession = command('session.close', {
  input: ofSession.extend({ number: z.string().max(NUMBER_LIMIT) }),
  load: loadSession,
  async run(tx, act, { number: raw }, { session }) {
    const may = sitting(session, act.now)
    if (!may.ok) return may
    if (session.points.some(({ state }) => state === 'VOTING')) return refuse('session-voting')
    const number = cleanText(raw)
    if (!/[\p{L}\p{N}]/u.test(number)) return refuse('council-number-missing')
    if (!(await changeSession(tx, session, { state: 'HELD', number, closedAt: act.now })))
      return refuse('changed-meanwhile')
    for (const point of session.points)
      if (point.state === 'WAITING') await changePoint(tx, point, { state: 'DEFERRED' })
    const results = session.points.find(({ kind }) => kind === 'RESULTS')
    if (results?.state === 'ADOPTED') await writeCouncilDraft(tx, session.cycleId, { number, heldOn: session.at })
    const told = await enqueue(tx, act.now, {
      kind: 'session-held',
      key: `session-held:${session.id}`,
      to: session.members.map(({ personId }) => personId),
      args: { sessionId: session.id },
      subject: `cycle:${session.cycleId}`,
    })
    const { id, details } = entryOf(session)
    return act.record({ sessionId: session.id, number, told }, { id, details: { ...details, number } })
  },
})
