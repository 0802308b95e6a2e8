import { refuse } from '#shared/outcome.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { command } from '../act.ts'
import { loadCycle, versionOfCycle } from './load-cycle.ts'

/**
 * Records that the results were carried over to the national system (requirements C12, E18). Refusals: already-transmitted
 * {transmittedAt}, cycle-changed.
 */
export const markTransmitted = command('result.transmit', {
  input: versionOfCycle,
  load: loadCycle,
  async run(tx, act, { cycleId, version }, { cycle }) {
    if (cycle.transmittedAt !== null)
      return refuse('already-transmitted', { transmittedAt: cycle.transmittedAt.toISOString() })
    if (!(await changeCycle(tx, { ...cycle, version }, { transmittedAt: act.now }))) return refuse('cycle-changed')
    return act.record({ cycleId, transmittedAt: act.now.toISOString() }, { id: cycleId })
  },
})
