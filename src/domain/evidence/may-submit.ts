import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { windowAt, type StageWindow } from '../cycle/window.ts'
import type { ItemState } from '../vocabulary.ts'

export interface SubmitFacts {
  state: ItemState
  /** An evaluator has it in hand at this moment. */
  claimed: boolean
  /** The self-assessment window of this agency, an extension already reckoned in. */
  window: Pick<StageWindow, 'opensAt' | 'dueAt'>
  graceMinutes?: number
  /** The agency's own time after a deficiency note (C7); it may run longer than the window, never shorten it. */
  deficiencyDueAt: Date | null
  /** The platform's date of the message, not the time of handling it. */
  sentAt: Date
}

export type SubmitRefusal =
  | { code: 'not-open-yet'; opensAt: string }
  | { code: 'deadline-passed'; dueAt: string }
  | { code: 'under-review' }
  | { code: 'already-scored' }
  | { code: 'not-applicable' }

/**
 * Requirements C4, C7, F6: whether the agency may change, submit or withdraw this item with a message sent at that time.
 * `dueAt` in the refusal is the announced one: grace stays silent.
 */
export const maySubmit = (facts: SubmitFacts): Outcome<void, SubmitRefusal> => {
  const { state, window, deficiencyDueAt, sentAt } = facts
  if (state === 'NOT_APPLICABLE') return refuse('not-applicable')
  if (state === 'SCORED' || state === 'OBJECTED' || state === 'OBJECTION_DECIDED' || state === 'FINAL')
    return refuse('already-scored')
  if (facts.claimed) return refuse('under-review')
  const dueAt = deficiencyDueAt && deficiencyDueAt > window.dueAt ? deficiencyDueAt : window.dueAt
  const at = windowAt({ opensAt: window.opensAt, dueAt }, sentAt, facts.graceMinutes)
  if (at === 'before') return refuse('not-open-yet', { opensAt: window.opensAt.toISOString() })
  return at === 'after' ? refuse('deadline-passed', { dueAt: dueAt.toISOString() }) : done(undefined)
}
