import { z } from 'zod'
import { mayConfirm } from '#domain/circulars/confirm.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { proposalOf, type Reached, reachedBy, secondPersons } from '#reads/circulars/audience.ts'
import type { CircularRow } from '#storage/circulars/circulars.ts'
import { personName } from '#storage/people/people.ts'
import type { Reader } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { loadCircular, ONE, transition } from './load-circular.ts'
import { checkReplaced } from './send-circular.ts'

const READ_VERSION = ONE.extend({ version: z.number().int() })

/**
 * A confirmed text keeps its recipients, so whom it misses is said while they may still be changed; one with an hour may find its
 * recipients until then. Refusals: nobody-addressed, those of `checkReplaced`.
 */
async function checkAddressed(db: Reader, circular: CircularRow, reached: Reached) {
  if (reached.people.length === 0 && circular.sendAt === null) return refuse('nobody-addressed')
  return checkReplaced(db, circular, reached)
}

/**
 * Proposes a finished draft to those who may confirm it; where nobody is asked for, it may go out with that. Refusals: those of
 * `checkAddressed` and `transition`, circular-incomplete {missing}.
 */
export const proposeCircular = command('circular.propose', {
  input: READ_VERSION,
  load: loadCircular,
  async run(tx, act, { version }, { circular }) {
    const { id, createdBy } = circular
    const reached = await reachedBy(tx, circular)
    const proposal = await proposalOf(tx, circular, reached)
    const step = circularStep(circular.state, proposal.transition)
    if (!step.ok) return step
    if (circular.version !== version) return refuse('circular-changed')
    if (circular.title === '') return refuse('circular-incomplete', { missing: 'title' })
    if (circular.body === '') return refuse('circular-incomplete', { missing: 'body' })
    const addressed = await checkAddressed(tx, circular, reached)
    if (!addressed.ok) return addressed
    // Whoever passes it alone has confirmed nothing in the sense of the second person.
    const moved = await transition(tx, circular, proposal.transition, { confirmedBy: null })
    if (!moved.ok) return moved
    const entry = { id, details: { state: moved.value, version } }
    if (!proposal.asks) return act.record({ state: moved.value, told: 0 }, entry)
    const others = await secondPersons(tx, createdBy)
    await enqueue(tx, act.now, {
      kind: 'circular-proposed',
      key: `circular-proposed:${id}:${version + 1}`,
      to: others,
      args: { circularId: id, version: version + 1 },
    })
    return act.record({ state: moved.value, told: others.length }, entry)
  },
})

/** A second person confirms the version they have read (requirements C1, E1). Refusals: those of `mayConfirm`, circular-changed. */
export const confirmCircular = command('circular.confirm', {
  input: READ_VERSION,
  load: loadCircular,
  async run(tx, act, { version }, { circular }) {
    const { id, createdBy, sendAt } = circular
    const { personId } = act.person
    const allowed = mayConfirm({ ...circular, authorId: createdBy }, personId, version)
    if (!allowed.ok) return allowed
    const moved = await transition(tx, circular, 'confirm', { confirmedBy: personId })
    if (!moved.ok) return moved
    await enqueue(tx, act.now, {
      kind: 'circular-confirmed',
      key: `circular-confirmed:${id}:${version + 1}`,
      to: [createdBy],
      args: { circularId: id, name: await personName(tx, personId) },
    })
    return act.record({ id, version: version + 1, isScheduled: sendAt !== null }, { id, details: { version } })
  },
})
