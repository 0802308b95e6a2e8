import { CYCLE_STATES, type CycleState, type StageKey } from '../vocabulary.ts'
import { STAGE_OF_STATE } from './advance.ts'
import { type StageWindow, windowAt } from './window.ts'

/** What has happened in a cycle, whatever its dates say. */
export interface CycleEvents {
  state: CycleState
  transmittedAt: Date | null
  festivalHeldAt: Date | null
}

export type Phase = 'before' | 'held' | 'open' | 'late' | 'after' | 'passed'

const place = (state: CycleState): number => CYCLE_STATES.indexOf(state)

/** Stages without a state of their own: with this one what they are there for has been done. */
const DONE_WITH: Readonly<Partial<Record<StageKey, CycleState>>> = {
  circular: 'ISSUED',
  'deputy-approval': 'COUNCIL',
}

/** The cycle has left the state that the stage lasts, or all is released: nothing of it is still to come. */
const isBehind = (key: StageKey, state: CycleState): boolean => {
  if (place(state) >= place('RELEASED')) return true
  const lasts = CYCLE_STATES.find((one) => STAGE_OF_STATE[one] === key)
  if (lasts !== undefined) return place(state) > place(lasts)
  const done = DONE_WITH[key]
  return done !== undefined && place(state) >= place(done)
}

/** Stages without a state of their own that begin with one. */
const BEGINS_WITH: Readonly<Partial<Record<StageKey, CycleState>>> = {
  circular: 'ISSUED',
  'provincial-share': 'OPEN',
  'deputy-approval': 'FINALISATION',
  festival: 'RELEASED',
  release: 'RELEASED',
}

/**
 * A stage has begun when the cycle has reached it, not when its planned day has come: a review that takes longer holds up what follows.
 * One that no state stands for goes by its day.
 */
export function hasBegun(
  { key, opensAt }: Pick<StageWindow, 'key' | 'opensAt'>,
  state: CycleState,
  now: Date,
): boolean {
  const from = CYCLE_STATES.find((one) => STAGE_OF_STATE[one] === key) ?? BEGINS_WITH[key]
  return from === undefined ? opensAt <= now : place(state) >= place(from)
}

/** Its one act is done, so that nothing is left of its window either. */
const isDone = (key: StageKey, { state, transmittedAt, festivalHeldAt }: CycleEvents): boolean =>
  place(state) >= place('RELEASED') ||
  (key === 'transmission' && transmittedAt !== null) ||
  (key === 'festival' && festivalHeldAt !== null)

/**
 * Where a stage stands for whoever reads its dates (requirement D10): by its window, and by what has happened. A cycle may go on before
 * its dates; then nobody is told that something begins which is over. `passed`: over before its dates. `held`: its day has come, but the
 * cycle has not. `late`: its end has come, but what people owe in it is not done. A window that is open stays open until its end, for an agency may have more time in it; but not after its act or the release.
 */
export function phaseOf(window: StageWindow, events: CycleEvents, now: Date): Phase {
  const at = windowAt(window, now)
  const waits = events.state !== 'DRAFT' && waitsForState(window.key, events.state) && !isDone(window.key, events)
  if (at !== 'before' && waits) return 'held'
  if (at === 'after') return isOwed(window.key, events) ? 'late' : at
  if (isDone(window.key, events)) return 'passed'
  return at === 'before' && isBehind(window.key, events.state) ? 'passed' : at
}

/** The review and what comes after it wait for people, so their planned days say little. What is before follows the clock. */
const waitsForState = (key: StageKey, state: CycleState): boolean => {
  const own = CYCLE_STATES.find((one) => STAGE_OF_STATE[one] === key) ?? BEGINS_WITH[key]
  return own !== undefined && place(own) > place('REVIEW') && place(state) < place(own)
}

/** The cycle is still in it, and it is no window that shuts by the clock: its people have not come to its end. */
const isOwed = (key: StageKey, events: CycleEvents): boolean =>
  STAGE_OF_STATE[events.state] === key &&
  place(events.state) >= place('REVIEW') &&
  events.state !== 'PRELIMINARY' &&
  !isDone(key, events)
