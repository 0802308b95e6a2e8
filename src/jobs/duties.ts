import type { Tools } from '#workflows/tools.ts'
import { reconcileNotices } from '#workflows/circulars/missed.ts'
import { sendScheduled } from '#workflows/circulars/send-circular.ts'
import { tellUnreached } from '#workflows/circulars/missed.ts'
import { tellDailyHead } from '#workflows/audit/keep-log.ts'
import { sweepFiles } from '#workflows/retention/sweep-files.ts'
import { purgeBodies } from '#workflows/retention/purge-bodies.ts'
import { advanceByClock } from '#workflows/cycle/advance-cycle.ts'
import { sendDigest } from '#workflows/reminders/send-digest.ts'
import { escalateQuestions } from '#workflows/questions/answer.ts'
import { lapseByClock } from '#workflows/procedures/manage.ts'
import { forgetCases } from '#workflows/procedures/forget-cases.ts'
import { openByItself } from '#workflows/procedures/open-rounds.ts'
import { openLeftItems } from '#workflows/import/open-due-items.ts'
import { turnStandIns } from '#workflows/people/stand-in.ts'
import { remindCases } from '#workflows/procedures/remind-cases.ts'
import { turnPins } from '#workflows/reminders/pin-deadline.ts'
import { remind } from '#workflows/reminders/remind.ts'

/** What the clock does by itself, looked at each minute. A duty decides from the clock and the database whether anything is due. */
export const DUTIES: Record<string, (tools: Tools) => Promise<unknown>> = {
  // First, so that nobody is reminded of a window that has just closed.
  'advance-cycle': advanceByClock,
  'open-items': openLeftItems,
  'stand-ins': turnStandIns,
  'open-rounds': openByItself,
  'lapse-cases': lapseByClock,
  'send-scheduled': sendScheduled,
  'reconcile-notices': reconcileNotices,
  'tell-unreached': tellUnreached,
  remind,
  'pinned-deadlines': turnPins,
  'remind-cases': remindCases,
  'coordinator-digest': sendDigest,
  'escalate-questions': escalateQuestions,
  'daily-head': tellDailyHead,
  'purge-bodies': purgeBodies,
  'forget-cases': forgetCases,
}

/** With what only the real year needs: a rehearsal knows the real files, and not to whom they belong. */
export const ALL_DUTIES: typeof DUTIES = { ...DUTIES, 'sweep-files': sweepFiles }
