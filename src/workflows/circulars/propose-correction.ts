import { z } from 'zod'
import { CORRECTION_REASON, mayCorrect } from '#domain/circulars/correction.ts'
import { BODY_LIMIT, TITLE_LIMIT } from '#domain/circulars/limits.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import {
  addCorrection,
  correctionById,
  endCorrection,
  openCorrection,
  recipientIds,
} from '#storage/circular-corrections.ts'
import { subjectOf } from '#storage/circular-recipients.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, command } from '../command.ts'
import { asksForSecondPerson, secondPersons } from './audience-of.ts'
import { makeCorrection } from './make-correction.ts'
import { ownCircular } from './own-circular.ts'

/**
 * Another title or text for a circular that has gone out, with its reason; `version`: of the words it was written for. A second
 * person confirms it under the rule of the circular itself, asked of those who have got it; where none is asked for it is made at
 * once. Refusals: those of the door, wrong-circular-state {state}, correction-not-in-force {standing, number}, correction-open,
 * correction-same, circular-changed.
 */
export const proposeCorrection = command(
  'circulars.propose-correction',
  z.object({
    circularId: z.number().int(),
    version: z.number().int(),
    title: z.string().min(1).max(TITLE_LIMIT),
    body: z.string().min(1).max(BODY_LIMIT),
    reason: z.string().min(1).max(CORRECTION_REASON.limit),
    material: z.boolean(),
  }),
  async (tx, by, { circularId, version, material, ...input }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    const words = { title: cleanText(input.title), body: cleanText(input.body) }
    const allowed = mayCorrect(circular, (await openCorrection(tx, circularId)) !== null, words, by.now)
    if (!allowed.ok) return allowed
    // The part that is not corrected comes along as it was read: it must not undo another correction.
    if (circular.version !== version) return refuse('circular-changed')
    const id = await addCorrection(tx, {
      circularId,
      ...words,
      material,
      reason: cleanText(input.reason),
      beforeTitle: circular.title,
      beforeBody: circular.body,
      createdBy: person.personId,
      createdAt: by.now,
    })
    await audit(tx, by, 'circulars.propose-correction', subjectOf(circularId), {
      details: { correction: id, material },
    })
    const people = (await recipientIds(tx, circularId)).length
    if (!(await asksForSecondPerson(tx, circular, people))) return adopt(tx, by, id)
    const others = await secondPersons(tx, person.personId)
    await enqueue(tx, by.now, {
      kind: 'correction-proposed',
      key: `correction-proposed:${id}`,
      to: others,
      args: { correctionId: id },
    })
    return done({ id, state: 'PROPOSED' as const, told: others.length })
  },
)

async function adopt(tx: Tx, by: Act, id: number) {
  const correction = await correctionById(tx, id)
  const isMine = await endCorrection(tx, id, 'DONE', { confirmedBy: null, confirmedAt: by.now })
  if (correction === null || !isMine) return refuse('not-found')
  const { told } = await makeCorrection(tx, by, correction)
  return done({ id, state: 'DONE' as const, told })
}
