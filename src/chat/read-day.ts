import { instantOf, type JalaliWall, parseJalali } from 'persian-text'
import { done, type Reading, refuse } from '#shared/outcome.ts'

/** A day as people type it, with its hour when one was written. Refusal: day-unreadable {reason}. */
export function readDay(text: string | null, now: string, zone: string): Reading<JalaliWall> {
  const parsed = parseJalali(text ?? '', { now: new Date(now), zone })
  const wallOf = ({ year, month, day }: JalaliWall): JalaliWall => ({ year, month, day, ...parsed.time })
  if (parsed.ok) return done(wallOf(parsed))
  return {
    ...refuse('day-unreadable', { reason: parsed.reason }),
    meanings: parsed.choices.map((day) => ({ value: wallOf(day), day: instantOf(wallOf(day), zone).toISOString() })),
  }
}
