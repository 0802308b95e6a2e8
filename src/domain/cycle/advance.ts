import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { CYCLE_STATES, type ApprovalStep, type CycleState, type StageKey } from '../vocabulary.ts'
import {
  CYCLE_TRANSITIONS,
  type CycleTransition,
  type FactGate,
  type Gate,
  type HeldState,
  type WindowGate,
} from './states.ts'
import { hardClose, windowAt, windowOf, type StageWindow } from './window.ts'

export interface GrantedTime {
  agencyId: number
  stage: StageKey
  dueAt: Date
}

/** What is known of a cycle when it may go on. `windows` has the stages the profile has switched on, and no others. */
export interface CycleFacts {
  windows: readonly StageWindow[]
  graceMinutes: number
  /** The circular is written, and confirmed by a second person where the profile asks for one. */
  circularReady: boolean
  undecidedItems: number
  undecidedObjections: number
  /** Before the committee, undecided; and until when one more can be taken there. */
  openAppeals?: number
  appealsUntil?: Date | null
  /** Gates that two persons have decided to pass, with a reason. */
  passed?: readonly FactGate[]
  /** More time granted to single agencies: while it runs, nobody's work is closed over their heads (F6). */
  extensions?: readonly GrantedTime[]
  requiredApprovals: readonly ApprovalStep[]
  givenApprovals: readonly ApprovalStep[]
  transmitted: boolean
  /** The profile holds the results until the festival, and it has not been held yet (1.3 row 2). */
  festivalAwaited: boolean
  /** Agencies whose released result is taken back and not given out again. */
  withheldResults?: number
  /** Cases and tasks that are open, by the state that their procedure holds back. */
  holding?: Readonly<Partial<Record<HeldState, number>>>
}

export type AdvanceRefusal =
  | { code: 'step-not-next'; state: CycleState; to: CycleState; next: CycleState | null }
  | { code: 'circular-missing' }
  | { code: 'not-open-yet'; stage: StageKey; opensAt: string }
  | { code: 'stage-running'; stage: StageKey; dueAt: string }
  | { code: 'items-undecided'; pending: number; opensAt: string | null }
  | { code: 'objections-undecided'; pending: number; opensAt: string | null }
  | { code: 'appeals-open'; pending: number }
  | { code: 'appeal-running'; untilAt: string }
  | { code: 'extension-running'; agencies: number }
  | { code: 'approval-missing'; step: ApprovalStep }
  | { code: 'not-transmitted' }
  | { code: 'festival-awaited' }
  | { code: 'results-withheld'; agencies: number }
  | { code: 'review-held' | 'closing-held'; pending: number }

/** Stage whose window a state lasts; a state without its stage is passed over. Draft, issued and closed have none. */
export const STAGE_OF_STATE: Readonly<Partial<Record<CycleState, StageKey>>> = {
  BRIEFING: 'briefing',
  OPEN: 'self-assessment',
  NATIONAL_TRANSFER: 'national-transfer',
  REVIEW: 'review',
  PRELIMINARY: 'objection',
  OBJECTION_REVIEW: 'objection-review',
  FINALISATION: 'finalisation',
  COUNCIL: 'council',
  TRANSMISSION: 'transmission',
}

/** Whether a cycle in `state` may go to `to` now; the refusal says what is missing, how much of it, and when it opens (D10). */
export const mayAdvance = (
  state: CycleState,
  to: CycleState,
  facts: CycleFacts,
  now: Date,
): Outcome<void, AdvanceRefusal> => {
  const ways = waysFrom(state, facts)
  const way = ways.find((transition) => transition.to === to)
  if (!way) return refuse('step-not-next', { state, to, next: lastOf(ways)?.to ?? null })
  for (const gate of way.gates) {
    const closed = closedGate(gate, way, facts, now)
    if (closed) return { ok: false, refusal: closed }
  }
  return done(undefined)
}

/** The state the cycle goes to next and who takes it there; a refusal of `mayAdvance` when it may not yet. */
export const nextState = (
  state: CycleState,
  facts: CycleFacts,
  now: Date,
): Outcome<CycleTransition, AdvanceRefusal> => {
  const ways = waysFrom(state, facts)
  const open = ways.find((way) => mayAdvance(state, way.to, facts, now).ok)
  if (open) return done(open)
  const last = lastOf(ways)
  const refused = last && mayAdvance(state, last.to, facts, now)
  return refused && !refused.ok ? refused : refuse('step-not-next', { state, to: state, next: null })
}

/** All states the clock takes the cycle through at this instant, in order: after a long outage there may be several. */
export const clockSteps = (state: CycleState, facts: CycleFacts, now: Date): CycleState[] => {
  const next = nextState(state, facts, now)
  return next.ok && next.value.by === 'clock' ? [next.value.to, ...clockSteps(next.value.to, facts, now)] : []
}

/** Rows that start here and pass over nothing that this cycle has. The last one is the nearest. */
const waysFrom = (state: CycleState, facts: CycleFacts): CycleTransition[] =>
  CYCLE_TRANSITIONS.filter((way) => {
    if (way.from !== state || !exists(way.to, facts)) return false
    const between = CYCLE_STATES.slice(CYCLE_STATES.indexOf(way.from) + 1, CYCLE_STATES.indexOf(way.to))
    return between.every((passed) => passed === 'BRIEFING' || !exists(passed, facts))
  })

const exists = (state: CycleState, facts: CycleFacts): boolean => {
  if (state === 'COUNCIL') return facts.requiredApprovals.includes('COUNCIL')
  const stage = STAGE_OF_STATE[state]
  return stage === undefined || windowOf(facts.windows, stage) !== null
}

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

const opensAtOf = (state: CycleState, facts: CycleFacts): string | null => {
  const stage = STAGE_OF_STATE[state]
  return (stage && windowOf(facts.windows, stage)?.opensAt.toISOString()) ?? null
}

const closedGate = (gate: Gate, way: CycleTransition, facts: CycleFacts, now: Date): AdvanceRefusal | null => {
  if (typeof gate !== 'string') return closedWindow(gate, facts, now)
  if (facts.passed?.includes(gate) === true) return null
  switch (gate) {
    case 'circular-ready':
      return facts.circularReady ? null : { code: 'circular-missing' }
    case 'items-decided':
      return extended('self-assessment', facts, now) ?? pendingOf('items-undecided', facts.undecidedItems, way, facts)
    case 'objections-decided':
      return (
        extended('objection', facts, now) ??
        pendingOf('objections-undecided', facts.undecidedObjections, way, facts) ??
        secondInstance(facts, now)
      )
    case 'expert-approvals':
      return missingApproval(facts, (step) => step !== 'COUNCIL')
    case 'all-approvals':
      return missingApproval(facts, () => true)
    case 'transmitted':
      return facts.transmitted ? null : { code: 'not-transmitted' }
    case 'festival-held':
      return facts.festivalAwaited ? { code: 'festival-awaited' } : null
    case 'results-whole': {
      const { withheldResults: agencies = 0 } = facts
      return agencies > 0 ? { code: 'results-withheld', agencies } : null
    }
    case 'review-unheld':
      return heldBack('review-held', facts.holding?.REVIEW)
    case 'closing-unheld':
      return heldBack('closing-held', facts.holding?.CLOSED)
  }
}

/** Requirement B10: the tables wait for the committee, and for whoever may still turn to it. */
const secondInstance = (
  { openAppeals: pending = 0, appealsUntil: until = null, graceMinutes }: CycleFacts,
  now: Date,
): AdvanceRefusal | null => {
  if (pending > 0) return { code: 'appeals-open', pending }
  return until === null || now > hardClose(until, graceMinutes)
    ? null
    : { code: 'appeal-running', untilAt: until.toISOString() }
}

const extended = (stage: StageKey, facts: CycleFacts, now: Date): AdvanceRefusal | null => {
  const running = (facts.extensions ?? []).filter(
    (one) => one.stage === stage && now <= hardClose(one.dueAt, facts.graceMinutes),
  )
  const agencies = new Set(running.map(({ agencyId }) => agencyId)).size
  return agencies === 0 ? null : { code: 'extension-running', agencies }
}

const pendingOf = (
  code: 'items-undecided' | 'objections-undecided',
  pending: number,
  way: CycleTransition,
  facts: CycleFacts,
): AdvanceRefusal | null => (pending === 0 ? null : { code, pending, opensAt: opensAtOf(way.to, facts) })

const heldBack = (code: 'review-held' | 'closing-held', pending = 0): AdvanceRefusal | null =>
  pending === 0 ? null : { code, pending }

const missingApproval = (facts: CycleFacts, counts: (step: ApprovalStep) => boolean): AdvanceRefusal | null => {
  const step = facts.requiredApprovals.find((wanted) => counts(wanted) && !facts.givenApprovals.includes(wanted))
  return step ? { code: 'approval-missing', step } : null
}

const closedWindow = ({ window: kind, stage }: WindowGate, facts: CycleFacts, now: Date): AdvanceRefusal | null => {
  const window = windowOf(facts.windows, stage)
  if (!window) return null
  const at = windowAt(window, now, facts.graceMinutes)
  if (kind === 'over')
    return at === 'after' ? null : { code: 'stage-running', stage, dueAt: window.dueAt.toISOString() }
  return at === 'before' ? { code: 'not-open-yet', stage, opensAt: window.opensAt.toISOString() } : null
}

/** Steps that are nothing but a step; all others happen inside the act they belong to (release, approvals, publication). */
const PLAIN: readonly `${CycleState}>${CycleState}`[] = [
  'PRELIMINARY>FINALISATION',
  'OBJECTION_REVIEW>FINALISATION',
  'RELEASED>CLOSED',
]

export const isPlainStep = (from: CycleState, to: CycleState): boolean =>
  (PLAIN as readonly string[]).includes(`${from}>${to}`)
