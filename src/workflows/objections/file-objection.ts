import { z } from 'zod'
import { checkObjection } from '#domain/objections/check-objection.ts'
import { objectionContent } from '#domain/receipts/link.ts'
import { refuse } from '#shared/outcome.ts'
import { promiseClock, spoken } from '#reads/cycle/promises.ts'
import { contentMark, judgeObjection } from '#reads/objections/agency-objection.ts'
import { outageBehind } from '#reads/extensions/requests.ts'
import { moveItem, returnItem } from '#storage/evidence/item-moves.ts'
import { changeObjection } from '#storage/objections/objections.ts'
import { arrivedInDoubt, tellIfInDoubt } from '../tell-if-in-doubt.ts'
import { command } from '../act.ts'
import { giveReceipt } from '../give-receipt.ts'
import { loadToChange, ofItem } from './load-objection.ts'

/**
 * Requirements C8, D5, E11: makes the draft the agency's objection and gives a receipt. What is filed is exactly what the summary
 * showed (`seen`); from here on neither text nor files change. Refusals: those of `mayObject` and `checkObjection`, changed-meanwhile.
 */
export const fileObjection = command('objection.file', {
  input: ofItem.extend({ seen: z.string() }),
  load: loadToChange,
  async run(tx, act, { itemId, seen }, { place }) {
    const open = judgeObjection(place, 'file', act)
    if (!open.ok) return open
    const { item, cycle, objection, files, window, agencyId } = place
    if (objection === null || contentMark(objection, files) !== seen) return refuse('changed-meanwhile')
    const fault = checkObjection({ ...objection, fileCount: files.length }, cycle.profile.objection)
    if (fault !== null) return { ok: false as const, refusal: fault }
    // The date of the message is what counts against the deadline, so it is what the receipt names.
    const receipt = await giveReceipt(tx, agencyId, objectionContent(objection, files), act.sentAt)
    const dates = { filedAt: act.sentAt, arrivedAt: arrivedInDoubt(act, window) }
    const filed = { state: 'FILED', receipt, filedBy: act.person.personId, ...dates } as const
    const beforeHundredths = item.preliminaryHundredths ?? 0
    if (!(await changeObjection(tx, objection, { ...filed, beforeHundredths }))) return refuse('changed-meanwhile')
    if ((await moveItem(tx, item, 'object', act.now)) === null) throw new Error(`item ${itemId} was moved meanwhile`)
    await tellIfInDoubt(tx, act, { ...item.indicator, agencyId, dueAt: window.dueAt, receipt })
    const clock = await promiseClock(tx, cycle, act)
    return act.record(
      {
        itemId,
        receipt,
        filedAt: act.sentAt.toISOString(),
        dueAt: window.dueAt.toISOString(),
        code: item.indicator.code,
        title: item.indicator.title,
        promise: spoken(clock('objection', act.sentAt)),
        outage: await outageBehind(tx, { cycleId: cycle.id, agencyId, stage: 'objection' }, act.sentAt),
      },
      { id: itemId, agencyId, details: { objectionId: objection.id, receipt, content: seen } },
    )
  },
})

/**
 * Takes an objection back while the window is open and nobody hears it; it counts as used (requirement D5). Refusals: those of
 * `mayObject`, changed-meanwhile.
 */
export const withdrawObjection = command('objection.withdraw', {
  input: ofItem,
  load: loadToChange,
  async run(tx, act, { itemId }, { place }) {
    const open = judgeObjection(place, 'withdraw', act)
    if (!open.ok) return open
    const { item, objection, agencyId } = place
    if (objection === null || !(await changeObjection(tx, objection, { state: 'WITHDRAWN' })))
      return refuse('changed-meanwhile')
    if ((await returnItem(tx, item, 'withdraw-objection', 'SCORED', act.now)) === null)
      throw new Error(`item ${itemId} was moved meanwhile`)
    const { code, title } = item.indicator
    return act.record({ itemId, code, title }, { id: itemId, agencyId, details: { objectionId: objection.id } })
  },
})
