import { dayKey } from 'persian-text'
import { TOLD_OF_SUBMISSIONS, tellingTime } from '#domain/evidence/telling-time.ts'
import { type Envelope, enqueueAll } from '#outbox/enqueue.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { noticeArgs } from '#storage/notices.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

/** An act that came in before the message was closed may be written a moment after it. */
const SETTLING_MS = 60_000

/**
 * The others of the agency hear of what the caller submits now: one message a person and day, put together when it is sent. Its
 * window begins with the first submission they are to hear of, so neither a late handling nor a message already sent loses one.
 */
export async function tellColleagues(tx: Tx, { person, now, zone }: PersonContext, agencyId: number): Promise<void> {
  const { holidays } = await holidayBook(tx)
  const seats = await seatsHeld(tx, TOLD_OF_SUBMISSIONS, agencyId)
  const others = [...new Set(seats.map((seat) => seat.personId))].filter((id) => id !== person.personId)
  const keyOf = (day: string): string => `evidence-submitted:${agencyId}:${day}`
  const today = await noticeArgs(tx, keyOf(dayKey(now, zone)), others)
  const envelopes = others.map((id): Envelope<'evidence-submitted'> => {
    const queued = today.get(id) as { until: string } | undefined
    const hadToday = queued !== undefined && new Date(queued.until) <= now
    const { day, until } = tellingTime(now, hadToday, { holidays, zone })
    return {
      kind: 'evidence-submitted',
      key: keyOf(day),
      to: [id],
      args: { agencyId, from: now.toISOString(), until: until.toISOString() },
      subject: `agency:${agencyId}`,
      notBefore: new Date(until.getTime() + SETTLING_MS),
    }
  })
  await enqueueAll(tx, now, envelopes)
}
