import { z } from 'zod'
import { clockSteps, isPlainStep, mayAdvance } from '#domain/cycle/advance.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { moveCycle } from '#storage/cycle/cycles.ts'
import { runningCycles } from '#storage/cycle/timetables.ts'
import { command } from '../act.ts'
import { enterState } from '../enter-state.ts'
import { bySystem, type Tools } from '../tools.ts'
import { loadCycle, versionOfCycle } from '../load-cycle.ts'

/** The coordinator takes the cycle on (requirement D10). Refusals: cycle-changed, those of `mayAdvance`, step-has-own-place {to}. */
export const advanceCycle = command('cycle.advance', {
  input: versionOfCycle.extend({ to: z.enum(CYCLE_STATES) }),
  load: loadCycle,
  async run(tx, act, { version, to }, { cycle }) {
    if (cycle.version !== version) return refuse('cycle-changed')
    if (cycle.suspendedAt !== null) return refuse('cycle-suspended', { sinceAt: cycle.suspendedAt.toISOString() })
    const open = mayAdvance(cycle.state, to, await cycleFacts(tx, cycle), act.now)
    if (!open.ok) return open
    if (!isPlainStep(cycle.state, to)) return refuse('step-has-own-place', { to })
    if (!(await enterState(tx, act, cycle, to))) return refuse('cycle-changed')
    const details = { from: cycle.state, to }
    return act.record({ cycleId: cycle.id, ...details }, { id: cycle.id, details })
  },
})

/** Takes one cycle through every state whose time has come, in order; after an outage there may be several (reliability R16). */
const advanceWhatIsDue = command('cycle.advance', {
  input: z.object({ cycleId: z.number().int() }),
  load: loadCycle,
  async run(tx, act, _, loaded) {
    let { cycle } = loaded
    const steps = clockSteps(cycle.state, await cycleFacts(tx, cycle), act.now)
    for (const to of steps) {
      if (!(await moveCycle(tx, cycle, to, act.now))) return refuse('cycle-changed')
      act.note('cycle.advance', { id: cycle.id, details: { from: cycle.state, to } })
      cycle = { ...cycle, state: to, stateSince: act.now, version: cycle.version + 1 }
    }
    if (cycle.state === 'OPEN' && steps.length > 0)
      await enqueue(tx, act.now, {
        kind: 'self-assessment-opened',
        key: `self-assessment-opened:${cycle.id}`,
        to: await holdersOf(tx, ['focal-point', 'agency-head']),
        args: { cycleId: cycle.id },
        subject: `cycle:${cycle.id}`,
      })
    // Each step has its entry.
    return act.unchanged({ cycleId: cycle.id, steps })
  },
})

/** The duty of each minute. Looks first without a lock: on most minutes nothing is due. */
export async function advanceByClock(tools: Tools): Promise<void> {
  const now = tools.clock.now()
  for (const cycle of await runningCycles(tools.db)) {
    if (clockSteps(cycle.state, await cycleFacts(tools.db, cycle), now).length === 0) continue
    const outcome = await advanceWhatIsDue(tools, bySystem(now), { cycleId: cycle.id })
    if (outcome.ok) tools.log.info('cycle-advanced', { cycle: cycle.id, steps: outcome.value.steps.join(',') })
  }
}
