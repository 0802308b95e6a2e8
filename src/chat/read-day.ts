import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { parseJalali } from '#domain/calendar/parse-jalali.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

/** A day as people type it. Refusal: day-unreadable {reason}. */
export function readDay(text: string | null, now: string, zone: string): Outcome<JalaliDay> {
  const parsed = parseJalali(text ?? '', { now: new Date(now), zone })
  if (!parsed.ok) return refuse('day-unreadable', { reason: parsed.reason })
  const { year, month, day } = parsed
  return done({ year, month, day })
}
