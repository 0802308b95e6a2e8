import { z } from 'zod'
import { agenciesMeant, coversAudience } from '#domain/circulars/audience.ts'
import { hasSecondPerson, MASS_MESSAGE } from '#domain/circulars/confirm.ts'
import { hasRunOut } from '#domain/circulars/options.ts'
import { sendingDue } from '#domain/circulars/send-time.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { asksForSecondPerson, type Reached, reachedBy } from '#reads/circulars/audience.ts'
import { freezeRecipients, subjectOf } from '#storage/circulars/recipients.ts'
import { circularById, type CircularRow, dueCirculars } from '#storage/circulars/circulars.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'
import { loadCircular, ONE, transition } from './load-circular.ts'

/** The notice of a circular, the same for whoever gets it and whenever it is put in: its key lets each person get it once. */
export function circularNotice(circularId: number) {
  const subject = subjectOf(circularId)
  return { kind: 'circular', key: subject, subject, args: { circularId } } as const
}

/**
 * Whether it may go out now; what belongs to a cycle waits for its publication (requirements C1, E2), what has run out already would
 * tell what does not hold. Refusals: wrong-circular-state {state}, cycle-not-published {year}, circular-expired.
 */
async function maySend(db: Reader, circular: CircularRow, now: Date) {
  const step = circularStep(circular.state, 'send')
  if (!step.ok) return step
  const cycle = circular.cycleId === null ? null : await cycleById(db, circular.cycleId)
  if (cycle?.state === 'DRAFT') return refuse('cycle-not-published', { year: cycle.year })
  return hasRunOut(circular, now) ? refuse('circular-expired') : step
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
  return passed.ok ? done(reached) : passed
}

/**
 * Sends it out, once (requirements C1, F1, J1, B15): the audience is made anew and frozen by name, everybody gets one notice, and what
 * is for everybody one post in the channel. `people`: how many were named to whoever pressed; `version`: the one that the clock found
 * due. Refusals: those of `readyToSend`, audience-changed {shown, people}, circular-changed.
 */
export const sendCircular = command('circular.send', {
  input: ONE.extend({ people: z.number().int().optional(), version: z.number().int().optional() }),
  load: loadCircular,
  async run(tx, act, { people: shown, version }, { circular }) {
    const { id, audience } = circular
    if (version !== undefined && version !== circular.version) return refuse('circular-changed')
    const ready = await readyToSend(tx, circular, act.now)
    if (!ready.ok) return ready
    const { people, agencies, facts } = ready.value
    const count = people.length
    if (shown !== undefined && shown !== count) return refuse('audience-changed', { shown, people: count })
    const frozen = audience && { ...audience, sentTo: agenciesMeant(audience, facts) }
    const moved = await transition(tx, circular, 'send', { sentAt: act.now, sendAt: null, audience: frozen })
    if (!moved.ok) return moved
    await freezeRecipients(tx, id, people)
    const notice = circularNotice(id)
    await enqueue(tx, act.now, { ...notice, to: people.map(({ personId }) => personId) })
    // What is meant for some is not for the public.
    if (frozen === null) await enqueue(tx, act.now, { ...notice, to: 'channel' })
    return act.record({ id, people: count, agencies }, { id, details: { people: count, agencies } })
  },
})

/**
 * Sends what was scheduled, each in a transaction of its own, so that neither a crash nor a second tick sends it twice. What cannot go
 * out loses its hour, stays confirmed, and its author hears why. @returns how many went out
 */
export async function sendScheduled(tools: Tools): Promise<number> {
  let sent = 0
  for (const { id } of await dueCirculars(tools.db, tools.clock.now())) if (await sendOne(tools, id)) sent++
  return sent
}

async function sendOne(tools: Tools, circularId: number): Promise<boolean> {
  const now = tools.clock.now()
  const circular = await circularById(tools.db, circularId)
  if (circular === null || circular.state !== 'CONFIRMED' || circular.sendAt === null) return false
  const due = sendingDue(circular.sendAt, now)
  if (due === 'wait') return false
  const input = { circularId, version: circular.version }
  const sent = due === 'send' ? await sendCircular(tools, bySystem(now), input) : null
  if (sent?.ok === true) return true
  const reason = sent?.refusal.code ?? 'send-too-late'
  // Changed under our eyes: whether it is due is another question now, and the next minute asks it.
  if (reason !== 'circular-changed') await holdCircular(tools, bySystem(now), { ...input, reason })
  return false
}

/** Takes its hour away and tells its author why (`reason`: code of a refusal). Refusals: those of `transition`, circular-changed. */
const holdCircular = command('circular.hold', {
  input: ONE.extend({ version: z.number().int(), reason: z.string() }),
  load: loadCircular,
  async run(tx, act, { version, reason }, { circular }) {
    const { id, createdBy, sendAt } = circular
    if (version !== circular.version || sendAt === null) return refuse('circular-changed')
    const moved = await transition(tx, circular, 'schedule', { sendAt: null })
    if (!moved.ok) return moved
    const coordinators = new Set((await seatsHeld(tx, ['coordinator'])).map(({ personId }) => personId))
    await enqueue(tx, act.now, {
      kind: 'circular-not-sent',
      key: `circular-not-sent:${id}:${version}`,
      // An author who has left the seat can do nothing about it any more.
      to: coordinators.has(createdBy) ? [createdBy] : [...coordinators],
      args: { circularId: id, reason, sendAt: sendAt.toISOString() },
    })
    return act.record({ id }, { id, details: { reason } })
  },
})
