import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { dropClaim } from '#storage/item-moves.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { taskOf } from './desk.ts'

/** Puts an item back for others, at its old place in the queue. Refusals: those of `taskOf`, review-claim-lost. */
export const releaseClaim = command(
  'review.release-claim',
  z.object({ itemId: z.number().int() }),
  async (tx, by, { itemId }) => {
    const task = await taskOf(tx, by, by.now, itemId)
    if (!task.ok) return task
    const { item, personId } = task.value
    if (!(await dropClaim(tx, item.id, personId))) return refuse('review-claim-lost')
    await audit(tx, by, 'review.release-claim', `item:${item.id}`, { agencyId: item.agencyId })
    return done({ itemId })
  },
)
