import { z } from 'zod'
import { clockSteps } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById, moveCycle } from '#storage/cycles.ts'
import { runningCycles } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { bySystem, command, type Tools } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'

/** Takes one cycle through every state whose time has come, in order; after an outage there may be several (reliability R16). */
const advanceCycleByClock = command(
  'cycle.advance-by-clock',
  z.object({ cycleId: z.number().int() }),
  async (tx, by, { cycleId }) => {
    const allowed = may(by.actor, 'cycle.advance')
    if (!allowed.ok) return allowed
    let cycle = await cycleById(tx, cycleId)
    if (cycle === null) return refuse('not-found')
    const steps: CycleState[] = []
    for (const to of clockSteps(cycle.state, await cycleFacts(tx, cycle), by.now)) {
      if (!(await moveCycle(tx, cycle, to, by.now))) return refuse('cycle-changed')
      await audit(tx, by, 'cycle.advance', `cycle:${cycle.id}`, { details: { from: cycle.state, to } })
      cycle = { ...cycle, state: to, stateSince: by.now, version: cycle.version + 1 }
      steps.push(to)
    }
    return done({ cycleId, steps })
  },
)

/** The duty of each minute. Looks first without a lock: on most minutes nothing is due. */
export async function advanceByClock(tools: Tools): Promise<void> {
  const now = tools.clock.now()
  for (const cycle of await runningCycles(tools.db)) {
    if (clockSteps(cycle.state, await cycleFacts(tools.db, cycle), now).length === 0) continue
    const outcome = await advanceCycleByClock(tools, bySystem(now), { cycleId: cycle.id })
    if (outcome.ok) tools.log.info('cycle-advanced', { cycle: cycle.id, steps: outcome.value.steps.join(',') })
  }
}
