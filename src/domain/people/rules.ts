import { CYCLE_STATES, ROLES, type CycleState, type Role } from '../vocabulary.ts'
import { COUNCIL_VOTERS } from '../council/session.ts'
import type { Action } from './actions.ts'

/** How far a permission reaches: everything, the actor's own agency, what is assigned to them without a conflict, or a case they are a side of. */
export type Scope = 'any' | 'own-agency' | 'assigned' | 'party'

export interface Grant {
  roles: readonly Role[]
  scope: Scope
  /** States of the cycle in which it holds; null: always. */
  states: readonly CycleState[] | null
  /** The scores themselves: also withheld from an agency whose result is expressly not released (reliability S5). */
  onlyReleased: boolean
}
export interface Rule {
  grants: readonly Grant[]
  /** Anybody may, known or not. */
  everybody: readonly CycleState[] | 'always' | null
  /** The clock or the operator's command line. */
  system: boolean
}

const between = (first: CycleState, last: CycleState): readonly CycleState[] =>
  CYCLE_STATES.slice(CYCLE_STATES.indexOf(first), CYCLE_STATES.indexOf(last) + 1)
const only = (...states: CycleState[]): readonly CycleState[] => states
const from = (first: CycleState): readonly CycleState[] => between(first, 'CLOSED')

const AGENCY: readonly Role[] = ['focal-point', 'agency-head']
const FOCAL: readonly Role[] = ['focal-point']
const HEAD: readonly Role[] = ['agency-head']
const EVALUATOR: readonly Role[] = ['evaluator']
const COORDINATOR: readonly Role[] = ['coordinator']
const DEPUTY: readonly Role[] = ['deputy']
const COMMITTEE: readonly Role[] = ['committee-member']
const AUDITOR: readonly Role[] = ['auditor']
const LEADERS: readonly Role[] = ['deputy', 'organization-head']
const PRESIDING: readonly Role[] = ['organization-head', 'council-secretary']
/** They see what is before the council, so nothing before it is. */
const MEMBER: readonly Role[] = ['council-member']
const COUNCIL: readonly Role[] = [...PRESIDING, ...MEMBER]

const grant = (roles: readonly Role[], scope: Scope, states: readonly CycleState[] | null = null): Grant => ({
  roles,
  scope,
  states,
  onlyReleased: false,
})
const rule = (...grants: Grant[]): Rule => ({ grants, everybody: null, system: false })
const forSystemToo = (...grants: Grant[]): Rule => ({ grants, everybody: null, system: true })
const open = (everybody: Rule['everybody']): Rule => ({ grants: [], everybody, system: true })

/** An agency may prepare as soon as the circular is out; the windows say to the minute when it may submit (C4, C7). */
const COLLECTING = between('ISSUED', 'REVIEW')

/** The one table of who may do what, how far and when (reliability S1, S5). What is not written here is refused. */
export const RULES: Readonly<Record<Action, Rule>> = {
  'circular.read': open('always'),
  'deadlines.read': open('always'),
  'faq.read': open('always'),
  'services.read': open('always'),
  'receipt.verify': open('always'),
  'register.read': open('always'),
  // Anybody begins what is for the public, and so becomes known (K2, L3).
  'case.apply': open('always'),
  // Language, present seat, a code that one was given.
  'account.change': open('always'),
  'results.public': open(from('RELEASED')),

  'evidence.read': rule(
    grant(AGENCY, 'own-agency'),
    grant(EVALUATOR, 'assigned', from('NATIONAL_TRANSFER')),
    grant(COORDINATOR, 'any'),
    grant(DEPUTY, 'any'),
    grant(COMMITTEE, 'assigned', from('OBJECTION_REVIEW')),
    grant(AUDITOR, 'any'),
  ),
  'evidence.edit': rule(grant(FOCAL, 'own-agency', COLLECTING)),
  // A file that nothing is said of yet is kept whenever it comes.
  'evidence.keep': rule(grant(AGENCY, 'own-agency')),
  'evidence.submit': rule(grant(FOCAL, 'own-agency', COLLECTING)),
  'evidence.withdraw': rule(grant(FOCAL, 'own-agency', COLLECTING)),
  'evidence.dossier': rule(grant(AGENCY, 'own-agency'), grant([...COORDINATOR, ...AUDITOR], 'any')),
  // All agencies' evidence at once: the operator's command line alone.
  'evidence.export': forSystemToo(),
  'status.read': rule(grant(AGENCY, 'own-agency'), grant(COORDINATOR, 'any')),
  // Requirement E4: the focal point hands it over, the head signs; as long as evidence is taken.
  'sign-off.read': rule(grant(AGENCY, 'own-agency')),
  'sign-off.hand': rule(grant(FOCAL, 'own-agency', between('OPEN', 'REVIEW'))),
  'sign-off.sign': rule(grant(HEAD, 'own-agency', between('OPEN', 'REVIEW'))),
  'sign-off.register': rule(grant([...COORDINATOR, ...LEADERS, ...AUDITOR], 'any')),
  'scores.read': rule(
    { ...grant(AGENCY, 'own-agency', from('PRELIMINARY')), onlyReleased: true },
    grant(EVALUATOR, 'assigned', from('REVIEW')),
    grant(COORDINATOR, 'any', from('REVIEW')),
    grant(DEPUTY, 'any', from('PRELIMINARY')),
    grant(PRESIDING, 'any', from('FINALISATION')),
    grant(MEMBER, 'any', from('COUNCIL')),
    grant(COMMITTEE, 'assigned', from('OBJECTION_REVIEW')),
    grant(AUDITOR, 'any', from('PRELIMINARY')),
  ),
  'scores.accept': rule({ ...grant(AGENCY, 'own-agency', only('PRELIMINARY')), onlyReleased: true }),
  'ranking.read': rule(
    grant(COORDINATOR, 'any', from('FINALISATION')),
    grant(DEPUTY, 'any', from('FINALISATION')),
    grant(PRESIDING, 'any', from('FINALISATION')),
    grant(MEMBER, 'any', from('COUNCIL')),
    grant([...AGENCY, ...EVALUATOR, ...COMMITTEE, ...AUDITOR], 'any', from('RELEASED')),
  ),
  'approvals.read': rule(
    grant([...DEPUTY, ...PRESIDING], 'any', from('FINALISATION')),
    grant(MEMBER, 'any', from('COUNCIL')),
    grant(COORDINATOR, 'any'),
    grant(COMMITTEE, 'any', from('RELEASED')),
  ),
  // Peers row 56: what is before the council is read by its members, prepared by those who bring it there.
  'agenda.read': rule(grant([...COUNCIL, ...DEPUTY, ...COORDINATOR], 'any')),
  'agenda.prepare': rule(grant([...PRESIDING, ...COORDINATOR], 'any')),
  'agenda.vote': rule(grant(COUNCIL_VOTERS, 'any')),
  'objection.read': rule(
    grant(AGENCY, 'own-agency', from('PRELIMINARY')),
    grant(EVALUATOR, 'assigned', from('PRELIMINARY')),
    grant(COORDINATOR, 'any', from('PRELIMINARY')),
    grant(COMMITTEE, 'assigned', from('OBJECTION_REVIEW')),
    grant(AUDITOR, 'any', from('PRELIMINARY')),
  ),
  'objection.file': rule(grant(FOCAL, 'own-agency', only('PRELIMINARY'))),
  'objection.withdraw': rule(grant(FOCAL, 'own-agency', only('PRELIMINARY'))),
  // Where more time was given, an agency's window outlasts the state.
  'objection.reopen': rule(grant(COORDINATOR, 'any', between('PRELIMINARY', 'OBJECTION_REVIEW'))),
  // Requirement B10: each within the days of its own, as long as the tables wait for it.
  'appeal.file': rule(grant(FOCAL, 'own-agency', only('OBJECTION_REVIEW'))),
  'not-applicable.ask': rule(grant(FOCAL, 'own-agency', only('OPEN', 'NATIONAL_TRANSFER', 'REVIEW'))),
  // Requirement F4: a refusal is objected to as long as scores are.
  'not-applicable.appeal': rule(grant(FOCAL, 'own-agency', between('OPEN', 'PRELIMINARY'))),
  'not-applicable.read': rule(
    grant(AGENCY, 'own-agency'),
    grant(EVALUATOR, 'assigned'),
    grant([...COORDINATOR, ...AUDITOR], 'any'),
  ),
  'not-applicable.decide': rule(
    grant(EVALUATOR, 'assigned', between('OPEN', 'OBJECTION_REVIEW')),
    grant(COORDINATOR, 'any', between('OPEN', 'OBJECTION_REVIEW')),
  ),
  'not-applicable.decide-group': rule(grant(COORDINATOR, 'any', between('OPEN', 'REVIEW'))),
  // Requirement I9: all year, not only in the window.
  'question.ask': rule(grant(AGENCY, 'own-agency')),
  'question.read': rule(
    grant(AGENCY, 'own-agency'),
    grant(EVALUATOR, 'assigned'),
    grant([...COORDINATOR, ...AUDITOR], 'any'),
  ),
  'question.answer': rule(grant(EVALUATOR, 'assigned'), grant(COORDINATOR, 'any')),
  // Files to a message of one's own.
  'message.attach': rule(grant(ROLES, 'any')),
  'extension.read': rule(grant(AGENCY, 'own-agency'), grant([...COORDINATOR, ...AUDITOR], 'any')),
  'extension.ask': rule(grant(AGENCY, 'own-agency', only('OPEN', 'NATIONAL_TRANSFER', 'REVIEW', 'PRELIMINARY'))),
  // The clock may close the objection window before a request that came in time is answered.
  'extension.decide': rule(grant(COORDINATOR, 'any', between('OPEN', 'OBJECTION_REVIEW'))),
  'result.announce': rule(grant(AGENCY, 'own-agency', from('RELEASED'))),

  'review.queue': rule(grant(EVALUATOR, 'any')),
  'review.score': rule(grant(EVALUATOR, 'assigned', only('REVIEW'))),
  'objection.decide': rule(grant(EVALUATOR, 'assigned', only('OBJECTION_REVIEW'))),

  'appeal.vote': rule(grant(COMMITTEE, 'any', only('OBJECTION_REVIEW'))),

  'circular.write': rule(grant(COORDINATOR, 'any')),
  'circular.send': forSystemToo(grant(COORDINATOR, 'any')),
  'circular.confirm': rule(grant([...COORDINATOR, ...DEPUTY], 'any')),
  'circular.acknowledge': rule(grant(ROLES, 'any')),
  'decision.propose': rule(grant(COORDINATOR, 'any')),
  'decision.confirm': rule(grant([...COORDINATOR, ...LEADERS], 'any')),
  'approval.remark': rule(grant([...COORDINATOR, ...LEADERS, 'council-secretary'], 'any')),
  'amend.sign': rule(grant([...COORDINATOR, ...LEADERS, 'council-secretary'], 'any', only('RELEASED'))),
  'review.appoint': rule(grant(COORDINATOR, 'any', between('REVIEW', 'OBJECTION_REVIEW'))),
  'review.assign': rule(grant(COORDINATOR, 'any', between('ISSUED', 'OBJECTION_REVIEW'))),
  // Peers row 45; names are the coordinator's alone.
  'quality.read': rule(
    grant(COORDINATOR, 'any', from('REVIEW')),
    grant([...DEPUTY, ...AUDITOR], 'any', from('PRELIMINARY')),
  ),
  'tables.return': rule(
    grant(DEPUTY, 'any', only('FINALISATION')),
    grant(['council-secretary', 'organization-head'], 'any', only('COUNCIL')),
  ),
  'cycle.create': rule(grant(COORDINATOR, 'any')),
  'cycle.change': rule(grant(COORDINATOR, 'any', between('DRAFT', 'TRANSMISSION'))),
  'cycle.publish': rule(grant(COORDINATOR, 'any', only('DRAFT'))),
  'cycle.rehearse': rule(grant(COORDINATOR, 'any', between('DRAFT', 'TRANSMISSION'))),
  'cycle.advance': forSystemToo(grant(COORDINATOR, 'any')),
  // One proposes, another releases; in an office with one coordinator that is the deputy.
  'preliminary.release': rule(grant([...COORDINATOR, ...DEPUTY], 'any', only('REVIEW'))),
  'tables.finalise': rule(grant(COORDINATOR, 'any', only('FINALISATION'))),
  'result.approve.deputy': rule(grant(DEPUTY, 'any', only('FINALISATION'))),
  'council.record': rule(grant(['council-secretary', 'organization-head'], 'any', only('COUNCIL'))),
  // A result that is corrected after the release is carried over once more.
  'transmission.enter': rule(grant(COORDINATOR, 'any', between('TRANSMISSION', 'RELEASED'))),
  'result.transmit': rule(grant(COORDINATOR, 'any', only('TRANSMISSION'))),
  // A profile without transmission releases from the state before it; `mayAdvance` asks for the approvals.
  'result.release': rule(grant([...COORDINATOR, ...DEPUTY], 'any', only('FINALISATION', 'COUNCIL', 'TRANSMISSION'))),
  'result.export': forSystemToo(
    grant(COORDINATOR, 'any'),
    grant(DEPUTY, 'any', from('PRELIMINARY')),
    grant(AUDITOR, 'any', from('PRELIMINARY')),
  ),

  // Requirement I7: written once the tables are final, published only after the release.
  'analysis.write': rule(grant(COORDINATOR, 'any', from('FINALISATION'))),
  'analysis.issue': rule(grant(COORDINATOR, 'any', from('RELEASED'))),

  'people.read': rule(grant(COORDINATOR, 'any'), grant(HEAD, 'own-agency'), grant(AUDITOR, 'any')),
  'people.invite': forSystemToo(grant(COORDINATOR, 'any')),
  'people.revoke': forSystemToo(grant(COORDINATOR, 'any')),
  // Reliability S15: the second person behind a seat or an account; never who proposed it.
  'people.confirm': forSystemToo(grant([...COORDINATOR, ...LEADERS, ...AUDITOR], 'any')),
  'people.handover': rule(grant(HEAD, 'own-agency'), grant(COORDINATOR, 'any')),
  // For a seat of one's own; the act itself says whose (peers row 29).
  'stand-in.use': rule(grant(ROLES, 'any')),
  'stand-in.confirm': rule(grant([...COORDINATOR, ...LEADERS], 'any')),
  'stand-in.turn': forSystemToo(),
  'import.apply': forSystemToo(grant(COORDINATOR, 'any')),
  'progress.read': rule(grant([...COORDINATOR, ...LEADERS, ...AUDITOR], 'any')),
  'delivery.handle': rule(grant(COORDINATOR, 'any')),
  // The auditor reads scores from when they are told to agencies, as in the export.
  'moment.read': rule(grant(COORDINATOR, 'any'), grant(AUDITOR, 'any', from('PRELIMINARY'))),
  'audit.read': forSystemToo(grant([...AUDITOR, ...COORDINATOR], 'any')),
  'audit.keep': forSystemToo(),
  'service.freeze': forSystemToo(),
  'clock.confirm': forSystemToo(grant(COORDINATOR, 'any')),
  // What waits after a restore: sent, or dropped (reliability R23).
  'outbox.release': forSystemToo(grant(COORDINATOR, 'any')),
  'reminder.settings': rule(grant(ROLES, 'any')),
  'worklist.read': rule(grant(ROLES, 'any')),
  // Whoever the case names, with or without a seat: its definition says who that is (domain/procedures/flow.ts).
  'case.use': rule(grant(ROLES, 'party')),
  'case.oversee': rule(grant([...COORDINATOR, ...AUDITOR], 'any')),
  'case.manage': rule(grant(COORDINATOR, 'any')),
  'case.lapse': forSystemToo(),
  'round.open': forSystemToo(grant(COORDINATOR, 'any')),
  'procedure.install': forSystemToo(grant(COORDINATOR, 'any')),
  // The second person behind a definition; never who proposed it.
  'procedure.confirm': rule(grant([...COORDINATOR, ...LEADERS], 'any')),
}

/**
 * Reliability S15: roles that confirm, approve, judge or audit, as the table itself tells: before the results are out they reach beyond
 * an agency of their own in what is not everybody's.
 */
export const CONFIRMING_ROLES: readonly Role[] = ROLES.filter((role) =>
  Object.values(RULES).some(({ grants }) =>
    grants.some(
      ({ roles, scope, states }) =>
        roles.length < ROLES.length &&
        roles.includes(role) &&
        scope !== 'own-agency' &&
        (states === null || states.some((state) => CYCLE_STATES.indexOf(state) < CYCLE_STATES.indexOf('RELEASED'))),
    ),
  ),
)
