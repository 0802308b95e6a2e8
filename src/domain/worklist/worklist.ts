import type { CycleFacts } from '../cycle/advance.ts'
import { type StageWindow, windowOf } from '../cycle/window.ts'
import { CYCLE_STATES, type CycleState, type Role, ROLES, type StageKey } from '../vocabulary.ts'
import { type OfficeStep, owedStep, ROLES_OF_STEP, windowOfStep } from './office-steps.ts'

/** What can wait for somebody. */
export type WorkWhat =
  | OfficeStep
  | 'write-circular'
  | 'publish'
  | 'close'
  | 'resume'
  | 'restore'
  | 'questions'
  | 'requests'
  | 'confirm-decision'
  | 'confirm-circular'
  | 'sign-amendment'
  | 'acknowledge'
  | 'decide-extension'
  | 'appoint'
  | 'undelivered'
  | 'parked'
  | 'answer'
  | 'mend'
  | 'object'
  | 'hand-over'
  | 'answer-request'
  | 'sign'
  | 'review'
  | 'second-look'
  | 'hear'
  | 'vote'
  | 'announce'
  | 'cases'

/** What waits, how much of it, since when and until when. `since`, `dueAt`: null where no day says so. */
export interface WorkEntry {
  what: WorkWhat
  count: number
  since: Date | null
  dueAt: Date | null
}

/** A number of things that wait, since when the oldest does, and by when its answer was promised. */
export interface Waiting {
  count: number
  since: Date | null
  dueAt?: Date | null
}

/** A person's own work, as it is counted for reminders: so much of one kind, with one end of its own. */
export interface OwnWork {
  stage: StageKey
  state: string
  count: number
  since: Date | null
  dueAt: Date | null
}

interface WorkCycle {
  state: CycleState
  stateSince: Date
  suspendedAt: Date | null
  windows: readonly StageWindow[]
  /** Null: no step of the year is the reader's, so that nothing has to be counted for it. */
  facts: CycleFacts | null
}

/** The records one list is made of; what the reader's role has nothing to do with is left at nothing. */
export interface WorkFacts {
  cycle: WorkCycle | null
  unsentCirculars: number
  decisions: Waiting
  /** Corrections of a released table that wait for this reader's signature. */
  amendments: Waiting
  circulars: Waiting
  acknowledge: Waiting
  extensions: Waiting
  /** Requests of an agency that an indicator does not apply, about which something was asked back. */
  asked: Waiting
  orphans: Waiting
  undelivered: Waiting
  /** After a restore: the messages that nobody has decided about, and of when the data are; null: the outbox is open. */
  parked: Waiting | null
  own: readonly OwnWork[]
  /** The agency's result is out and nobody there has announced it yet (requirement F7). */
  unannounced: boolean
  /** Questions of agencies that are theirs to answer. */
  questions: Waiting
  /** Requests that an indicator does not apply, theirs to decide. */
  requests: Waiting
  /** Agencies whose released result is taken back. */
  withheld: number
  /** The self-assessment report waits for this reader (requirement E4). */
  report: (Waiting & { what: 'hand-over' | 'sign'; dueAt: Date | null }) | null
  /** Cases of procedures in which it is their turn. */
  cases: Waiting & { dueAt: Date | null }
  /** Second instances that this member has not voted on. */
  votes: Waiting & { dueAt: Date | null }
}

const NONE: Waiting = { count: 0, since: null }
export const NOTHING: WorkFacts = {
  cycle: null,
  unsentCirculars: 0,
  decisions: NONE,
  amendments: NONE,
  circulars: NONE,
  acknowledge: NONE,
  extensions: NONE,
  asked: NONE,
  orphans: NONE,
  undelivered: NONE,
  parked: null,
  own: [],
  unannounced: false,
  questions: NONE,
  requests: NONE,
  withheld: 0,
  report: null,
  cases: { ...NONE, dueAt: null },
  votes: { ...NONE, dueAt: null },
}

/**
 * The one list of what waits for a person on a seat: whatever is asked of them stands in it, and nothing else. Home, digest, board,
 * reminders and the rehearsal read it; it is reckoned from the records and never stored, so that it ends when nothing can be done.
 */
export const worklistOf = (role: Role | null, facts: WorkFacts, now: Date): WorkEntry[] =>
  role === null
    ? []
    : [
        // First, and also with nothing that waits yet: nothing goes out.
        ...(facts.parked === null ? [] : [entry('parked', facts.parked.count, facts.parked.since, null)]),
        ...[...ofCycle(role, facts, now), ...others(facts), ...ofPerson(facts, now)].filter(({ count }) => count > 0),
      ]

function ofCycle(role: Role, { cycle, unsentCirculars, withheld }: WorkFacts, now: Date): WorkEntry[] {
  if (cycle === null) return []
  const { state, stateSince, suspendedAt, facts } = cycle
  if (suspendedAt !== null) return role === 'coordinator' ? [entry('resume', 1, suspendedAt, null)] : []
  if (state === 'RELEASED' && role === 'coordinator')
    return withheld > 0 ? [entry('restore', withheld, null, null)] : [entry('close', 1, stateSince, null)]
  if (state === 'RELEASED') return []
  if (facts === null) return []
  // A circular that waits to be sent holds up nothing but the publication.
  const sending = state === 'DRAFT' || role !== 'coordinator' ? 0 : unsentCirculars
  const send = entry('send-circular', sending, null, null)
  const step = owedStep(state, facts, 0, now)
  if (step === null || !ROLES_OF_STEP[step].includes(role)) return [send]
  const window = windowOfStep(step, facts.windows)
  // It began to wait when the cycle came here, or when its day came.
  const planned = window !== null && window.opensAt <= now && window.opensAt > stateSince ? window.opensAt : stateSince
  const ofDraft = facts.circularReady ? 'publish' : 'write-circular'
  const what = step === 'send-circular' && state === 'DRAFT' ? ofDraft : step
  return [entry(what, 1, planned, window?.dueAt ?? null), send]
}

/**
 * Whose turn the cycle itself is, and what waits for them: the organization's step, else what evaluators still have to decide. Null while
 * the clock or the agencies have it.
 */
export function owedOfCycle(
  cycle: Omit<WorkCycle, 'windows' | 'facts'> & { facts: CycleFacts },
  now: Date,
): { entry: WorkEntry; roles: readonly Role[] } | null {
  const { state, stateSince, suspendedAt, facts } = cycle
  const judged =
    state === 'REVIEW' ? facts.undecidedItems : state === 'OBJECTION_REVIEW' ? facts.undecidedObjections : 0
  if (suspendedAt === null && judged > 0) {
    const stage = state === 'REVIEW' ? 'review' : 'objection-review'
    const dueAt = windowOf(facts.windows, stage)?.dueAt ?? null
    return { entry: entry(state === 'REVIEW' ? 'review' : 'hear', judged, stateSince, dueAt), roles: ['evaluator'] }
  }
  const { openAppeals = 0 } = facts
  if (suspendedAt === null && openAppeals > 0)
    return { entry: entry('vote', openAppeals, stateSince, null), roles: ['committee-member'] }
  const lists = ROLES.map((role) => ({
    role,
    list: ofCycle(
      role,
      { ...NOTHING, withheld: facts.withheldResults ?? 0, cycle: { ...cycle, windows: facts.windows } },
      now,
    ).filter(({ count }) => count > 0),
  }))
  const first = lists.find(({ list }) => list.length > 0)?.list[0]
  if (first === undefined) return null
  return { entry: first, roles: lists.flatMap(({ role, list }) => (list[0]?.what === first.what ? [role] : [])) }
}

const DECIDABLE_IN: readonly CycleState[] = CYCLE_STATES.slice(
  CYCLE_STATES.indexOf('OPEN'),
  CYCLE_STATES.indexOf('OBJECTION_REVIEW') + 1,
)

const others = (facts: WorkFacts): WorkEntry[] => {
  // After the hearing nothing of it can be answered any more (`extension.decide`, `not-applicable.decide` of the rules).
  const state = facts.cycle?.state ?? 'DRAFT'
  const mayDecide = DECIDABLE_IN.includes(state)
  const { decisions, amendments, circulars, acknowledge, extensions, asked, orphans, undelivered, cases, votes } = facts
  return [
    entry('confirm-decision', decisions.count, decisions.since, null),
    entry('sign-amendment', amendments.count, amendments.since, null),
    entry('confirm-circular', circulars.count, circulars.since, null),
    entry('acknowledge', acknowledge.count, acknowledge.since, null),
    entry('decide-extension', mayDecide ? extensions.count : 0, extensions.since, extensions.dueAt),
    entry('answer-request', asked.count, asked.since, null),
    entry('appoint', orphans.count, orphans.since, null),
    entry('requests', mayDecide ? facts.requests.count : 0, facts.requests.since, facts.requests.dueAt),
    entry('questions', facts.questions.count, facts.questions.since, facts.questions.dueAt),
    entry('undelivered', undelivered.count, undelivered.since, null),
    entry('vote', votes.count, votes.since, votes.dueAt),
    entry('cases', cases.count, cases.since, cases.dueAt),
  ]
}

const WHAT_OF_STAGE: Readonly<Partial<Record<StageKey, WorkWhat>>> = {
  'self-assessment': 'answer',
  objection: 'object',
  review: 'review',
  'objection-review': 'hear',
}

/** What came back is mended; what is scored and yet waits in the review waits for a second score (peers row 35). */
const whatOf = (stage: StageKey, state: string): WorkWhat | undefined => {
  if (stage === 'self-assessment' && state === 'DEFICIENT') return 'mend'
  return stage === 'review' && state === 'SCORED' ? 'second-look' : WHAT_OF_STAGE[stage]
}

/** One entry for each kind of work with one end; what can no longer be done is not in the list. */
function ofPerson({ own, cycle, unannounced, report }: WorkFacts, now: Date): WorkEntry[] {
  const entries = new Map<string, WorkEntry>()
  if (report !== null) {
    const dueAt = report.dueAt ?? windowOf(cycle?.windows ?? [], 'self-assessment')?.dueAt ?? null
    if (dueAt === null || dueAt >= now) entries.set(report.what, entry(report.what, 1, report.since, dueAt))
  }
  for (const { stage, state, count, since, dueAt: ownEnd } of own) {
    const what = whatOf(stage, state)
    const dueAt = ownEnd ?? windowOf(cycle?.windows ?? [], stage)?.dueAt ?? null
    if (what === undefined || (isAgencys(what) && dueAt !== null && dueAt < now)) continue
    const key = `${what} ${dueAt?.getTime() ?? ''}`
    const known = entries.get(key) ?? entry(what, 0, since, dueAt)
    const earliest = since !== null && (known.since === null || since < known.since) ? since : known.since
    entries.set(key, { ...known, count: known.count + count, since: earliest })
  }
  const list = [...entries.values()].toSorted(
    (a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity),
  )
  return unannounced ? [...list, entry('announce', 1, cycle?.stateSince ?? null, null)] : list
}

/** An agency's time ends; the organization owes its part also when it is late. */
const isAgencys = (what: WorkWhat): boolean => what === 'answer' || what === 'mend' || what === 'object'

const entry = (what: WorkWhat, count: number, since: Date | null, dueAt: Date | null = null): WorkEntry => ({
  what,
  count,
  since,
  dueAt,
})
