import { z } from 'zod'
import { OBJECTION_KEPT_LIMIT, OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, refuse } from '#shared/outcome.ts'
import { changeObjection } from '#storage/objections.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { textMark } from './marks.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

/**
 * The text of a draft, kept at once. One above the limit is kept all the same, so that nothing is lost, and stops the filing until it
 * is shortened. Refusals: those of `may` and `mayObject`, changed-meanwhile (somebody of the agency wrote at the same time).
 */
export const setObjectionText = command(
  'objections.set-text',
  z.object({ itemId: z.number().int(), seen: z.string(), text: z.string().max(OBJECTION_KEPT_LIMIT) }),
  async (tx, by, { itemId, seen, text: raw }) => {
    const own = await ownObjection(tx, by, 'objection.file', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'edit', by)
    if (!open.ok) return open
    const { objection, item } = own.value
    if (objection === null || textMark(objection.text) !== seen) return refuse('changed-meanwhile')
    const text = cleanText(raw)
    if (!(await changeObjection(tx, objection, { text }))) return refuse('changed-meanwhile')
    await audit(tx, by, 'objection.set-text', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { length: text.length },
    })
    return done({ itemId, length: text.length, isTooLong: text.length > OBJECTION_TEXT_LIMIT })
  },
)
