import { instantOf, type ParsedDate } from 'persian-text'

/** Offices open; a day without an hour means this one. */
const SEND_HOUR = 8
const LATEST_MS = 24 * 3_600_000

export const sendTimeOf = ({ year, month, day, time }: Omit<ParsedDate, 'ok' | 'guessedYear'>, zone: string): Date =>
  instantOf({ year, month, day, ...(time ?? { hour: SEND_HOUR, minute: 0 }) }, zone)

/**
 * What the clock does with a circular that is to go out at `sendAt`: an outage of less than a day is made up for, later it would
 * tell yesterday's news, so its author decides.
 */
export const sendingDue = (sendAt: Date, now: Date): 'wait' | 'send' | 'too-late' => {
  const late = now.getTime() - sendAt.getTime()
  if (late < 0) return 'wait'
  return late < LATEST_MS ? 'send' : 'too-late'
}
