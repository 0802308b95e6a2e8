import { z } from 'zod'
import { claimOf, claimUntil } from '#domain/review/claim.ts'
import { countQueue, nextInQueue, type QueueCounts } from '#domain/review/queue.ts'
import { done } from '#shared/outcome.ts'
import { type ItemRow, itemById } from '#storage/items.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { dropClaim, keepClaim } from '#storage/item-moves.ts'
import { queueOf } from '#storage/reviews.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, command } from '../command.ts'
import { type Desk, deskOf } from './desk.ts'
import { isLate } from './is-late.ts'
import { type TaskSheet, taskSheet } from './task-sheet.ts'

/** An item in hand: until when, and its place among those open to this evaluator. */
export interface ClaimedTask extends TaskSheet {
  claimedUntil: string
  position: number
  total: number
}
export interface NextTask {
  task: ClaimedTask | null
  counts: QueueCounts
  /** The very item that was to be passed over: there is no other. */
  same: boolean
}

/**
 * Takes the next item of the queue in hand (peers row 34). With `afterItemId` that item goes back to its place, and the one behind it
 * comes. Two who ask at once get different items. Refusals: those of `deskOf`.
 */
export const claimNext = command(
  'review.claim-next',
  z.object({ afterItemId: z.number().int().exactOptional() }),
  async (tx, by, { afterItemId }) => {
    const desk = await deskOf(tx, by, by.now)
    if (!desk.ok) return desk
    const after = afterItemId === undefined ? null : await itemById(tx, afterItemId)
    if (after !== null && claimOf(after, by.now)?.personId === desk.value.personId)
      await dropClaim(tx, after.id, desk.value.personId)
    return done(await takeNext(tx, by, desk.value, after))
  },
)

async function takeNext(tx: Tx, by: Act, desk: Desk, after: ItemRow | null): Promise<NextTask> {
  const { personId, scope, cycle, overdueBefore } = desk
  const at = { now: by.now, zone: by.tools.zone }
  const clock = await promiseClock(tx, cycle, at)
  const entries = await queueOf(tx, cycle.id, scope.reach, overdueBefore)
  const place = nextInQueue(entries, personId, by.now, after)
  const item = place === null ? null : await itemById(tx, place.id)
  const sheet = item === null ? null : await taskSheet(tx, item, clock, at)
  const until = claimUntil(by.now)
  if (place === null || item === null || sheet === null || !(await keepClaim(tx, item, personId, by.now, until)))
    return { task: null, counts: countQueue(entries, personId, by.now, isLate(clock)), same: false }
  await audit(tx, by, 'review.claim', `item:${item.id}`, { agencyId: item.agencyId })
  const taken = entries.map((entry) =>
    entry.id === item.id ? { ...entry, claimedBy: personId, claimedUntil: until } : entry,
  )
  const { position, total } = place
  return {
    task: { ...sheet, claimedUntil: until.toISOString(), position, total },
    counts: countQueue(taken, personId, by.now, isLate(clock)),
    same: after?.id === item.id,
  }
}
