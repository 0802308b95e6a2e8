import type { Id, Mark } from '#domain/acts/ids.ts'
import {
  type Ballot,
  type PointKind,
  type PointState,
  quorumOf,
  type SessionAnswer,
  type SessionState,
  type VoteChoice,
} from '#domain/council/session.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { RULES } from '#domain/people/rules.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { PointRow, SessionRow } from '#storage/council/sessions.ts'

const MINUTES = 120

/** One point as its card; plain JSON. */
export interface PointCard {
  id: Id<'point'>
  sessionId: Id<'session'>
  cycleId: Id<'cycle'>
  year: number
  kind: PointKind
  title: string
  text: string
  state: PointState
  /** Of the tables that it is about. */
  fingerprint: Mark | null
  ballot: Ballot
  papers: { name: string; sizeBytes: number }[]
  remarks: { name: string; text: string; at: string }[]
  /** How many have voted; how, only when it is counted, and by name only of an open vote. */
  voted: number
  counted: { inFavour: number; against: number; abstained: number } | null
  names: { name: string; choice: VoteChoice }[]
  present: number
  can: Record<'prepare' | 'vote' | 'remark' | 'openVote' | 'closeVote' | 'drop' | 'seeTables', boolean>
}

/** A session as its reader sees it; plain JSON. */
export interface SessionPage {
  id: Id<'session'>
  cycleId: Id<'cycle'>
  year: number
  state: SessionState
  ballot: Ballot
  at: string | null
  until: string | null
  place: string
  words: string
  number: string | null
  sequence: number
  organizer: string
  points: PointCard[]
  members: { personId: number; name: string; answer: SessionAnswer | null; isPresent: boolean }[]
  quorum: number
  own: { answer: SessionAnswer | null; isPresent: boolean } | null
  isDoorOpen: boolean
  can: Record<'prepare' | 'mark' | 'close' | 'record', boolean>
}

interface ReaderOf {
  person: { personId: number; role: Role | null }
  now: Date
}

/** As the table of permissions has it. */
const has = (action: 'agenda.prepare' | 'agenda.vote' | 'council.record', role: Role | null): boolean =>
  role !== null && RULES[action].grants.some(({ roles }) => roles.includes(role))
export const mayPrepare = (role: Role | null): boolean => has('agenda.prepare', role)

export const isSitting = ({ state, at }: SessionRow, now: Date): boolean =>
  state === 'CALLED' && at !== null && isDoorOpen({ at, state: 'planned' }, now)

export function pointCard(session: SessionRow, point: PointRow, { person, now }: ReaderOf): PointCard {
  const own = session.members.find(({ personId }) => personId === person.personId)
  const prepares = mayPrepare(person.role)
  const sits = isSitting(session, now)
  const isCounted = point.state === 'ADOPTED' || point.state === 'REJECTED'
  const hasVoted = point.votes.some(({ personId }) => personId === person.personId)
  const speaks = sits && has('agenda.vote', person.role) && own?.presentAt != null
  return {
    id: point.id,
    sessionId: session.id,
    cycleId: session.cycleId,
    year: session.cycle.year,
    kind: point.kind,
    title: point.title,
    text: point.text,
    state: point.state,
    fingerprint: point.contentHash === null ? null : fingerprint(point.contentHash),
    ballot: session.ballot,
    papers: point.papers.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
    remarks: point.remarks.map(({ person: { name }, text, at }) => ({ name, text, at: at.toISOString() })),
    voted: point.votes.length,
    counted: isCounted ? { inFavour: point.inFavour, against: point.against, abstained: point.abstained } : null,
    names: isCounted
      ? point.votes.flatMap(({ person: { name }, choice }) => (choice === null ? [] : [{ name, choice }]))
      : [],
    present: session.members.filter(({ presentAt }) => presentAt !== null).length,
    can: {
      prepare: prepares && (session.state === 'AGENDA' || session.state === 'CALLED'),
      vote: speaks && point.state === 'VOTING' && !hasVoted,
      remark: speaks,
      openVote: prepares && sits && point.state === 'WAITING',
      closeVote: prepares && sits && point.state === 'VOTING',
      drop: prepares && session.state === 'AGENDA',
      seeTables: point.kind === 'RESULTS',
    },
  }
}

export function sessionPage(session: SessionRow, reader: ReaderOf): SessionPage {
  const { person, now } = reader
  const own = session.members.find(({ personId }) => personId === person.personId)
  const prepares = mayPrepare(person.role)
  const sits = isSitting(session, now)
  const adopted = session.points.some(({ kind, state }) => kind === 'RESULTS' && state === 'ADOPTED')
  return {
    id: session.id,
    cycleId: session.cycleId,
    year: session.cycle.year,
    state: session.state,
    ballot: session.ballot,
    at: session.at?.toISOString() ?? null,
    until: session.at === null ? null : new Date(session.at.getTime() + MINUTES * 60_000).toISOString(),
    place: session.place,
    words: session.words,
    number: session.number,
    sequence: session.sequence,
    organizer: session.preparer.name,
    points: session.points.map((point) => pointCard(session, point, reader)),
    members: session.members.map(({ personId, person: { name }, answer, presentAt }) => ({
      personId,
      name,
      answer,
      isPresent: presentAt !== null,
    })),
    quorum: quorumOf(session.members.length, session.quorumPercent),
    own: own === undefined ? null : { answer: own.answer, isPresent: own.presentAt !== null },
    isDoorOpen: sits,
    can: {
      prepare: prepares && (session.state === 'AGENDA' || session.state === 'CALLED'),
      mark: prepares && sits,
      // Its number is not asked for before every vote is counted.
      close: prepares && sits && session.points.every(({ state }) => state !== 'VOTING'),
      record:
        session.state === 'HELD' && adopted && session.cycle.state === 'COUNCIL' && has('council.record', person.role),
    },
  }
}
