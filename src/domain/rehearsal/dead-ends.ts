import type { Holidays } from 'persian-text'
import { APPROVERS, mayApprove } from '../approvals/chain.ts'
import { type CycleFacts, clockSteps, mayAdvance, STAGE_OF_STATE } from '../cycle/advance.ts'
import type { ProvinceProfile } from '../cycle/profile.ts'
import { reachStage } from '../cycle/reach-stage.ts'
import { hardClose, type StageWindow, windowAt, windowOf } from '../cycle/window.ts'
import { mayConfirm, mayDecide } from '../decisions/decision.ts'
import { type PersonActor, SYSTEM } from '../people/actor.ts'
import { may } from '../people/may.ts'
import { mayReview } from '../review/may-review.ts'
import type { ApprovalStep, CycleState, Role, StageKey } from '../vocabulary.ts'

/** The rules that the acts ask. A test closes one by mistake and sees that the search finds it. */
export const RULES_OF_ACTS = { may, mayAdvance, mayApprove, mayDecide, mayReview }
type Rules = typeof RULES_OF_ACTS

/** Who may be away: their seat is empty, or whoever sits on it cannot act. The second coordinator is the second person. */
const PEOPLE = ['evaluator', 'deputy', 'council-secretary', 'second'] as const
type Somebody = (typeof PEOPLE)[number]

/** What of a year decides where it can go. */
interface Node {
  state: CycleState
  now: Date
  windows: readonly StageWindow[]
  late: boolean
  suspended: boolean
  /** Work of the evaluators: none, somebody's, or nobody's because of a conflict. */
  work: 'none' | 'waiting' | 'orphan'
  given: readonly ApprovalStep[]
  transmitted: boolean
  festival: boolean
  away: readonly Somebody[]
}

export interface Search {
  /** Situations that were looked at. */
  states: number
  /** Those from which the year cannot be closed any more, in the words of the model. */
  dead: string[]
}

/** Dates that a gate of the state asks for; elsewhere nothing hangs on the day. */
const ASKED_IN: Readonly<Partial<Record<CycleState, readonly StageKey[]>>> = {
  ISSUED: ['briefing', 'self-assessment'],
  BRIEFING: ['self-assessment'],
  OPEN: ['self-assessment', 'review'],
  NATIONAL_TRANSFER: ['review'],
  PRELIMINARY: ['objection'],
}

const YEAR_MS = 400 * 86_400_000
const CYCLE = 1

/**
 * Walks every situation a cycle can come into: states × the organization in time or a year late × people who are away × conflicts of
 * interest, each step judged by the very rules of its act. A situation without a way to the end of the year is a dead end. Giving the cycle
 * up is no way on.
 */
export function searchDeadEnds(
  year: { profile: ProvinceProfile; windows: readonly StageWindow[]; from: Date },
  at: { holidays: Holidays; zone: string },
  rules: Rules = RULES_OF_ACTS,
): Search {
  const nodes = new Map<string, Node>()
  const before = new Map<string, string[]>()
  const open: Node[] = startsOf(year)
  for (const node of open) nodes.set(keyOf(node), node)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const from = keyOf(node)
    for (const next of waysOn(node, year.profile, at, rules)) {
      const key = keyOf(next)
      before.set(key, [...(before.get(key) ?? []), from])
      if (nodes.has(key)) continue
      nodes.set(key, next)
      open.push(next)
    }
  }
  const alive = new Set<string>()
  const reach = [...nodes].flatMap(([key, { state }]) => (state === 'CLOSED' ? [key] : []))
  for (let key = reach.pop(); key !== undefined; key = reach.pop()) {
    if (alive.has(key)) continue
    alive.add(key)
    reach.push(...(before.get(key) ?? []))
  }
  const dead = [...nodes]
    .filter(([key]) => !alive.has(key))
    .map(([, { state, work, away, late }]) => [state, work, late ? 'late' : 'in-time', ...away].join(' '))
  return { states: nodes.size, dead: [...new Set(dead)] }
}

/** Every combination of people away, on the day the year is planned. */
function startsOf({ windows, from }: { windows: readonly StageWindow[]; from: Date }): Node[] {
  const node = { state: 'DRAFT', now: from, windows, late: false, suspended: false, work: 'none', given: [] } as const
  return Array.from({ length: 2 ** PEOPLE.length }, (_, bits) => ({
    ...node,
    transmitted: false,
    festival: false,
    away: PEOPLE.filter((__, i) => (bits & (2 ** i)) > 0),
  }))
}

const keyOf = ({ now, windows, ...rest }: Node): string =>
  JSON.stringify([rest, now.getTime(), windows.map(({ dueAt }) => dueAt.getTime())])

// oxlint-disable-next-line eslint/max-lines-per-function -- every step of the year stands once, in its order
function* waysOn(
  node: Node,
  profile: ProvinceProfile,
  at: { holidays: Holidays; zone: string },
  rules: Rules,
): Generator<Node> {
  const { state, now, windows, away, work, given } = node
  const facts = factsOf(node, profile)
  const enter = (to: CycleState, change: Partial<Node> = {}): Node => {
    const key = STAGE_OF_STATE[to]
    const moved = key === undefined ? null : reachStage(windows, key, now, profile, at)
    return { ...node, state: to, windows: moved?.windows ?? windows, ...change }
  }
  const is = (one: Somebody): boolean => !away.includes(one)
  const may = (role: Role, action: Parameters<Rules['may']>[1], cycleState: CycleState = state): boolean =>
    rules.may(actorOf(role), action, { cycleState, assigned: true }).ok

  // An empty seat is given to somebody else: by the coordinator, or at the operator's command line.
  if (may('coordinator', 'people.invite') || rules.may(SYSTEM, 'people.invite').ok)
    for (const one of away) yield { ...node, away: away.filter((other) => other !== one) }
  if (node.suspended) {
    if (decides('resume')) yield { ...node, suspended: false }
    return
  }
  if (decides('suspend')) yield { ...node, suspended: true }

  // Time passes, to the next date that a gate asks for; once, the organization is a year late.
  const keys = ASKED_IN[state] ?? []
  const asked = windows.filter((window) => keys.includes(window.key))
  const edges = asked.flatMap(({ opensAt, dueAt }) => [opensAt, new Date(hardClose(dueAt, 0).getTime() + 1)])
  const next = edges.filter((edge) => edge > now).toSorted((a, b) => +a - +b)[0]
  if (next !== undefined) yield { ...node, now: next }
  if (!node.late) yield { ...node, now: new Date(now.getTime() + YEAR_MS), late: true }
  const [step] = clockSteps(state, facts, now)
  if (step === 'REVIEW')
    for (const kind of ['none', 'waiting', 'orphan'] as const) yield { ...node, state: step, work: kind }
  else if (step !== undefined) yield { ...node, state: step }

  const goes = (to: CycleState): boolean => rules.mayAdvance(state, to, facts, now).ok
  if (state === 'DRAFT' && may('coordinator', 'cycle.publish') && goes('ISSUED')) yield enter('ISSUED')
  const judged = state === 'REVIEW' ? ('review.score' as const) : ('objection.decide' as const)
  if (work === 'waiting' && is('evaluator') && may('evaluator', judged)) yield { ...node, work: 'none' }
  if (work === 'orphan' && may('coordinator', 'review.appoint') && canStandIn()) yield { ...node, work: 'waiting' }
  if (may('coordinator', 'preliminary.release') && goes('PRELIMINARY')) yield enter('PRELIMINARY', { work: 'none' })
  const objection = windowOf(windows, 'objection')
  if (state === 'PRELIMINARY' && objection !== null && windowAt(objection, now) === 'open' && work === 'none')
    for (const kind of ['waiting', 'orphan'] as const) yield { ...node, work: kind }
  if (
    (state === 'FINALISATION' || goes('FINALISATION')) &&
    may('coordinator', 'tables.finalise', 'FINALISATION') &&
    approves('FINALISATION', 1)
  )
    yield { ...enter('FINALISATION', { work: 'none' }), given: [...given, 'FINALISATION'] }
  if (is('deputy') && may('deputy', 'result.approve.deputy') && approves('DEPUTY', 2)) yield* approved('DEPUTY')
  if (is('council-secretary') && may('council-secretary', 'council.record') && approves('COUNCIL', 3))
    yield* approved('COUNCIL')
  if (is('deputy') && given.length > 0 && may('deputy', 'tables.return')) yield { ...node, given: [] }
  if (may('coordinator', 'result.transmit')) yield { ...node, transmitted: true }
  if (!node.festival && given.length === profile.approvals.length) yield { ...node, festival: true }
  if (may('coordinator', 'result.release') && goes('RELEASED')) yield enter('RELEASED')
  if (may('coordinator', 'cycle.advance') && goes('CLOSED')) yield enter('CLOSED')

  function approves(approval: ApprovalStep, personId: number): boolean {
    const contentHash = 'same'
    const others = given.map((one, i) => ({ step: one, personId: i + 1, contentHash }))
    const actor = { personId, role: APPROVERS[approval][0] }
    return rules.mayApprove({ required: profile.approvals, given: others, contentHash, actor, step: approval }).ok
  }
  function* approved(approval: ApprovalStep): Generator<Node> {
    const after = { ...node, given: [...given, approval] }
    const to = (['COUNCIL', 'TRANSMISSION'] as const).find(
      (one) => rules.mayAdvance(state, one, factsOf(after, profile), now).ok,
    )
    yield to === undefined ? after : { ...enter(to), given: after.given }
  }
  function decides(kind: 'suspend' | 'resume'): boolean {
    const stands = { state, suspendedAt: node.suspended ? now : null, closed: null, itemState: null }
    return (
      is('second') &&
      may('coordinator', 'decision.propose') &&
      may('coordinator', 'decision.confirm') &&
      mayConfirm({ state: 'PROPOSED', proposedBy: 1 }, 2).ok &&
      rules.mayDecide(kind, { gate: null }, stands).ok
    )
  }
  /** Somebody without a conflict who is appointed to it. */
  function canStandIn(): boolean {
    const seat = { role: 'evaluator' as const, agencyId: null, teamId: null }
    const appointed = {
      kind: 'review' as const,
      personId: 9,
      teamId: null,
      axisId: null,
      indicatorId: 1,
      agencyId: null,
    }
    const item = { agencyId: 1, indicatorId: 1, axisId: 1, dimension: 'GENERAL' as const, firstScorerId: 1 }
    const act = state === 'REVIEW' ? ('score' as const) : ('decide-objection' as const)
    return rules.mayReview({ act, evaluatorPersonId: 9, seats: [seat], assignments: [appointed], item }).ok
  }
}

const actorOf = (role: Role): PersonActor => ({
  kind: 'person',
  personId: CYCLE,
  seatId: 1,
  role,
  agencyId: null,
  teamId: null,
  roles: [role],
})

const factsOf = (
  { state, windows, work, given, transmitted, festival }: Node,
  profile: ProvinceProfile,
): CycleFacts => {
  const isObjecting = state === 'PRELIMINARY' || state === 'OBJECTION_REVIEW'
  const pending = work === 'none' ? 0 : 1
  return {
    windows,
    graceMinutes: 0,
    circularReady: true,
    undecidedItems: isObjecting ? 0 : pending,
    undecidedObjections: isObjecting ? pending : 0,
    requiredApprovals: profile.approvals,
    givenApprovals: given,
    transmitted,
    festivalAwaited: profile.releaseAfterFestival && !festival,
  }
}
