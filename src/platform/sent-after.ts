import type { RawUpdate } from './raw-update.ts'

/** A messenger keeps what nobody has fetched for a day. */
const KEPT_MS = 24 * 3_600_000

/**
 * The earliest instant at which each update without a date of its own can have been sent, when a batch may have waited through an
 * outage: it came after the updates before it, and after the product was last known to run. In doubt for whoever pressed in time.
 */
export function datedAfter(
  lastKnown: Date | null,
  updates: readonly RawUpdate[],
  now: Date,
): (RawUpdate & { sentAfter?: Date })[] {
  if (lastKnown === null || lastKnown > now) return [...updates]
  let after = new Date(Math.max(lastKnown.getTime(), now.getTime() - KEPT_MS))
  return updates.map((update) => {
    if (update.sentAt === null) return { ...update, sentAfter: after }
    if (update.sentAt > after && update.sentAt <= now) after = update.sentAt
    return update
  })
}
