import { z } from 'zod'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import { CYCLE_STATES, type CycleState } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById, moveCycle } from '#storage/cycles.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'

/** Steps that are nothing but a step; all others happen inside the act they belong to (release, approvals, publication). */
const PLAIN: readonly `${CycleState}>${CycleState}`[] = [
  'PRELIMINARY>FINALISATION',
  'OBJECTION_REVIEW>FINALISATION',
  'RELEASED>CLOSED',
]

export const isPlainStep = (from: CycleState, to: CycleState): boolean =>
  (PLAIN as readonly string[]).includes(`${from}>${to}`)

/**
 * The coordinator takes the cycle on (requirement D10). Refusals: not-found, not-your-role, cycle-changed, those of `mayAdvance`,
 * step-has-own-place {to}.
 */
export const advanceCycle = command(
  'cycle.advance-cycle',
  z.object({ cycleId: z.number().int(), version: z.number().int(), to: z.enum(CYCLE_STATES) }),
  async (tx, by, { cycleId, version, to }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'cycle.advance', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('not-found')
    if (cycle.version !== version) return refuse('cycle-changed')
    const open = mayAdvance(cycle.state, to, await cycleFacts(tx, cycle), by.now)
    if (!open.ok) return open
    if (!isPlainStep(cycle.state, to)) return refuse('step-has-own-place', { to })
    if (!(await moveCycle(tx, cycle, to, by.now))) return refuse('cycle-changed')
    await audit(tx, by, 'cycle.advance', `cycle:${cycle.id}`, { details: { from: cycle.state, to } })
    return done({ cycleId, from: cycle.state, to })
  },
)
