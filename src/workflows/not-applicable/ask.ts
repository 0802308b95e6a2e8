import { z } from 'zod'
import { isStanding } from '#domain/not-applicable/request.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { windowAt } from '#domain/cycle/window.ts'
import { done, refuse } from '#shared/outcome.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { requestPage } from '#reads/not-applicable/requests.ts'
import { loadItem } from '#reads/evidence/item.ts'
import { returnItem } from '#storage/evidence/item-moves.ts'
import { addRequest, requestById, requestOfItem } from '#storage/not-applicable/requests.ts'
import { addMessage } from '#storage/threads/messages.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { command, query } from '../act.ts'
import { loadRequest, takeStep, tellOf, writtenStep } from './load.ts'

/**
 * Requirements E13, F3: an agency says that an indicator has no matter with it. Whether the item was scored meanwhile is neither asked
 * nor told (reliability S3). Refusals: those of `checkReason`, not-applicable-standing {state}.
 */
export const askNotApplicable = command('not-applicable.ask', {
  input: z.object({ itemId: z.number().int(), reason: z.string() }),
  load: loadItem,
  async run(tx, act, { itemId, reason: raw }, { facts: { item, cycle } }) {
    const before = await requestOfItem(tx, itemId)
    if (before !== null && isStanding(before.state)) return refuse('not-applicable-standing', { state: before.state })
    const reason = checkReason(raw, 'wish')
    if (!reason.ok) return reason
    const { personId } = act.person
    const requestId = await addRequest(tx, {
      cycleId: cycle.id,
      itemId,
      state: 'ASKED',
      origin: 'asked',
      requestedBy: personId,
      requestedAt: act.now,
      waitingSince: act.now,
    })
    const message = { kind: 'reason', text: reason.value, byId: personId, at: act.now } as const
    const messageId = await addMessage(tx, { notApplicableId: requestId }, message)
    const request = await requestById(tx, requestId)
    if (request === null) throw new Error(`request ${requestId} is gone`)
    await tellOf(tx, act.now, { request, item, cycle }, 'not-applicable-asked', messageId)
    const clock = await promiseClock(tx, cycle, act)
    return act.record(
      { itemId, messageId, answerBy: clock('not-applicable', act.now).by.toISOString() },
      { id: itemId, agencyId: item.agencyId, details: { requestId } },
    )
  },
})

/** The agency's own request on an item, whole; null where there is none. */
export const readOwnRequest = query('not-applicable.own', {
  input: z.object({ itemId: z.number().int() }),
  load: loadItem,
  async read(db, act, { itemId }, { facts: { item, cycle } }) {
    const row = await requestOfItem(db, itemId)
    const { code, title } = item.indicator
    return done({ code, title, request: row === null ? null : await requestPage(db, row, cycle, act) })
  },
})

const words = z.object({ requestId: z.number().int(), text: z.string() })

/** What the organization asked back is answered; its clock begins anew. Refusals: those of `writtenStep`. */
export const answerAskedBack = command('not-applicable.answer', {
  input: words,
  load: loadRequest,
  async run(tx, act, { requestId, text: raw }, { facts }) {
    const step = await writtenStep(tx, act, facts, raw, {
      step: 'answer',
      kind: 'answer',
      about: 'wish',
      tells: 'not-applicable-asked',
      change: { waitingSince: act.now },
    })
    if (!step.ok) return step
    const { id, agencyId } = facts.item
    return act.record({ itemId: id, ...step.value }, { id, agencyId, details: { requestId } })
  },
})

/** A refusal is objected to, once; another than who refused decides. Refusals: those of `writtenStep`. */
export const appealRefusal = command('not-applicable.appeal', {
  input: words,
  load: loadRequest,
  async run(tx, act, { requestId, text: raw }, { facts }) {
    const step = await writtenStep(tx, act, facts, raw, {
      step: 'appeal',
      kind: 'appeal',
      about: 'wish',
      tells: 'not-applicable-asked',
      change: { waitingSince: act.now, firstDecidedBy: facts.request.decidedBy, decidedBy: null, decidedAt: null },
    })
    if (!step.ok) return step
    const { id, agencyId } = facts.item
    return act.record({ itemId: id, ...step.value }, { id, agencyId, details: { requestId } })
  },
})

/**
 * Takes the request back; one that was granted while the agency's own time runs: the item is what it was. Refusals: those of
 * `takeStep`, deadline-passed {dueAt}, changed-meanwhile.
 */
export const withdrawRequest = command('not-applicable.withdraw', {
  input: z.object({ requestId: z.number().int() }),
  load: loadRequest,
  async run(tx, act, { requestId }, { facts }) {
    const { request, item } = facts
    const { id, agencyId } = item
    if (request.state === 'GRANTED') {
      const window = await stageFor(tx, item.cycleId, 'self-assessment', agencyId)
      if (window === null || windowAt(window, act.sentAt, window.graceMinutes) !== 'open')
        return refuse('deadline-passed', { dueAt: (window?.dueAt ?? act.now).toISOString() })
      if ((await returnItem(tx, item, 'withdraw-not-applicable', request.itemStateBefore, act.now)) === null)
        return refuse('changed-meanwhile')
    }
    const step = await takeStep(tx, act, facts, 'withdraw', null, {})
    if (!step.ok) return step
    return act.record({ itemId: id, ...step.value }, { id, agencyId, details: { requestId } })
  },
})
