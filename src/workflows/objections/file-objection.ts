import { z } from 'zod'
import { checkObjection } from '#domain/objections/check-objection.ts'
import { RECEIPT_BYTES, receiptFrom } from '#domain/receipts/receipt.ts'
import { randomOctets } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { moveItem } from '#storage/items.ts'
import { changeObjection } from '#storage/objections.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { spoken } from '#reads/cycle/promises.ts'
import { objectionMark } from './marks.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

/**
 * Requirements C8, D5, E11: makes the draft the agency's objection and gives a receipt. What is filed is exactly what the summary
 * showed (`seen`); from here on neither text nor files change. Refusals: those of `may`, `mayObject` and `checkObjection`,
 * changed-meanwhile.
 */
export const fileObjection = command(
  'objections.file-objection',
  z.object({ itemId: z.number().int(), seen: z.string() }),
  async (tx, by, { itemId, seen }) => {
    const own = await ownObjection(tx, by, 'objection.file', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'file', by)
    if (!open.ok) return open
    const { item, cycle, objection, files, window } = own.value
    if (objection === null || by.actor.kind !== 'person') return refuse('changed-meanwhile')
    if (objectionMark(objection, files) !== seen) return refuse('changed-meanwhile')
    const fault = checkObjection({ text: objection.text, fileCount: files.length }, cycle.profile.objection)
    if (fault !== null) return { ok: false as const, refusal: fault }
    const receipt = receiptFrom(randomOctets(RECEIPT_BYTES))
    // The date of the message is what counts against the deadline, so it is what the receipt names.
    const filed = { state: 'FILED', receipt, filedAt: by.sentAt, filedBy: by.actor.personId } as const
    const beforeHundredths = item.preliminaryHundredths ?? 0
    if (!(await changeObjection(tx, objection, { ...filed, beforeHundredths }))) return refuse('changed-meanwhile')
    if ((await moveItem(tx, item, 'object', by.now)) === null) throw new Error(`item ${itemId} was moved meanwhile`)
    await audit(tx, by, 'objection.file', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { objectionId: objection.id, receipt, content: seen },
    })
    const clock = await promiseClock(tx, cycle, { now: by.now, zone: by.tools.zone })
    return done({
      itemId,
      receipt,
      filedAt: by.sentAt.toISOString(),
      dueAt: window.dueAt.toISOString(),
      code: item.indicator.code,
      title: item.indicator.title,
      promise: spoken(clock('objection', by.sentAt)),
    })
  },
)
