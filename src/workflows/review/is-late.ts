import { waitingSince } from '#domain/cycle/promises.ts'
import type { QueuedItem } from '#storage/reviews.ts'
import type { PromiseClock } from '#reads/cycle/promises.ts'

/** Whether the organization owes an answer on this item and its promised time is over (peers row 5). */
export const isLate =
  (clock: PromiseClock) =>
  (entry: QueuedItem): boolean => {
    const waiting = waitingSince(entry, entry.notes)
    return waiting !== null && clock(waiting.kind, waiting.since).isPast
  }
