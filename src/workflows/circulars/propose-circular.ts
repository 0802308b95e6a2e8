import { z } from 'zod'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type CircularRow, moveCircular } from '#storage/circulars.ts'
import { currentCycle, cycleById } from '#storage/cycles.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/** Requirement C1: the province's profile says whether a second person has to confirm. Without any cycle nobody is asked for. */
async function needsSecondPerson(db: Reader, circular: CircularRow): Promise<boolean> {
  const cycle = circular.cycleId === null ? await currentCycle(db) : await cycleById(db, circular.cycleId)
  return cycle?.profile.circularNeedsSecondPerson ?? false
}

/**
 * Lays a finished draft before those who may confirm it; where the profile asks for nobody, it is confirmed with that. Refusals:
 * those of the door, circular-incomplete {missing}, wrong-circular-state {state}, circular-changed.
 */
export const proposeCircular = command(
  'circulars.propose-circular',
  z.object({ circularId: z.number().int(), version: z.number().int() }),
  async (tx, by, { circularId, version }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    const asks = await needsSecondPerson(tx, circular)
    const step = circularStep(circular.state, asks ? 'propose' : 'adopt')
    if (!step.ok) return step
    if (circular.version !== version) return refuse('circular-changed')
    if (circular.title === '') return refuse('circular-incomplete', { missing: 'title' })
    if (circular.body === '') return refuse('circular-incomplete', { missing: 'body' })
    const confirmed = asks ? {} : { confirmedBy: person.personId }
    if (!(await moveCircular(tx, circular, step.value, confirmed))) return refuse('circular-changed')
    await audit(tx, by, 'circulars.propose', `circular:${circularId}`, { details: { state: step.value, version } })
    if (!asks) return done({ state: step.value, told: 0 })
    const others = new Set((await seatsHeld(tx, ['coordinator', 'deputy'])).map((seat) => seat.personId))
    others.delete(circular.createdBy)
    await enqueue(tx, by.now, {
      kind: 'circular-proposed',
      key: `circular-proposed:${circularId}:${version + 1}`,
      to: [...others],
      args: { circularId, version: version + 1 },
    })
    return done({ state: step.value, told: others.size })
  },
)
