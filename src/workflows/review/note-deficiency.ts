import { z } from 'zod'
import { checkNote } from '#domain/review/check-note.ts'
import { deficiencyDue } from '#domain/review/deficiency-due.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { addAssessment } from '#storage/assessments.ts'
import { stageFor } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import { moveItem } from '#storage/items.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type By, command, type Tools } from '../command.ts'
import { type HeldTask, heldTask } from './judge.ts'

/** Refuses with review-deficiency-too-late when the review leaves the agency no time to mend anything. */
async function dueFor(db: Reader, { item, cycle }: HeldTask, now: Date, zone: string) {
  const stage = await stageFor(db, cycle.id, 'review', item.agencyId)
  const { holidays } = await holidayBook(db)
  const { dayEndsAt } = cycle.profile
  const due = stage === null ? null : deficiencyDue(now, stage.dueAt, { holidays, dayEndsAt, zone })
  return due === null || item.state === 'DEFICIENT' ? refuse('review-deficiency-too-late') : done(due)
}

/** By when the agency would have to mend it, for the question before the note is sent. Refusals as `noteDeficiency`. */
export async function readDeficiencyDue(tools: Tools, by: By, input: { itemId: number; submissionId: number }) {
  const now = tools.clock.now()
  const held = await heldTask(tools.db, by, now, input.itemId, input.submissionId)
  if (!held.ok) return held
  const due = await dueFor(tools.db, held.value, now, tools.zone)
  return due.ok ? done({ dueAt: due.value.toISOString(), agencyName: held.value.item.agency.name }) : due
}

/**
 * Tells the agency what is missing and gives it time (requirements C7, D4, E9). The agency reads the words and never who wrote them.
 * Refusals: those of `heldTask`, note-missing, note-too-long {limit}, review-deficiency-too-late.
 */
export const noteDeficiency = command(
  'review.note-deficiency',
  z.object({ itemId: z.number().int(), submissionId: z.number().int(), text: z.string() }),
  async (tx, by, { itemId, submissionId, text }) => {
    const held = await heldTask(tx, by, by.now, itemId, submissionId)
    if (!held.ok) return held
    const note = checkNote(text)
    if (!note.ok) return note
    const due = await dueFor(tx, held.value, by.now, by.tools.zone)
    if (!due.ok) return due
    const { item, personId } = held.value
    const change = { deficiencyDueAt: due.value, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'note-deficiency', by.now, change)) === null) return refuse('review-item-changed')
    const act = { itemId, submissionId, round: 'FIRST', kind: 'DEFICIENCY', evaluatorId: personId, at: by.now } as const
    const assessmentId = await addAssessment(tx, { ...act, scoreHundredths: null, note: note.value })
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'], item.agencyId)
    await enqueue(tx, by.now, {
      kind: 'deficiency',
      key: `deficiency:${assessmentId}`,
      to: [...new Set(seats.map((seat) => seat.personId))],
      args: { itemId, assessmentId },
      subject: `item:${itemId}`,
    })
    await audit(tx, by, 'review.note-deficiency', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { assessmentId, dueAt: due.value.toISOString() },
    })
    return done({ itemId, assessmentId, dueAt: due.value.toISOString(), agencyName: item.agency.name })
  },
)
