import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CircularChange, type CircularRow, moveCircular } from '#storage/circulars.ts'
import type { Tx } from '#storage/transaction.ts'

/**
 * Every change of the content makes a new version and takes a proposal back; who made it is the author from now on, lest he
 * confirm his own words later. Refusals: wrong-circular-state {state}, circular-changed.
 */
export async function touch(tx: Tx, circular: CircularRow, authorId: number, change: CircularChange = {}) {
  const step = circularStep(circular.state, 'change')
  if (!step.ok) return step
  if (!(await moveCircular(tx, circular, step.value, { ...change, createdBy: authorId })))
    return refuse('circular-changed')
  return done({ id: circular.id, version: circular.version + 1, withdrawn: circular.state === 'PROPOSED' })
}
