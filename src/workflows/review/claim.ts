import { z } from 'zod'
import { claimOf, claimUntil } from '#domain/review/claim.ts'
import { mayTake } from '#domain/review/may-take.ts'
import { nextInQueue } from '#domain/review/queue.ts'
import { done, refuse } from '#shared/outcome.ts'
import { queueCounts } from '#reads/review/queue.ts'
import { type ClaimedTask, type NextTask, taskSheet } from '#reads/review/task-sheet.ts'
import { dropClaim, keepClaim } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import { queueOf } from '#storage/review/reviews.ts'
import type { Tx } from '#storage/transaction.ts'
import { command, type PersonContext } from '../act.ts'
import { loadEvaluator, loadTask, type Task } from './load-task.ts'

const item = z.object({ itemId: z.number().int() })

/**
 * Takes the next item of the queue in hand (peers row 34). With `afterItemId` that item goes back to its place, and the one behind it
 * comes. Two who ask at once get different items.
 */
export const claimNext = command('review.claim-next', {
  input: z.object({ afterItemId: z.number().int().nullish() }),
  load: loadEvaluator,
  async run(tx, act, { afterItemId }, { evaluator }) {
    const { personId, scope, cycle, overdueBefore } = evaluator
    const { now } = act
    const after = afterItemId == null ? null : await itemById(tx, afterItemId)
    if (after !== null && claimOf(after, now)?.personId === personId && (await dropClaim(tx, after.id, personId)))
      act.note('review.release-claim', { id: after.id, agencyId: after.agencyId })
    const entries = await queueOf(tx, cycle.id, scope.reach, overdueBefore)
    const place = nextInQueue(entries, personId, now, after)
    const next = place === null ? null : await itemById(tx, place.id)
    const sheet = next === null ? null : await taskSheet(tx, { item: next, cycle, scope }, act)
    const until = claimUntil(now)
    if (place === null || next === null || sheet === null || !(await keepClaim(tx, next, personId, now, until)))
      return act.unchanged<NextTask>({
        task: null,
        counts: await queueCounts(tx, evaluator, entries, act),
        same: false,
      })
    const claimed = entries.map((entry) =>
      entry.id === next.id ? { ...entry, claimedBy: personId, claimedUntil: until } : entry,
    )
    const { position, total } = place
    return act.record<NextTask>(
      {
        task: { ...sheet, claimedUntil: until.toISOString(), position, total },
        counts: await queueCounts(tx, evaluator, claimed, act),
        same: after?.id === next.id,
      },
      { id: next.id, agencyId: next.agencyId },
    )
  },
})

/** Takes one certain item in hand. Refusals: those of `mayTake` and `takeInHand`. */
export const claimItem = command('review.claim', {
  input: item,
  load: loadTask,
  async run(tx, act, { itemId }, { task }) {
    const free = mayTake(task.item, task.personId, act.now, task.overdueBefore)
    if (!free.ok) return free
    const claimed = await takeInHand(tx, act, task)
    return claimed.ok ? act.record(claimed.value, { id: itemId, agencyId: task.item.agencyId }) : claimed
  },
})

/** The item as it is now in this evaluator's hand. Refusals: review-item-withdrawn, review-claim-lost. */
export async function takeInHand(tx: Tx, { now, zone }: PersonContext, task: Task) {
  const { item, personId, cycle, scope, overdueBefore } = task
  const sheet = await taskSheet(tx, task, { now, zone })
  if (sheet === null) return refuse('review-item-withdrawn')
  const until = claimUntil(now)
  if (!(await keepClaim(tx, item, personId, now, until))) return refuse('review-claim-lost')
  const entries = await queueOf(tx, cycle.id, scope.reach, overdueBefore)
  const open = entries.filter((entry) => (claimOf(entry, now)?.personId ?? personId) === personId)
  const position = open.findIndex((entry) => entry.id === item.id) + 1
  return done<ClaimedTask>({ ...sheet, claimedUntil: until.toISOString(), position, total: open.length })
}

/** Puts an item back for others, at its old place in the queue. Refusal: review-claim-lost. */
export const releaseClaim = command('review.release-claim', {
  input: item,
  load: loadTask,
  async run(tx, act, { itemId }, { task }) {
    if (!(await dropClaim(tx, itemId, task.personId))) return refuse('review-claim-lost')
    return act.record({ itemId }, { id: itemId, agencyId: task.item.agencyId })
  },
})
