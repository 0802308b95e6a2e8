import { z } from 'zod'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CircularRow, countReady, moveCircular } from '#storage/circulars.ts'
import { cycleById } from '#storage/cycles.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/** Requirement C1: the cycle was published because this one stood ready, and no other does. */
async function isReliedOn(tx: Tx, { id, cycleId, kind, state, audience }: CircularRow): Promise<boolean> {
  if (cycleId === null || kind !== 'circular' || state !== 'CONFIRMED' || audience !== null) return false
  const cycle = await cycleById(tx, cycleId)
  return cycle !== null && cycle.state !== 'DRAFT' && (await countReady(tx, cycleId, id)) === 0
}

/**
 * Gives up what has not gone out; the row stays. Refusals: those of the door, wrong-circular-state {state}, circular-relied-on,
 * circular-changed.
 */
export const cancelCircular = command(
  'circulars.cancel-circular',
  z.object({ circularId: z.number().int() }),
  async (tx, by, { circularId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular } = own.value
    const step = circularStep(circular.state, 'cancel')
    if (!step.ok) return step
    if (await isReliedOn(tx, circular)) return refuse('circular-relied-on')
    if (!(await moveCircular(tx, circular, step.value))) return refuse('circular-changed')
    await audit(tx, by, 'circulars.cancel', `circular:${circularId}`, { details: { from: circular.state } })
    return done({ id: circularId, number: circular.number })
  },
)
