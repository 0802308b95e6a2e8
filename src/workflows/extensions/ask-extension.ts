import { z } from 'zod'
import { type ExtendableStage, EXTENDABLE_STAGES } from '#domain/extensions/stages.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { agencyStage, judgeWish } from '#reads/extensions/wish.ts'
import { addExtension } from '#storage/extensions/extensions.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'

/** Refusal: no-cycle. */
async function loadStage(db: Reader, { person, sentAt }: PersonContext, { stage }: { stage: ExtendableStage }) {
  const place = person.agencyId === null ? null : await agencyStage(db, person.agencyId, stage, sentAt)
  if (place === null) return refuse('no-cycle')
  return { about: { agencyId: place.agencyId, cycleState: place.cycleState }, place }
}

const wish = z.object({ stage: z.enum(EXTENDABLE_STAGES), day: jalaliDay })

/**
 * Peers row 4, part 7 item 1: an agency asks for more time, and every coordinator is told. Nothing moves before the answer.
 * Refusals: no-cycle, those of `judgeWish` and `checkReason`.
 */
export const askExtension = command('extension.ask', {
  input: wish.extend({ reason: z.string() }),
  load: loadStage,
  async run(tx, act, input, { place }) {
    const end = await judgeWish(tx, place, input.day, act)
    if (!end.ok) return end
    const reason = checkReason(input.reason, 'wish')
    if (!reason.ok) return reason
    const { cycle, agencyId, stage, window } = place
    const { wishedDueAt, answerBy } = end.value
    const id = await addExtension(tx, {
      cycleId: cycle.id,
      agencyId,
      stage,
      wishedDueAt,
      reason: reason.value,
      requestedBy: act.person.personId,
      requestedAt: act.now,
    })
    await enqueue(tx, act.now, {
      kind: 'extension-asked',
      key: `extension-asked:${id}`,
      to: await holdersOf(tx, ['coordinator']),
      args: { extensionId: id },
      subject: `extension:${id}`,
    })
    return act.record(
      { id, stage, wishedDueAt: wishedDueAt.toISOString(), answerBy: answerBy.toISOString() },
      { id, agencyId, details: { stage, from: window.dueAt.toISOString(), wished: wishedDueAt.toISOString() } },
    )
  },
})

/** What a wished day would mean, before it is sent. Plain JSON. Refusals: no-cycle, those of `judgeWish`. */
export const previewAsk = query('extension.preview-ask', {
  input: wish,
  load: loadStage,
  async read(db, act, { day }, { place }) {
    const end = await judgeWish(db, place, day, act)
    if (!end.ok) return end
    return done({
      from: place.window.dueAt.toISOString(),
      to: end.value.wishedDueAt.toISOString(),
      answerBy: end.value.answerBy.toISOString(),
    })
  },
})
