import { refuse } from '#shared/outcome.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { transmissionRows } from '#storage/results/transmission.ts'
import { command } from '../act.ts'
import { holdFestival } from '../hold-festival.ts'
import { loadCycle, versionOfCycle } from '../load-cycle.ts'

/**
 * Records that the results were carried over to the national system (requirements C12, E18). Refusals: already-transmitted
 * {transmittedAt}, transmission-unsettled {count} (rows that differ, or have changed since they were typed), cycle-changed.
 */
export const markTransmitted = command('result.transmit', {
  input: versionOfCycle,
  load: loadCycle,
  async run(tx, act, { cycleId, version }, { cycle }) {
    if (cycle.transmittedAt !== null)
      return refuse('already-transmitted', { transmittedAt: cycle.transmittedAt.toISOString() })
    const rows = await transmissionRows(tx, cycleId)
    const unsettled = rows.filter(({ standing }) => standing === 'differs' || standing === 'changed')
    if (unsettled.length > 0) return refuse('transmission-unsettled', { count: unsettled.length })
    if (!(await changeCycle(tx, { ...cycle, version }, { transmittedAt: act.now }))) return refuse('cycle-changed')
    return act.record({ cycleId, transmittedAt: act.now.toISOString() }, { id: cycleId })
  },
})

/** Records that the festival was held. Refusals: those of `holdFestival`. */
export const markFestivalHeld = command('cycle.festival-held', {
  input: versionOfCycle,
  load: loadCycle,
  async run(tx, act, { cycleId, version }, { cycle }) {
    const held = await holdFestival(tx, { ...cycle, version }, act.now)
    return held.ok ? act.record({ cycleId, heldAt: act.now.toISOString() }, { id: cycleId }) : held
  },
})
