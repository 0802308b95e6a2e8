import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { moveItem } from '#storage/items.ts'
import { addHearing, changeObjection } from '#storage/objections.ts'
import { seatsHeld } from '#storage/seats.ts'
import { submissionInForce } from '#storage/submissions.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { heardObjection } from './heard-objection.ts'

/**
 * Requirements D5, F4: final points with the reason that is owed; the agency is told both scores and the reason, never by whom.
 * Refusals: those of `heardObjection`, `checkScore` and `checkReason`, objection-changed.
 */
export const decideObjection = command(
  'objections.decide-objection',
  z.object({ objectionId: z.number().int(), pointsHundredths: z.number().int(), reason: z.string() }),
  async (tx, by, { objectionId, pointsHundredths, reason: raw }) => {
    const heard = await heardObjection(tx, by, 'objection.decide', objectionId, by.now)
    if (!heard.ok) return heard
    const { objection, item, personId } = heard.value
    const points = checkScore(pointsHundredths, item.indicator.maximumHundredths)
    if (!points.ok) return points
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const decided = { state: 'DECIDED', decidedBy: personId, decidedAt: by.now, reason: reason.value } as const
    const free = { claimedBy: null, claimedUntil: null }
    if (!(await changeObjection(tx, objection, { ...decided, ...free, afterHundredths: points.value })))
      return refuse('objection-changed')
    if ((await moveItem(tx, item, 'decide-objection', by.now, { finalHundredths: points.value })) === null)
      throw new Error(`item ${item.id} was moved meanwhile`)
    await addHearing(tx, {
      itemId: item.id,
      submissionId: (await submissionInForce(tx, item.id))?.id ?? null,
      scoreHundredths: points.value,
      note: reason.value,
      evaluatorId: personId,
      at: by.now,
    })
    await audit(tx, by, 'objection.decide', `item:${item.id}`, {
      agencyId: item.agencyId,
      details: { objectionId, before: objection.beforeHundredths, after: points.value },
    })
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'], item.agencyId)
    await enqueue(tx, by.now, {
      kind: 'objection-decided',
      key: `objection-decided:${objectionId}`,
      to: [...new Set(seats.map((seat) => seat.personId))],
      args: { objectionId },
      subject: `item:${item.id}`,
    })
    return done({
      objectionId,
      beforeHundredths: objection.beforeHundredths ?? 0,
      afterHundredths: points.value,
      agencyName: item.agency.name,
      code: item.indicator.code,
      title: item.indicator.title,
    })
  },
)
