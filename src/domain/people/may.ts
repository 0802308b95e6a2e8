import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { CYCLE_STATES, type CycleState, type Role } from '../vocabulary.ts'
import type { Actor, PersonActor } from './actor.ts'
import type { Action } from './actions.ts'
import { RULES, type Grant, type Rule } from './rules.ts'

/** What the act is about, taken from the very row that will be acted on. What is left out is not granted. */
export interface Subject {
  agencyId?: number | null
  cycleState?: CycleState | null
  /** The item is assigned to this person or his team. */
  assigned?: boolean
  /** He has a conflict of interest with it. */
  conflicted?: boolean
  /** The actor is a side of the case, or its step is their role's. */
  party?: boolean
  /** False: this agency's result is held back although the cycle has come so far. */
  released?: boolean
}

export type MayRefusal =
  /** `needs`: whose it is; a role the person holds on another seat is named before others. */
  | { code: 'not-your-role'; needs: Role }
  /** Not there, and not yours: the two sound the same. */
  | { code: 'not-found' }
  /** `from`: the state of the cycle with which it begins, null when it is over for this cycle. */
  | { code: 'not-now'; state: CycleState | null; from: CycleState | null }

/** The one question of permission: workflows refuse with it and views hide buttons with it. The default is no. */
export const may = (actor: Actor, action: Action, subject: Subject = {}): Outcome<void, MayRefusal> => {
  const rule = RULES[action]
  if (rule.everybody !== null) return inState(rule.everybody === 'always' ? null : rule.everybody, subject)
  if (actor.kind === 'system') return rule.system ? done(undefined) : refuseRole(rule, [])
  if (actor.kind === 'stranger') return refuseRole(rule, [])
  const { role } = actor
  const grant = rule.grants.find(({ roles, scope }) => (role === null ? scope === 'party' : roles.includes(role)))
  if (!grant) return refuseRole(rule, actor.roles)
  if (!reaches(grant, actor, subject)) return refuse('not-found')
  const now = inState(grant.states, subject)
  if (now.ok && grant.onlyReleased && subject.released === false)
    return refuse('not-now', { state: subject.cycleState ?? null, from: null })
  return now
}

/** It is allowed in some states of the cycle alone, so it rests with the cycle. */
export const isBoundToState = (action: Action): boolean => RULES[action].grants.some(({ states }) => states !== null)

const reaches = (grant: Grant, actor: PersonActor, subject: Subject): boolean => {
  switch (grant.scope) {
    case 'any':
      return true
    case 'own-agency':
      return actor.agencyId !== null && subject.agencyId === actor.agencyId
    case 'party':
      return subject.party === true
    case 'assigned':
      return subject.assigned === true && subject.conflicted !== true && !isOwnAgency(actor, subject)
  }
}

/** An evaluator or committee member lent by an agency never judges that agency. */
const isOwnAgency = (actor: PersonActor, subject: Subject): boolean =>
  actor.agencyId !== null && subject.agencyId === actor.agencyId

const inState = (states: readonly CycleState[] | null, { cycleState }: Subject): Outcome<void, MayRefusal> => {
  if (states === null) return done(undefined)
  if (cycleState && states.includes(cycleState)) return done(undefined)
  const past = cycleState ? CYCLE_STATES.indexOf(cycleState) : -1
  const from = states.find((state) => CYCLE_STATES.indexOf(state) > past) ?? null
  return refuse('not-now', { state: cycleState ?? null, from })
}

const refuseRole = (rule: Rule, held: readonly Role[]): Outcome<never, MayRefusal> => {
  const roles = rule.grants.flatMap((grant) => grant.roles)
  const needs = roles.find((role) => held.includes(role)) ?? roles[0] ?? 'coordinator'
  return refuse('not-your-role', { needs })
}
