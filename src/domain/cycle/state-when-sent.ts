import type { CycleState } from '../vocabulary.ts'
import { windowAt, windowOf, type StageWindow } from './window.ts'

/**
 * The state by which an agency's message is judged (requirements C8, F6, reliability R19): when the clock has closed the window for
 * objections before a message sent in time could be handled (an outage), the state it was sent in still counts for it.
 */
export const stateWhenSent = (
  state: CycleState,
  windows: readonly StageWindow[],
  sentAt: Date,
  graceMinutes = 0,
): CycleState => {
  const objection = windowOf(windows, 'objection')
  const inTime = objection !== null && windowAt(objection, sentAt, graceMinutes) === 'open'
  return state === 'OBJECTION_REVIEW' && inTime ? 'PRELIMINARY' : state
}
