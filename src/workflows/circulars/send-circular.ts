import { z } from 'zod'
import { audienceOf } from '#domain/circulars/audience.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { audienceSeats, freezeRecipients, subjectOf } from '#storage/circular-recipients.ts'
import { type CircularRow, moveCircular } from '#storage/circulars.ts'
import { cycleById } from '#storage/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/** Whether it may go out now; a circular of a cycle waits for its publication (requirements C1, E2). */
export async function maySend(db: Reader, circular: CircularRow) {
  const step = circularStep(circular.state, 'send')
  if (!step.ok) return step
  const cycle = circular.cycleId === null ? null : await cycleById(db, circular.cycleId)
  return cycle?.state === 'DRAFT' ? refuse('cycle-not-published', { year: cycle.year }) : step
}

/**
 * Sends it out, once (requirements C1, F1, J1, B15): the audience is frozen by name, everybody gets one notice and the channel one
 * post. Refusals: those of the door, wrong-circular-state {state}, cycle-not-published {year}, circular-changed.
 */
export const sendCircular = command(
  'circulars.send-circular',
  z.object({ circularId: z.number().int() }),
  async (tx, by, { circularId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular } = own.value
    const step = await maySend(tx, circular)
    if (!step.ok) return step
    if (!(await moveCircular(tx, circular, step.value, { sentAt: by.now }))) return refuse('circular-changed')
    const { people, agencies } = audienceOf(await audienceSeats(tx))
    await freezeRecipients(tx, circularId, people)
    const subject = subjectOf(circularId)
    const notice = { kind: 'circular', key: subject, subject, args: { circularId } } as const
    await enqueue(tx, by.now, { ...notice, to: people.map(({ personId }) => personId) })
    await enqueue(tx, by.now, { ...notice, to: 'channel' })
    await audit(tx, by, 'circulars.send', subject, { details: { people: people.length, agencies } })
    return done({ id: circularId, people: people.length, agencies })
  },
)
