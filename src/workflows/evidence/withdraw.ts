import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { returnItem } from '#storage/item-moves.ts'
import { markWithdrawn, versionsOf } from '#storage/submissions.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { copyLastVersion } from './open-draft.ts'
import { judgeChange, ownItem } from './own-item.ts'

/**
 * Takes a submitted version back until the deadline. The version is kept with the hour of its withdrawal, and a draft with the
 * same content lies ready. Refusals: those of the door, nothing-to-withdraw (also: another version is in force), changed-meanwhile.
 */
export const withdrawEvidence = command(
  'evidence.withdraw',
  z.object({ itemId: z.number().int(), version: z.number().int() }),
  async (tx, by, { itemId, version }) => {
    const own = await ownItem(tx, by.actor, 'evidence.withdraw', itemId)
    if (!own.ok) return own
    const open = judgeChange(own.value, 'withdraw', by)
    if (!open.ok) return open
    const { item, inForce } = own.value
    if (item.state !== 'SUBMITTED' || inForce === null || inForce.number !== version)
      return refuse('nothing-to-withdraw')
    const standing = await versionsOf(tx, itemId)
    const earlier = standing.find(
      (row) => row.state === 'SUBMITTED' && row.withdrawnAt === null && row.number < version,
    )
    // Moved first: the compare-and-set on the item decides who was first before anything else is written.
    const change = { submittedAt: earlier?.submittedAt ?? null }
    if ((await returnItem(tx, item, 'withdraw', inForce.itemStateBefore, by.now, change)) === null)
      return refuse('changed-meanwhile')
    await markWithdrawn(tx, inForce.id, by.now)
    const draft = await copyLastVersion(tx, itemId, by.now)
    await audit(tx, by, 'evidence.withdraw', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { withdrawn: version, version: draft.number },
    })
    return done({ withdrawn: version, version: draft.number })
  },
)
