import { waitingSince } from '#domain/cycle/promises.ts'
import { countQueue, type QueueCounts } from '#domain/review/queue.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { QueuedItem } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'
import { promiseClock } from '../cycle/promises.ts'

/** How much of the queue waits for this evaluator, and how much of it past the day that was promised (peers row 5). */
export async function queueCounts(
  db: Reader,
  { cycle, personId }: { cycle: CycleRow; personId: number },
  entries: readonly QueuedItem[],
  at: { now: Date; zone: string },
): Promise<QueueCounts> {
  const clock = await promiseClock(db, cycle, at)
  return countQueue(entries, personId, at.now, (entry) => {
    const waiting = waitingSince(entry, entry.notes)
    return waiting !== null && clock(waiting.kind, waiting.since).isPast
  })
}
