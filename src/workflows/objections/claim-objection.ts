import { z } from 'zod'
import { claimUntil } from '#domain/review/claim.ts'
import { done, refuse } from '#shared/outcome.ts'
import { changeObjection } from '#storage/objections.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { heardObjection } from './heard-objection.ts'

/** Takes an objection in hand for as long as a review. Refusals: those of `heardObjection`, objection-changed. */
export const claimObjection = command(
  'objections.claim-objection',
  z.object({ objectionId: z.number().int() }),
  async (tx, by, { objectionId }) => {
    const heard = await heardObjection(tx, by, 'objection.decide', objectionId, by.now)
    if (!heard.ok) return heard
    const { objection, item, personId } = heard.value
    const until = claimUntil(by.now)
    if (!(await changeObjection(tx, objection, { claimedBy: personId, claimedUntil: until })))
      return refuse('objection-changed')
    // Whoever takes it in hand reads the agency's objection and evidence.
    await audit(tx, by, 'objection.claim', `item:${item.id}`, { agencyId: item.agencyId, details: { objectionId } })
    return done({ objectionId, untilAt: until.toISOString() })
  },
)

/** Puts it back. What was not in this person's hand is left as it is. Refusals: those of `heardObjection`. */
export const releaseObjection = command(
  'objections.release-objection',
  z.object({ objectionId: z.number().int() }),
  async (tx, by, { objectionId }) => {
    const heard = await heardObjection(tx, by, 'objection.decide', objectionId, by.now)
    if (!heard.ok) return heard
    const { objection, item, personId } = heard.value
    if (objection.claimedBy === personId) {
      await changeObjection(tx, objection, { claimedBy: null, claimedUntil: null })
      await audit(tx, by, 'objection.release', `item:${item.id}`, { agencyId: item.agencyId, details: { objectionId } })
    }
    return done({ objectionId })
  },
)
