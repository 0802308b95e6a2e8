import { z } from 'zod'
import { claimUntil } from '#domain/review/claim.ts'
import { mayTake } from '#domain/review/may-take.ts'
import { done, refuse } from '#shared/outcome.ts'
import { itemById } from '#storage/items.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { keepClaim } from '#storage/item-moves.ts'
import { queueOf } from '#storage/reviews.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, command } from '../command.ts'
import type { ClaimedTask } from './claim-next.ts'
import { type Task, taskOf } from './desk.ts'
import { taskSheet } from './task-sheet.ts'

/** Takes one certain item in hand. Refusals: those of `taskOf` and `mayTake`. */
export const claimItem = command(
  'review.claim-item',
  z.object({ itemId: z.number().int() }),
  async (tx, by, { itemId }) => {
    const task = await taskOf(tx, by, by.now, itemId)
    if (!task.ok) return task
    const { item, personId, overdueBefore } = task.value
    const free = mayTake(item, personId, by.now, overdueBefore)
    if (!free.ok) return free
    return takeInHand(tx, by, task.value)
  },
)

/** The item as it is now in this evaluator's hand. */
export async function takeInHand(tx: Tx, by: Act, { item, personId, cycle, scope, overdueBefore }: Task) {
  const at = { now: by.now, zone: by.tools.zone }
  const sheet = await taskSheet(tx, item, await promiseClock(tx, cycle, at), at)
  if (sheet === null) return refuse('review-item-withdrawn')
  const until = claimUntil(by.now)
  if (!(await keepClaim(tx, item, personId, by.now, until))) return refuse('review-claim-lost')
  await audit(tx, by, 'review.claim', `item:${item.id}`, { agencyId: item.agencyId })
  const entries = await queueOf(tx, cycle.id, scope.reach, overdueBefore)
  const open = entries.filter(
    ({ claimedBy, claimedUntil }) => claimedBy === personId || claimedUntil === null || claimedUntil <= by.now,
  )
  const position = open.findIndex((entry) => entry.id === item.id) + 1
  return done<ClaimedTask>({ ...sheet, claimedUntil: until.toISOString(), position, total: open.length })
}

/** For acts that have changed the row since they loaded it. */
export const freshTask = async (tx: Tx, task: Task): Promise<Task> => ({
  ...task,
  item: (await itemById(tx, task.item.id)) ?? task.item,
})
