import { CYCLE_STATES, type CycleState, type Hundredths, type ItemState } from '../vocabulary.ts'

interface Scored {
  state: ItemState
  preliminaryHundredths: Hundredths | null
  finalHundredths: Hundredths | null
}

const isReleased = (cycleState: CycleState): boolean =>
  CYCLE_STATES.indexOf(cycleState) >= CYCLE_STATES.indexOf('RELEASED')

/**
 * Requirements C8, D8: the points an agency may know: none before the preliminary results are out, then those of the first round,
 * and what the objections made of them only when the final results are out.
 */
export const knownPoints = (item: Scored, cycleState: CycleState): Hundredths | null => {
  if (CYCLE_STATES.indexOf(cycleState) < CYCLE_STATES.indexOf('PRELIMINARY')) return null
  return isReleased(cycleState) ? (item.finalHundredths ?? item.preliminaryHundredths) : item.preliminaryHundredths
}
