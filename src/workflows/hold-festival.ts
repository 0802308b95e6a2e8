import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import type { Tx } from '#storage/transaction.ts'

/**
 * The festival honours the best agencies, so their results have to be approved before it (requirement D7, 1.3 row 2). Refusals: not-now,
 * approval-missing {step}, already-held {heldAt}, cycle-changed.
 */
export async function holdFestival(tx: Tx, cycle: CycleRow, now: Date) {
  if (CYCLE_STATES.indexOf(cycle.state) < CYCLE_STATES.indexOf('FINALISATION'))
    return refuse('not-now', { state: cycle.state, from: 'FINALISATION' })
  if (cycle.festivalHeldAt !== null) return refuse('already-held', { heldAt: cycle.festivalHeldAt.toISOString() })
  const { requiredApprovals, givenApprovals } = await cycleFacts(tx, cycle)
  const missing = requiredApprovals.find((step) => !givenApprovals.includes(step))
  if (missing !== undefined) return refuse('approval-missing', { step: missing })
  return (await changeCycle(tx, cycle, { festivalHeldAt: now })) ? done(undefined) : refuse('cycle-changed')
}
