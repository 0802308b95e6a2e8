import { z } from 'zod'
import { giveBack, waitingSince } from '#domain/cycle/promises.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { deficiencyDue } from '#domain/review/deficiency-due.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { addDeficiencyNote, deficiencyNotes } from '#storage/assessments.ts'
import { stageFor } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import { moveItem } from '#storage/item-moves.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type HeldTask, heldTask } from './judge.ts'

/**
 * Refuses with review-deficiency-too-late when the review leaves the agency no time to mend anything. Days the organization was late
 * by are given on top, where the profile says so, also beyond the review's end: they were the agency's own (peers row 5).
 */
async function dueFor(db: Reader, { item, cycle }: HeldTask, now: Date, zone: string) {
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

/** Caller when the agency would have to mend it, for the question before the note is sent. Refusals as `noteDeficiency`. */
export async function readDeficiencyDue(tools: Tools, by: Caller, input: { itemId: number; submissionId: number }) {
  const now = tools.clock.now()
  const held = await heldTask(tools.db, by, now, input.itemId, input.submissionId)
  if (!held.ok) return held
  const due = await dueFor(tools.db, held.value, now, tools.zone)
  if (!due.ok) return due
  const { dueAt, returned } = due.value
  return done({ dueAt: dueAt.toISOString(), returned, agencyName: held.value.item.agency.name })
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
    const { dueAt, returned } = due.value
    const change = { deficiencyDueAt: dueAt, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'note-deficiency', by.now, change)) === null) return refuse('review-item-changed')
    const act = { itemId, submissionId, evaluatorId: personId, at: by.now, note: note.value }
    const assessmentId = await addDeficiencyNote(tx, act)
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'], item.agencyId)
    await enqueue(tx, by.now, {
      kind: 'deficiency',
      key: `deficiency:${assessmentId}`,
      to: [...new Set(seats.map((seat) => seat.personId))],
      args: { itemId, assessmentId, returned },
      subject: `item:${itemId}`,
    })
    await audit(tx, by, 'review.note-deficiency', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { assessmentId, dueAt: dueAt.toISOString(), returned },
    })
    return done({ itemId, assessmentId, dueAt: dueAt.toISOString(), returned, agencyName: item.agency.name })
  },
)
