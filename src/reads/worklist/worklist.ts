import {
  NOTHING,
  type OwnWork,
  type WorkEntry,
  type WorkFacts,
  worklistOf,
  type Waiting,
} from '#domain/worklist/worklist.ts'
import { needsSignatures } from '#domain/decisions/decision.ts'
import { takesSteps } from '#domain/worklist/office-steps.ts'
import type { Role, StageKey } from '#domain/vocabulary.ts'
import { countProposed } from '#storage/circulars/circulars.ts'
import { correctionsWaiting } from '#storage/circulars/corrections.ts'
import { owedCirculars } from '#storage/circulars/recipients.ts'
import { countReadyToSend } from '#storage/circulars/circulars.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { countUndelivered } from '#storage/delivery/undelivered.ts'
import { decisionsFor, withheldResults } from '#storage/decisions/decisions.ts'
import { askedExtensions } from '#storage/extensions/extensions.ts'
import { countOwed } from '#storage/procedures/owed-cases.ts'
import { countWaiting } from '#storage/notices.ts'
import { parkedAsOf } from '#storage/parking.ts'
import { agenciesToObject } from '#storage/objections/pending-objections.ts'
import { agencyDebts } from '#storage/progress/agency-debts.ts'
import { workOf } from '#storage/reminders/pending-work.ts'
import { resultOfAgency } from '#storage/results/results.ts'
import { requestsOfAgency } from '#storage/not-applicable/requests.ts'
import { turnsToSign } from '#storage/sign-off/turns.ts'
import type { Reader } from '#storage/transaction.ts'
import { waitingWords } from './waiting-words.ts'
import { cycleFacts } from '../cycle/cycle-facts.ts'
import { amendmentsDue } from '../decisions/amendment.ts'
import { appealsToVote } from '../objections/appeals.ts'
import { promiseClock } from '../cycle/promises.ts'
import { questionClock } from '../questions/questions.ts'
import { orphansOf } from '../review/orphans.ts'

/** Whose list it is: one person on one of their seats. */
export interface WorkSeat {
  personId: number
  role: Role | null
  agencyId: number | null
}

const AGENCY: readonly Role[] = ['focal-point', 'agency-head']
const CONFIRMERS: readonly Role[] = ['coordinator', 'deputy', 'organization-head']
const STAGES_OF: Readonly<Partial<Record<Role, readonly StageKey[]>>> = {
  'focal-point': ['self-assessment', 'objection'],
  'agency-head': ['self-assessment'],
  evaluator: ['review', 'objection-review'],
}

/** What waits for somebody now (`worklistOf`); only what their role has to do with is asked for. */
export async function worklistFor(
  db: Reader,
  cycle: CycleRow | null,
  seat: WorkSeat,
  at: { now: Date; zone: string },
): Promise<WorkEntry[]> {
  const facts = await factsFor(db, cycle, seat, at.now)
  return worklistOf(seat.role, cycle === null ? facts : await withPromises(db, cycle, facts, at), at.now)
}

/** By when agencies were told that they would be answered (requirement F4): of the oldest of each kind. */
async function withPromises(
  db: Reader,
  cycle: CycleRow,
  facts: WorkFacts,
  at: { now: Date; zone: string },
): Promise<WorkFacts> {
  const { extensions, requests, questions } = facts
  if (extensions.count + requests.count + questions.count === 0) return facts
  const clock = await promiseClock(db, cycle, at)
  const ofQuestion = await questionClock(db, at)
  const due = (waiting: Waiting, by: (since: Date) => Date): Waiting =>
    waiting.since === null ? waiting : { ...waiting, dueAt: by(waiting.since) }
  return {
    ...facts,
    extensions: due(extensions, (since) => clock('extension', since).by),
    requests: due(requests, (since) => clock('not-applicable', since).by),
    questions: due(questions, (since) => new Date(ofQuestion(since).by)),
  }
}

async function factsFor(db: Reader, cycle: CycleRow | null, seat: WorkSeat, now: Date): Promise<WorkFacts> {
  const { personId, role, agencyId } = seat
  if (role === null) return NOTHING
  const acknowledge = { count: (await owedCirculars(db, personId, now)).length, since: null }
  const cases = await countOwed(db, seat)
  if (cycle === null) return { ...NOTHING, acknowledge, cases, ...(await ofOffice(db, null, seat, now)) }
  const result = AGENCY.includes(role) && cycle.state === 'RELEASED' && agencyId !== null
  return {
    ...NOTHING,
    acknowledge,
    cases,
    cycle: {
      ...cycle,
      windows: await stagesOf(db, cycle.id),
      facts: takesSteps(role) ? await cycleFacts(db, cycle) : null,
    },
    own: await ownWork(db, cycle, seat, now),
    report: await reportTurn(db, cycle, seat),
    asked: await requestsAskedBack(db, seat),
    unannounced:
      result &&
      (await resultOfAgency(db, cycle.id, agencyId))?.announcedAt === null &&
      !(await withheldResults(db, cycle.id)).has(agencyId),
    withheld: role === 'coordinator' ? (await withheldResults(db, cycle.id)).size : 0,
    ...(role === 'evaluator' || role === 'coordinator' ? await waitingWords(db, cycle, { personId, role }) : {}),
    ...(role === 'committee-member' ? { votes: await votesWaiting(db, cycle, personId) } : {}),
    amendments: await amendmentsDue(db, cycle, seat),
    ...(await ofOffice(db, cycle, seat, now)),
  }
}

async function ofOffice(
  db: Reader,
  cycle: CycleRow | null,
  { personId, role }: WorkSeat,
  now: Date,
): Promise<Partial<WorkFacts>> {
  if (role === null || !CONFIRMERS.includes(role)) return {}
  const decisions =
    cycle === null
      ? undefined
      : await decisionsFor(
          db,
          cycle.id,
          personId,
          needsSignatures('correct-score', cycle.state, cycle.profile.approvals),
        )
  const circulars =
    role === 'organization-head'
      ? undefined
      : counted((await countProposed(db, personId)) + (await correctionsWaiting(db, personId)).length)
  const both = { ...(decisions === undefined ? {} : { decisions }), ...(circulars === undefined ? {} : { circulars }) }
  if (role !== 'coordinator') return both
  const undelivered = counted((await countUndelivered(db)).notices)
  const backupAt = await parkedAsOf(db)
  const parked = backupAt === null ? null : { count: await countWaiting(db), since: backupAt }
  if (cycle === null) return { ...both, undelivered, parked }
  const orphans = await orphansOf(db, cycle, now)
  return {
    ...both,
    undelivered,
    parked,
    unsentCirculars: await countReadyToSend(db, cycle.id),
    extensions: await askedExtensions(db, cycle.id),
    orphans: counted(orphans.reduce((sum, { items }) => sum + items.length, 0)),
  }
}

async function votesWaiting(db: Reader, cycle: CycleRow, personId: number): Promise<WorkFacts['votes']> {
  if (cycle.state !== 'OBJECTION_REVIEW') return NOTHING.votes
  const owed = await appealsToVote(db, cycle.id, personId)
  return { count: owed.length, since: owed[0]?.filedAt ?? null, dueAt: null }
}

async function requestsAskedBack(db: Reader, { role, agencyId }: WorkSeat): Promise<Waiting> {
  if (role !== 'focal-point' || agencyId === null) return NOTHING.asked
  const rows = (await requestsOfAgency(db, agencyId)).filter(({ state }) => state === 'RETURNED')
  return { count: rows.length, since: null }
}

/** An agency's report, where it waits for the role of this seat. */
async function reportTurn(db: Reader, cycle: CycleRow, { role, agencyId }: WorkSeat): Promise<WorkFacts['report']> {
  if (role === null || agencyId === null || !AGENCY.includes(role)) return null
  const turn = (await turnsToSign(db, cycle, await agencyDebts(db, cycle, agencyId), agencyId)).get(agencyId)
  if (turn?.turn !== role) return null
  return { what: role === 'agency-head' ? 'sign' : 'hand-over', count: 1, since: turn.since, dueAt: turn.dueAt }
}

const counted = (count: number): Waiting => ({ count, since: null })

/** An agency's is counted where it lies, for its people look at their first screen most often. */
async function ownWork(db: Reader, cycle: CycleRow, seat: WorkSeat, now: Date): Promise<OwnWork[]> {
  const stages = (seat.role === null ? undefined : STAGES_OF[seat.role]) ?? []
  if (stages.length === 0) return []
  const { role, agencyId, personId } = seat
  if (role === null || !AGENCY.includes(role))
    return (await workOf(db, cycle, personId, now, false))
      .filter(({ stage }) => stages.includes(stage))
      .map((row) => ({ ...row, count: 1 }))
  if (agencyId === null) return []
  const owed = (await agencyDebts(db, cycle, agencyId)).get(agencyId) ?? []
  const toObject = role === 'agency-head' ? undefined : await agenciesToObject(db, cycle, now, agencyId)
  return [
    ...owed.map((debt) => ({ ...debt, stage: 'self-assessment' as const, since: null })),
    ...(toObject?.get(agencyId) ?? []).map((row) => ({ ...row, since: null })),
  ]
}
