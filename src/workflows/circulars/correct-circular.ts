import { z } from 'zod'
import { CORRECTION_REASON, isCorrectable, mayConfirmCorrection, mayCorrect } from '#domain/circulars/correction.ts'
import { BODY_LIMIT, TITLE_LIMIT } from '#domain/circulars/words.ts'
import { cleanText } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { asksForSecondPerson, secondPersons } from '#reads/circulars/audience.ts'
import {
  addCorrection,
  askAgain,
  correctionById,
  type CorrectionRow,
  endCorrection,
  openCorrection,
  recipientIds,
  writeCorrection,
} from '#storage/circulars/corrections.ts'
import { originalOf } from '#storage/circulars/delivery.ts'
import { circularById } from '#storage/circulars/circulars.ts'
import { personName } from '#storage/people/people.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, type PersonContext, type Recorded, type Refused } from '../act.ts'
import { loadCircular, ONE } from './load-circular.ts'

export interface Proposed {
  id: number
  /** `DONE`: nobody else was asked for, so that it holds already. */
  state: 'PROPOSED' | 'DONE'
  /** How many people hear of it. */
  told: number
}

/**
 * Another title or text for a circular that has gone out, with its reason; `version`: of the words it was written for. A second
 * person confirms it under the rule of the circular itself, asked of those who have got it; where none is asked for it is made at
 * once. Refusals: those of `mayCorrect`, circular-changed.
 */
export const proposeCorrection = command('correction.propose', {
  input: ONE.extend({
    version: z.number().int(),
    title: z.string().min(1).max(TITLE_LIMIT),
    body: z.string().min(1).max(BODY_LIMIT),
    reason: z.string().min(1).max(CORRECTION_REASON.limit),
    material: z.boolean(),
  }),
  load: loadCircular,
  async run(tx, act, { circularId, version, material, ...input }, { circular }): Promise<Recorded<Proposed> | Refused> {
    const words = { title: cleanText(input.title), body: cleanText(input.body) }
    const allowed = mayCorrect(circular, (await openCorrection(tx, circularId)) !== null, words, act.now)
    if (!allowed.ok) return allowed
    // The part that is not corrected comes along as it was read: it must not undo another correction.
    if (circular.version !== version) return refuse('circular-changed')
    const { personId } = act.person
    const facts = {
      circularId,
      ...words,
      material,
      reason: cleanText(input.reason),
      beforeTitle: circular.title,
      beforeBody: circular.body,
      createdBy: personId,
      createdAt: act.now,
    }
    const id = await addCorrection(tx, facts)
    const entry = { id: circularId, details: { correction: id, material } }
    const people = (await recipientIds(tx, circularId)).length
    if (await asksForSecondPerson(tx, circular, people)) {
      const others = await secondPersons(tx, personId)
      await enqueue(tx, act.now, {
        kind: 'correction-proposed',
        key: `correction-proposed:${id}`,
        to: others,
        args: { correctionId: id },
      })
      return act.record({ id, state: 'PROPOSED', told: others.length }, entry)
    }
    await endCorrection(tx, id, 'DONE', { confirmedBy: null, confirmedAt: act.now })
    const made = await applyCorrection(tx, act.now, { id, ...facts })
    act.note('correction.confirm', { id: circularId, details: { ...entry.details, ...made } })
    return act.record({ id, state: 'DONE', told: made.told }, entry)
  },
})

const CORRECTION = z.object({ correctionId: z.number().int() })

async function loadCorrection(db: Reader, _: unknown, { correctionId }: { correctionId: number }) {
  const correction = await correctionById(db, correctionId)
  const circular = correction === null ? null : await circularById(db, correction.circularId)
  return correction === null || circular === null ? null : { about: {}, correction, circular }
}

/**
 * A second person confirms a correction: from that instant the circular reads so and everybody is told. Refusals: those of
 * `mayConfirmCorrection` and `isCorrectable`.
 */
export const confirmCorrection = command('correction.confirm', {
  input: CORRECTION,
  load: loadCorrection,
  async run(tx, act, _, { correction, circular }) {
    const { id, circularId, material } = correction
    const { personId } = act.person
    const allowed = mayConfirmCorrection(correction, personId)
    if (!allowed.ok) return allowed
    // It may have lost its force while its correction waited.
    const correctable = isCorrectable(circular, act.now)
    if (!correctable.ok) return correctable
    if (!(await endCorrection(tx, id, 'DONE', { confirmedBy: personId, confirmedAt: act.now })))
      return refuse('correction-over', { state: 'DONE' })
    const made = await applyCorrection(tx, act.now, correction)
    await tellAuthor(tx, act, correction)
    return act.record({ id, circularId, ...made }, { id: circularId, details: { correction: id, material, ...made } })
  },
})

/**
 * Gives up a proposed correction: its author, or whoever would have had to confirm it; the circular stays as it is. Refusal:
 * correction-over {state}.
 */
export const discardCorrection = command('correction.discard', {
  input: CORRECTION,
  load: loadCorrection,
  async run(tx, act, _, { correction }) {
    const { id, circularId, state } = correction
    if (state !== 'PROPOSED') return refuse('correction-over', { state })
    if (!(await endCorrection(tx, id, 'DROPPED', null))) return refuse('correction-over', { state: 'DROPPED' })
    await tellAuthor(tx, act, correction)
    return act.record({ id, circularId }, { id: circularId, details: { correction: id } })
  },
})

/**
 * Puts the corrected words in force and tells everybody who has the circular, and the channel where it was posted. Whoever has
 * acknowledged owes it again only after a material correction. @returns how many are told and how many are asked again
 */
async function applyCorrection(
  tx: Tx,
  now: Date,
  correction: Pick<CorrectionRow, 'id' | 'circularId' | 'title' | 'body' | 'material'>,
): Promise<{ told: number; asked: number }> {
  const { id, circularId, material } = correction
  await writeCorrection(tx, correction, now)
  const asked = material ? await askAgain(tx, circularId) : 0
  const notice = {
    kind: 'circular-corrected',
    key: `circular-corrected:${id}`,
    subject: `circular-correction:${id}`,
    args: { circularId, correctionId: id },
  } as const
  const told = await enqueue(tx, now, { ...notice, to: await recipientIds(tx, circularId) })
  // What was not public does not become so by its correction.
  if ((await originalOf(tx, circularId, null)) !== null) await enqueue(tx, now, { ...notice, to: 'channel' })
  return { told, asked }
}

/** Nobody is told of what they have done themselves. */
async function tellAuthor(tx: Tx, { person, now }: PersonContext, { id, createdBy }: CorrectionRow): Promise<void> {
  if (createdBy === person.personId) return
  await enqueue(tx, now, {
    kind: 'correction-decided',
    key: `correction-decided:${id}`,
    to: [createdBy],
    args: { correctionId: id, name: await personName(tx, person.personId) },
  })
}
