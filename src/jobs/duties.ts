import type { Tools } from '#workflows/command.ts'
import { advanceByClock } from '#workflows/cycle/advance-by-clock.ts'
import { sendDigest } from '#workflows/reminders/send-digest.ts'
import { remind } from '#workflows/reminders/remind.ts'

/** What the clock does by itself, looked at each minute. A duty decides from the clock and the database whether anything is due. */
export const DUTIES: Record<string, (tools: Tools) => Promise<unknown>> = {
  // First, so that nobody is reminded of a window that has just closed.
  'advance-cycle': advanceByClock,
  remind,
  'coordinator-digest': sendDigest,
}
