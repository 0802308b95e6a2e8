import { z } from 'zod'
import { isCorrectable, mayConfirmCorrection } from '#domain/circulars/correction.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { correctionById, type CorrectionRow, endCorrection } from '#storage/circular-corrections.ts'
import { subjectOf } from '#storage/circular-recipients.ts'
import { circularById } from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, command } from '../command.ts'
import { makeCorrection } from './make-correction.ts'
import { officer } from './own-circular.ts'

const input = z.object({ correctionId: z.number().int() })

/**
 * A second person confirms a correction: from that instant the circular reads so and everybody is told. Refusals: not-your-role,
 * not-found, correction-over {state}, same-person, correction-not-in-force {standing, number}.
 */
export const confirmCorrection = command('circulars.confirm-correction', input, async (tx, by, { correctionId }) => {
  const person = officer(by, 'circular.confirm')
  if (!person.ok) return person
  const correction = await correctionById(tx, correctionId)
  if (correction === null) return refuse('not-found')
  const { personId } = person.value
  const allowed = mayConfirmCorrection(correction, personId)
  if (!allowed.ok) return allowed
  const circular = await circularById(tx, correction.circularId)
  if (circular === null) return refuse('not-found')
  // It may have lost its force while its correction waited.
  const correctable = isCorrectable(circular, by.now)
  if (!correctable.ok) return correctable
  if (!(await endCorrection(tx, correctionId, 'DONE', { confirmedBy: personId, confirmedAt: by.now })))
    return refuse('correction-over', { state: 'DONE' })
  const { told, asked } = await makeCorrection(tx, by, correction)
  await tellAuthor(tx, by, correction, personId)
  return done({ id: correctionId, circularId: correction.circularId, told, asked })
})

/**
 * Gives up a proposed correction: its author, or whoever would have had to confirm it; the circular stays as it is. Refusals:
 * not-your-role, not-found, correction-over {state}.
 */
export const dropCorrection = command('circulars.drop-correction', input, async (tx, by, { correctionId }) => {
  const person = officer(by, 'circular.confirm')
  if (!person.ok) return person
  const correction = await correctionById(tx, correctionId)
  if (correction === null) return refuse('not-found')
  const { state, circularId } = correction
  if (state !== 'PROPOSED') return refuse('correction-over', { state })
  if (!(await endCorrection(tx, correctionId, 'DROPPED', null))) return refuse('correction-over', { state: 'DROPPED' })
  await audit(tx, by, 'circulars.drop-correction', subjectOf(circularId), { details: { correction: correctionId } })
  await tellAuthor(tx, by, correction, person.value.personId)
  return done({ id: correctionId, circularId })
})

/** Nobody is told of what he has done himself. */
async function tellAuthor(tx: Tx, by: Act, { id, createdBy }: CorrectionRow, personId: number): Promise<void> {
  if (createdBy === personId) return
  await enqueue(tx, by.now, {
    kind: 'correction-decided',
    key: `correction-decided:${id}`,
    to: [createdBy],
    args: { correctionId: id, name: await personName(tx, personId) },
  })
}
