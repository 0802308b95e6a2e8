import { z } from 'zod'
import { EXTENDABLE_STAGES } from '#domain/extensions/stages.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { addExtension } from '#storage/extensions.ts'
import { seatsHeld } from '#storage/seats.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { jalaliDay } from '../jalali-day.ts'
import { judgeWish } from './wish.ts'

/**
 * Peers row 4, part 7 item 1: an agency asks for more time, and every coordinator is told. Nothing moves before the answer.
 * Refusals: those of `judgeWish` and `checkReason`.
 */
export const askExtension = command(
  'extensions.ask-extension',
  z.object({ stage: z.enum(EXTENDABLE_STAGES), day: jalaliDay, reason: z.string() }),
  async (tx, by, { stage, day, reason: raw }) => {
    const wish = await judgeWish(tx, by, { stage, day }, { now: by.now, zone: by.tools.zone })
    if (!wish.ok) return wish
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const { cycle, agencyId, window, wishedDueAt, answerBy } = wish.value
    if (by.actor.kind !== 'person') return refuse('not-found')
    const id = await addExtension(tx, {
      cycleId: cycle.id,
      agencyId,
      stage,
      wishedDueAt,
      reason: reason.value,
      requestedBy: by.actor.personId,
      requestedAt: by.now,
    })
    await audit(tx, by, 'extension.ask', `extension:${id}`, {
      agencyId,
      details: { stage, from: window.dueAt.toISOString(), wished: wishedDueAt.toISOString() },
    })
    const coordinators = await seatsHeld(tx, ['coordinator'])
    await enqueue(tx, by.now, {
      kind: 'extension-asked',
      key: `extension-asked:${id}`,
      to: [...new Set(coordinators.map((seat) => seat.personId))],
      args: { extensionId: id },
      subject: `extension:${id}`,
    })
    return done({ id, stage, wishedDueAt: wishedDueAt.toISOString(), answerBy: answerBy.toISOString() })
  },
)
