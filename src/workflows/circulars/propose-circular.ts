import { z } from 'zod'
import { hasSecondPerson } from '#domain/circulars/second-person.ts'
import { type CircularAct, circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type CircularRow, moveCircular } from '#storage/circulars.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { asksForSecondPerson, type Reached, reachedBy, secondPersons } from './audience-of.ts'
import { ownCircular } from './own-circular.ts'
import { checkReplaced } from './send-out.ts'

/** What proposing comes to: one that its author passed alone is laid before others as soon as that is asked for. */
export async function proposalOf(
  db: Reader,
  circular: CircularRow,
  { people }: Reached,
): Promise<{ act: CircularAct; asks: boolean }> {
  const asks = await asksForSecondPerson(db, circular, people.length)
  if (!asks) return { act: 'adopt', asks }
  return { act: circular.state === 'CONFIRMED' && !hasSecondPerson(circular) ? 'lay-again' : 'propose', asks }
}

/**
 * A confirmed text keeps its recipients, so whom it misses is said while they may still be changed; one with an hour may find its
 * recipients until then. Refusals: nobody-addressed, those of `checkReplaced`.
 */
async function checkAddressed(db: Reader, circular: CircularRow, reached: Reached) {
  if (reached.people.length === 0 && circular.sendAt === null) return refuse('nobody-addressed')
  return checkReplaced(db, circular, reached)
}

/**
 * Lays a finished draft before those who may confirm it; where nobody is asked for, it may go out with that. Refusals:
 * those of the door and of `checkAddressed`, circular-incomplete {missing}, wrong-circular-state {state}, circular-changed.
 */
export const proposeCircular = command(
  'circulars.propose-circular',
  z.object({ circularId: z.number().int(), version: z.number().int() }),
  async (tx, by, { circularId, version }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular } = own.value
    const reached = await reachedBy(tx, circular)
    const { act, asks } = await proposalOf(tx, circular, reached)
    const step = circularStep(circular.state, act)
    if (!step.ok) return step
    if (circular.version !== version) return refuse('circular-changed')
    if (circular.title === '') return refuse('circular-incomplete', { missing: 'title' })
    if (circular.body === '') return refuse('circular-incomplete', { missing: 'body' })
    const addressed = await checkAddressed(tx, circular, reached)
    if (!addressed.ok) return addressed
    // Whoever passes it alone has confirmed nothing in the sense of the second person.
    if (!(await moveCircular(tx, circular, step.value, { confirmedBy: null }))) return refuse('circular-changed')
    await audit(tx, by, 'circulars.propose', `circular:${circularId}`, { details: { state: step.value, version } })
    if (!asks) return done({ state: step.value, told: 0 })
    const others = await secondPersons(tx, circular.createdBy)
    await enqueue(tx, by.now, {
      kind: 'circular-proposed',
      key: `circular-proposed:${circularId}:${version + 1}`,
      to: others,
      args: { circularId, version: version + 1 },
    })
    return done({ state: step.value, told: others.length })
  },
)
