import { z } from 'zod'
import { cleanText } from 'persian-text'
import { FILES_LIMIT } from '#domain/evidence/explanation.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { refuse } from '#shared/outcome.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'
import { versionBefore } from '#reads/evidence/last-year.ts'
import { addAttachment } from '#storage/evidence/attachments.ts'
import { writeOddityNote } from '#storage/evidence/submissions.ts'
import { command } from '../act.ts'
import { openDraft } from './open-draft.ts'

const one = z.object({ itemId: z.number().int() })

/**
 * Peers row 26: last year's files, and its words where there are none yet, into the draft; nothing is submitted by it, and figures are
 * never taken over. Refusals: those of `judgeChange`, nothing-last-year, changed-meanwhile.
 */
export const carryOver = command('evidence.carry-over', {
  input: one,
  load: loadItem,
  async run(tx, act, { itemId }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const before = await versionBefore(tx, facts.item, facts.cycle.year)
    const content = contentOf(facts)
    const known = new Set((content?.files ?? []).map(({ sha256 }) => sha256))
    const room = FILES_LIMIT - known.size
    const files = (before?.files ?? []).filter(({ sha256 }) => !known.has(sha256)).slice(0, room)
    const words = (content?.explanation ?? '') === '' ? (before?.explanation ?? '') : ''
    if (before === null || (files.length === 0 && words === '')) return refuse('nothing-last-year')
    const draft = await openDraft(tx, facts, act.now, words === '' ? {} : { explanation: words })
    if (draft === null) return refuse('changed-meanwhile')
    for (const { id: _, datedAt: __, ...file } of files)
      await addAttachment(
        tx,
        { submissionId: draft.id },
        {
          ...file,
          addedBy: act.person.personId,
          addedAt: act.now,
        },
      )
    return act.record(
      { year: before.year, files: files.length, hasWords: words !== '' },
      {
        id: itemId,
        agencyId: facts.item.agencyId,
        details: { version: draft.number, from: before.submissionId, files: files.length },
      },
    )
  },
})

/** What the agency says of a figure far from last year's; the evaluator reads it. Refusals: those of `judgeChange` and `checkReason`. */
export const explainOddity = command('evidence.explain-oddity', {
  input: one.extend({ note: z.string() }),
  load: loadItem,
  async run(tx, act, { itemId, note: raw }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const note = checkReason(cleanText(raw), 'wish')
    if (!note.ok) return note
    const draft = await openDraft(tx, facts, act.now)
    if (draft === null) return refuse('changed-meanwhile')
    await writeOddityNote(tx, draft.id, note.value)
    const details = { version: draft.number, length: note.value.length }
    return act.record({}, { id: itemId, agencyId: facts.item.agencyId, details })
  },
})
