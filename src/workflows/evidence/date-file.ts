import { z } from 'zod'
import { instantOf } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'
import { dateAttachment } from '#storage/evidence/attachments.ts'
import { command } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'
import { openDraft } from './open-draft.ts'

/**
 * The date that a document of the draft bears, beside the day on which it was sent. Refusals: those of `judgeChange`, file-gone,
 * own-date-ahead, changed-meanwhile.
 */
export const dateFile = command('evidence.date-file', {
  input: z.object({ itemId: z.number().int(), attachmentId: z.number().int(), day: jalaliDay }),
  load: loadItem,
  async run(tx, act, { itemId, attachmentId, day }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const { year, month, day: date } = day
    const datedAt = instantOf({ year, month, day: date }, act.zone)
    if (datedAt > act.now) return refuse('own-date-ahead')
    const file = contentOf(facts)?.files.find(({ id }) => id === attachmentId)
    if (file === undefined) return refuse('file-gone')
    const draft = await openDraft(tx, facts, act.now)
    // The draft may have been copied just now: the same bytes have another row there.
    const copy = draft?.files.find(({ sha256 }) => sha256 === file.sha256)
    if (draft === null || copy === undefined) return refuse('changed-meanwhile')
    await dateAttachment(tx, copy.id, datedAt)
    const details = { version: draft.number, attachmentId: copy.id, datedAt: datedAt.toISOString() }
    return act.record({ name: file.name }, { id: itemId, agencyId: facts.item.agencyId, details })
  },
})
