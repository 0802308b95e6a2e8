import { agenciesMeant, coversAudience } from '#domain/circulars/audience.ts'
import { hasSecondPerson, MASS_MESSAGE } from '#domain/circulars/second-person.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { freezeRecipients } from '#storage/circular-recipients.ts'
import { circularById, type CircularRow, moveCircular } from '#storage/circulars.ts'
import { cycleById } from '#storage/cycles.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Act } from '../command.ts'
import { asksForSecondPerson, type Reached, reachedBy } from './audience-of.ts'
import { circularNotice } from './circular-notice.ts'

/**
 * Whether it may go out now; what belongs to a cycle waits for its publication (requirements C1, E2), what has run out already would
 * tell what does not hold. Refusals: wrong-circular-state {state}, cycle-not-published {year}, circular-expired.
 */
async function maySend(db: Reader, circular: CircularRow, now: Date) {
  const step = circularStep(circular.state, 'send')
  if (!step.ok) return step
  const cycle = circular.cycleId === null ? null : await cycleById(db, circular.cycleId)
  if (cycle?.state === 'DRAFT') return refuse('cycle-not-published', { year: cycle.year })
  return circular.validUntil !== null && circular.validUntil < now ? refuse('circular-expired') : step
}

/** It may have grown since its author passed it alone (reliability S15). Refusal: second-person-needed {people, limit}. */
async function checkSecondPerson(db: Reader, circular: CircularRow, people: number) {
  if (hasSecondPerson(circular) || !(await asksForSecondPerson(db, circular, people))) return done(undefined)
  return refuse('second-person-needed', { people, limit: MASS_MESSAGE })
}

/**
 * What takes the place of another one has to reach whoever that one was for (`coversAudience`). Refusal: replaces-wider {number}.
 */
export async function checkReplaced(db: Reader, { replacesId, audience }: CircularRow, { facts }: Reached) {
  const replaced = replacesId === null ? null : await circularById(db, replacesId)
  if (replaced === null || coversAudience(replaced.audience, audience, facts)) return done(undefined)
  return refuse('replaces-wider', { number: replaced.number })
}

/**
 * Whether it may go out now to those it reaches now; the question before the sending and the sending ask the same. Refusals: those of
 * `maySend`, `checkReplaced` and `checkSecondPerson`, nobody-addressed.
 */
export async function readyToSend(db: Reader, circular: CircularRow, now: Date) {
  const step = await maySend(db, circular, now)
  if (!step.ok) return step
  const reached = await reachedBy(db, circular)
  const count = reached.people.length
  if (count === 0) return refuse('nobody-addressed')
  const replaced = await checkReplaced(db, circular, reached)
  if (!replaced.ok) return replaced
  const passed = await checkSecondPerson(db, circular, count)
  return passed.ok ? done({ state: step.value, reached }) : passed
}

/**
 * Sends it out, once (requirements C1, F1, J1, B15): the audience is made anew and frozen by name, everybody gets one notice, and
 * what is for everybody one post in the channel. `shown`: to how many people it was said to go; null when nobody was asked.
 * Refusals: those of `readyToSend`, audience-changed {shown, people}, circular-changed.
 */
export async function sendOut(tx: Tx, by: Act, circular: CircularRow, shown: number | null) {
  const ready = await readyToSend(tx, circular, by.now)
  if (!ready.ok) return ready
  const { people, agencies, facts } = ready.value.reached
  const count = people.length
  if (shown !== null && shown !== count) return refuse('audience-changed', { shown, people: count })
  const meant = circular.audience && { ...circular.audience, sentTo: agenciesMeant(circular.audience, facts) }
  if (!(await moveCircular(tx, circular, ready.value.state, { sentAt: by.now, sendAt: null, audience: meant })))
    return refuse('circular-changed')
  await freezeRecipients(tx, circular.id, people)
  const notice = circularNotice(circular.id)
  await enqueue(tx, by.now, { ...notice, to: people.map(({ personId }) => personId) })
  // What is meant for some is not for the public.
  if (meant === null) await enqueue(tx, by.now, { ...notice, to: 'channel' })
  await audit(tx, by, 'circulars.send', notice.subject, { details: { people: count, agencies } })
  return done({ id: circular.id, people: count, agencies })
}
