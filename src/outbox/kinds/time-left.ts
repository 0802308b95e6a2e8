import { daysBetween, startOfDay, workingDaysBetween } from 'persian-text'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { say } from '#wording/say.ts'
import type { Rendering } from '../kind.ts'

/** The time that is really left at the moment of sending, in working days. */
export async function timeLeft({ db, language, now, zone }: Rendering, dueAt: Date): Promise<string> {
  const days = daysBetween(now, dueAt, zone)
  if (dueAt < now) return say(language, 'reminder-overdue', { dueAt, days: -days })
  if (days === 0) return say(language, 'reminder-today', { dueAt })
  const { holidays } = await holidayBook(db)
  return say(language, 'reminder-due', {
    dueAt,
    days: workingDaysBetween(startOfDay(now, zone), dueAt, holidays, zone),
  })
}
