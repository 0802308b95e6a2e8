import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { refuse } from '#shared/outcome.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { transmissionRows } from '#storage/results/transmission.ts'
import { command } from '../act.ts'
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

/**
 * Records that the festival was held (requirement D7, 1.3 row 2): it honours the best agencies, so their results have to be approved
 * before. Refusals: not-now, approval-missing {step}, already-held {heldAt}, cycle-changed.
 */
export const markFestivalHeld = command('cycle.festival-held', {
  input: versionOfCycle,
  load: loadCycle,
  async run(tx, act, { cycleId, version }, { cycle }) {
    if (CYCLE_STATES.indexOf(cycle.state) < CYCLE_STATES.indexOf('FINALISATION'))
      return refuse('not-now', { state: cycle.state, from: 'FINALISATION' })
    if (cycle.festivalHeldAt !== null) return refuse('already-held', { heldAt: cycle.festivalHeldAt.toISOString() })
    const { requiredApprovals, givenApprovals } = await cycleFacts(tx, cycle)
    const missing = requiredApprovals.find((step) => !givenApprovals.includes(step))
    if (missing !== undefined) return refuse('approval-missing', { step: missing })
    if (!(await changeCycle(tx, { ...cycle, version }, { festivalHeldAt: act.now }))) return refuse('cycle-changed')
    return act.record({ cycleId, heldAt: act.now.toISOString() }, { id: cycleId })
  },
})
