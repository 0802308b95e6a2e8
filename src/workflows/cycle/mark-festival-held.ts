import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycles.ts'
import { changeCycle } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'

/**
 * Records that the festival was held (requirement D7, 1.3 row 2): it honours the best agencies, so their results have to be approved
 * before. Refusals: not-found, not-your-role, not-now, approval-missing {step}, already-held {heldAt}, cycle-changed.
 */
export const markFestivalHeld = command(
  'cycle.mark-festival-held',
  z.object({ cycleId: z.number().int(), version: z.number().int() }),
  async (tx, by, { cycleId, version }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'cycle.advance', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('not-found')
    if (CYCLE_STATES.indexOf(cycle.state) < CYCLE_STATES.indexOf('FINALISATION'))
      return refuse('not-now', { state: cycle.state, from: 'FINALISATION' })
    if (cycle.festivalHeldAt !== null) return refuse('already-held', { heldAt: cycle.festivalHeldAt.toISOString() })
    const { requiredApprovals, givenApprovals } = await cycleFacts(tx, cycle)
    const missing = requiredApprovals.find((step) => !givenApprovals.includes(step))
    if (missing !== undefined) return refuse('approval-missing', { step: missing })
    if (!(await changeCycle(tx, { ...cycle, version }, { festivalHeldAt: by.now }))) return refuse('cycle-changed')
    await audit(tx, by, 'cycle.festival-held', `cycle:${cycleId}`)
    return done({ cycleId, heldAt: by.now.toISOString() })
  },
)
