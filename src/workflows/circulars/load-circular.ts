import { z } from 'zod'
import { type CircularTransition, circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CircularChange, type CircularRow, circularById, moveCircular } from '#storage/circulars/circulars.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

/** What names a circular in the input of an act. */
export const ONE = z.object({ circularId: z.number().int() })

export async function loadCircular(db: Reader, _: unknown, { circularId }: { circularId: number }) {
  const circular = await circularById(db, circularId)
  return circular === null ? null : { about: {}, circular }
}

/** The same of one that has gone out. Refusal: wrong-circular-state {state}. */
export async function loadSent(db: Reader, _: unknown, { circularId }: { circularId: number }) {
  const circular = await circularById(db, circularId)
  if (circular === null) return null
  const { state } = circular
  return state === 'SENT' ? { about: {}, circular } : refuse('wrong-circular-state', { state })
}

/**
 * Every change of the content makes a new version and takes a proposal back; who made it is the author from now on, lest they confirm
 * their own words later. Refusals: wrong-circular-state {state}, circular-changed.
 */
export async function changeContent(tx: Tx, circular: CircularRow, authorId: number, change: CircularChange = {}) {
  const moved = await transition(tx, circular, 'change', { ...change, createdBy: authorId })
  if (!moved.ok) return moved
  return done({ id: circular.id, version: circular.version + 1, withdrawn: circular.state === 'PROPOSED' })
}

/** Compare-and-set: of two at once one wins. Refusals: wrong-circular-state {state}, circular-changed. */
export async function transition(tx: Tx, circular: CircularRow, to: CircularTransition, change: CircularChange = {}) {
  const step = circularStep(circular.state, to)
  if (!step.ok) return step
  return (await moveCircular(tx, circular, step.value, change)) ? step : refuse('circular-changed')
}
