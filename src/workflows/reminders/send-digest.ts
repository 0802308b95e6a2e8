import { dayKey } from 'persian-text'
import { digestDue, digestTime } from '#domain/reminders/digest-due.ts'
import { enqueueAll } from '#outbox/enqueue.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { wishesOfAll } from '#storage/people/preferences.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'

const LAST_RUN = 'coordinator-digest'

/**
 * The coordinators' morning digest. When it was last put in is kept in the same transaction, and its key is unique for a day:
 * neither a crash nor a clock set back sends a second one. @returns how many were put in
 */
export async function sendDigest(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  // Looked at without a lock first: on most minutes nothing is due.
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return 0
  const { holidays } = await holidayBook(tools.db)
  const day = digestDue(cycle.state, now, holidays, tools.zone)
  const last = await lastRun(tools.db, LAST_RUN)
  if (day === null || (last !== null && dayKey(last, tools.zone) === day)) return 0
  return inTransaction(tools.db, async (tx) => {
    await noteRun(tx, LAST_RUN, now)
    const coordinators = new Set((await seatsHeld(tx, ['coordinator'])).map((seat) => seat.personId))
    const wishes = await wishesOfAll(tx)
    const wanted = [...coordinators].filter((personId) => wishes(personId).mode !== 'off')
    return enqueueAll(
      tx,
      now,
      wanted.map((personId) => ({
        kind: 'coordinator-digest' as const,
        key: `coordinator-digest:${cycle.id}:${day}`,
        to: [personId],
        notBefore: digestTime(wishes(personId).hour, now, tools.zone),
        args: { cycleId: cycle.id, day },
        subject: `digest:${cycle.id}`,
      })),
    )
  })
}
