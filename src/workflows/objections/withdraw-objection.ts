import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { moveItem } from '#storage/items.ts'
import { changeObjection } from '#storage/objections.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

/**
 * Takes an objection back while the window is open and nobody hears it; it counts as used (requirement D5). Refusals: those of `may`
 * and `mayObject`, changed-meanwhile.
 */
export const withdrawObjection = command(
  'objections.withdraw-objection',
  z.object({ itemId: z.number().int() }),
  async (tx, by, { itemId }) => {
    const own = await ownObjection(tx, by, 'objection.withdraw', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'withdraw', by)
    if (!open.ok) return open
    const { item, objection } = own.value
    if (objection === null || !(await changeObjection(tx, objection, { state: 'WITHDRAWN' })))
      return refuse('changed-meanwhile')
    if ((await moveItem(tx, item, 'withdraw-objection', by.now)) === null)
      throw new Error(`item ${itemId} was moved meanwhile`)
    await audit(tx, by, 'objection.withdraw', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { objectionId: objection.id },
    })
    return done({ itemId, code: item.indicator.code, title: item.indicator.title })
  },
)
