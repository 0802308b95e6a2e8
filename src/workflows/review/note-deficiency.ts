import { z } from 'zod'
import { giveBack, waitingSince } from '#domain/cycle/promises.ts'
import { checkDeficiency } from '#domain/review/check-note.ts'
import { deficiencyDue } from '#domain/review/deficiency-due.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { addDeficiencyNote, deficiencyNotes } from '#storage/review/assessments.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import { claimedVersion, loadTask, type Task } from './load-task.ts'

/**
 * Refuses with review-deficiency-too-late when the review leaves the agency no time to mend anything. Days the organization was late
 * by are given on top, where the profile says so, also beyond the review's end: they were the agency's own (peers row 5).
 */
async function dueFor(db: Reader, { item, cycle }: Task, { now, zone }: { now: Date; zone: string }) {
  const stage = await stageFor(db, cycle.id, 'review', item.agencyId)
  const { holidays } = await holidayBook(db)
  const { dayEndsAt } = cycle.profile
  const due = stage === null ? null : deficiencyDue(now, stage.dueAt, { holidays, dayEndsAt, zone })
  if (due === null || item.state === 'DEFICIENT') return refuse('review-deficiency-too-late')
  const waiting = waitingSince(item, (await deficiencyNotes(db, item.id)).length)
  if (waiting === null || !cycle.profile.returnsDays) return done({ dueAt: due, returned: 0 })
  const { days, unit } = (await promiseClock(db, cycle, { now, zone }))(waiting.kind, waiting.since)
  return done({ dueAt: giveBack(due, days, unit, { dayEndsAt, holidays, zone }), returned: days })
}

const version = z.object({ itemId: z.number().int(), submissionId: z.number().int() })

/** Until when the agency would have to mend it, for the question before the note is sent. Refusals as `noteDeficiency`. */
export const previewDeficiency = query('review.preview-deficiency', {
  input: version,
  load: loadTask,
  async read(db, act, { submissionId }, { task }) {
    const claimed = await claimedVersion(db, act, task, submissionId)
    if (!claimed.ok) return claimed
    const due = await dueFor(db, task, act)
    if (!due.ok) return due
    const { dueAt, returned } = due.value
    return done({ dueAt: dueAt.toISOString(), returned, agencyName: task.item.agency.name })
  },
})

/**
 * Tells the agency what is missing and gives it time (requirements C7, D4, E9). The agency reads the words and never who wrote them.
 * Refusals: those of `claimedVersion`, those of `checkDeficiency`, review-deficiency-too-late.
 */
export const noteDeficiency = command('review.note-deficiency', {
  input: version.extend({ text: z.string() }),
  load: loadTask,
  async run(tx, act, { itemId, submissionId, text }, { task }) {
    const claimed = await claimedVersion(tx, act, task, submissionId)
    if (!claimed.ok) return claimed
    const note = checkDeficiency(text)
    if (!note.ok) return note
    const due = await dueFor(tx, task, act)
    if (!due.ok) return due
    const { item, personId } = task
    const { agencyId } = item
    const { dueAt, returned } = due.value
    const change = { deficiencyDueAt: dueAt, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'note-deficiency', act.now, change)) === null) return refuse('review-item-changed')
    const written = { itemId, submissionId, evaluatorId: personId, at: act.now, note: note.value, sufficient: false }
    const assessmentId = await addDeficiencyNote(tx, written)
    await enqueue(tx, act.now, {
      kind: 'deficiency',
      key: `deficiency:${assessmentId}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
      args: { itemId, assessmentId, returned },
      subject: `item:${itemId}`,
    })
    const details = { assessmentId, dueAt: dueAt.toISOString(), returned }
    return act.record({ itemId, ...details, agencyName: item.agency.name }, { id: itemId, agencyId, details })
  },
})
