import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycles.ts'
import { changeCycle } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'

/**
 * Records that the results were carried over to the national system (requirements C12, E18). Refusals: not-found, not-your-role,
 * not-now, already-transmitted {transmittedAt}, cycle-changed.
 */
export const markTransmitted = command(
  'cycle.mark-transmitted',
  z.object({ cycleId: z.number().int(), version: z.number().int() }),
  async (tx, by, { cycleId, version }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'result.transmit', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('not-found')
    if (cycle.transmittedAt !== null)
      return refuse('already-transmitted', { transmittedAt: cycle.transmittedAt.toISOString() })
    if (!(await changeCycle(tx, { ...cycle, version }, { transmittedAt: by.now }))) return refuse('cycle-changed')
    await audit(tx, by, 'result.transmit', `cycle:${cycleId}`)
    return done({ cycleId, transmittedAt: by.now.toISOString() })
  },
)
