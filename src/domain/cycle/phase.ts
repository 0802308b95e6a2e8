import { CYCLE_STATES, type CycleState } from '../vocabulary.ts'
import { STAGE_OF_STATE } from './advance.ts'
import { type StageWindow, windowAt } from './window.ts'

const place = (state: CycleState): number => CYCLE_STATES.indexOf(state)

/** The cycle has left the state that the stage lasts, or all is released: nothing of it is still to come, whatever its dates say. */
const isBehind = (key: StageWindow['key'], state: CycleState): boolean => {
  if (place(state) >= place('RELEASED')) return true
  const own = CYCLE_STATES.find((one) => STAGE_OF_STATE[one] === key)
  return own !== undefined && place(state) > place(own)
}

/**
 * Where a stage stands for whoever reads its dates (requirement D10): by its window, and by what has happened. A cycle may go on before
 * its dates; then nobody is told that something begins which is over. `passed`: over before its dates. A window that is open stays open
 * until its end, for an agency may have more time in it; but not after the release.
 */
export const phaseOf = (window: StageWindow, state: CycleState, now: Date): 'before' | 'open' | 'after' | 'passed' => {
  const at = windowAt(window, now)
  if (at === 'after' || !isBehind(window.key, state)) return at
  return at === 'before' || place(state) >= place('RELEASED') ? 'passed' : at
}
