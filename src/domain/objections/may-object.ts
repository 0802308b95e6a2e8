import { type Outcome, done, refuse } from '#shared/outcome.ts'
import { type StageWindow, windowAt } from '../cycle/window.ts'
import type { ItemState } from '../vocabulary.ts'

export interface ObjectionFacts {
  itemState: ItemState
  /** The one objection of this item; null before there is one. */
  objection: ObjectionState | null
  /** An evaluator has it in hand at this moment. */
  claimed: boolean
  /** The objection window of this agency, an extension already reckoned in. */
  window: Pick<StageWindow, 'opensAt' | 'dueAt'>
  graceMinutes: number
  /** The platform's date of the message, not the time of handling it. */
  sentAt: Date
}

export type ObjectionRefusal =
  | { code: 'objection-used'; state: ObjectionState }
  | { code: 'objection-not-possible' }
  | { code: 'objection-missing' }
  | { code: 'objection-not-filed' }
  | { code: 'objection-being-heard' }
  | { code: 'not-open-yet'; opensAt: string }
  | { code: 'deadline-passed'; dueAt: string }

/**
 * Requirements C8, D5, E11: whether the agency may start, write, file or withdraw the objection to one indicator with a message
 * sent at that time. `dueAt` in the refusal is the announced one: grace stays silent.
 */
export const mayObject = (
  act: 'start' | 'edit' | 'file' | 'withdraw',
  facts: ObjectionFacts,
): Outcome<void, ObjectionRefusal> => {
  const wrong = wrongState(act, facts)
  if (wrong !== null) return { ok: false, refusal: wrong }
  const { window } = facts
  const at = windowAt(window, facts.sentAt, facts.graceMinutes)
  if (at === 'before') return refuse('not-open-yet', { opensAt: window.opensAt.toISOString() })
  if (at === 'after') return refuse('deadline-passed', { dueAt: window.dueAt.toISOString() })
  return act === 'withdraw' && facts.claimed ? refuse('objection-being-heard') : done(undefined)
}

const wrongState = (
  act: 'start' | 'edit' | 'file' | 'withdraw',
  { objection, itemState }: ObjectionFacts,
): ObjectionRefusal | null => {
  if (act === 'withdraw') return objection === 'FILED' ? null : { code: 'objection-not-filed' }
  if (objection !== null && objection !== 'DRAFT') return { code: 'objection-used', state: objection }
  // Only a score can be objected to: what does not apply has none, what is final was decided.
  if (itemState !== 'SCORED') return { code: 'objection-not-possible' }
  return act !== 'start' && objection === null ? { code: 'objection-missing' } : null
}

/** Requirement D5. Whatever became of it, an item has one objection and no second one; a withdrawn one counts as used. */
export const OBJECTION_STATES = ['DRAFT', 'FILED', 'WITHDRAWN', 'DECIDED'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]
