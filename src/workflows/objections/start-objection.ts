import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { addObjection } from '#storage/objections.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

/**
 * Opens the draft of the one objection to an indicator (requirements D5, E11), or finds it open already. Refusals: those of `may` and
 * `mayObject`.
 */
export const startObjection = command(
  'objections.start-objection',
  z.object({ itemId: z.number().int() }),
  async (tx, by, { itemId }) => {
    const own = await ownObjection(tx, by, 'objection.file', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'start', by)
    if (!open.ok) return open
    const { item, objection } = own.value
    if (by.actor.kind !== 'person') return refuse('not-found')
    if (objection !== null) return done({ itemId, isNew: false })
    const draft = { itemId, cycleId: item.cycleId, draftedBy: by.actor.personId, createdAt: by.now }
    const objectionId = await addObjection(tx, draft)
    await audit(tx, by, 'objection.start', `item:${itemId}`, { agencyId: item.agencyId, details: { objectionId } })
    return done({ itemId, isNew: true })
  },
)
