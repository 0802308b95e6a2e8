import { type DateFault, instantOf, type JalaliDay, type JalaliWall, parseJalali } from 'persian-text'
import { done, type Reading, refuse } from '#shared/outcome.ts'

/** What a day is read for: with the hour beside it, or alone. An hour that would be dropped is asked about, not passed over. */
export type Keeps = 'hour' | 'day'

/** Why a day was not taken, with those that may have been meant. Refusal: day-unreadable {reason}. */
const unreadDay = (
  reason: DateFault | 'hour',
  choices: readonly JalaliDay[],
  wallOf: (day: JalaliDay) => JalaliWall,
  zone: string,
): Reading<JalaliWall> => ({
  ...refuse('day-unreadable', { reason }),
  meanings: choices.map(wallOf).map((value) => ({ value, day: instantOf(value, zone).toISOString() })),
})

/**
 * A day as people type it, with its hour when one was written; `now`: what «tomorrow» counts from; `hasBeen`: it lies
 * behind. `guessedYear`: it was not written.
 * Refusal: day-unreadable {reason}.
 */
export function readDay(
  text: string | null,
  at: { now: Date; zone: string; hasBeen?: boolean },
  keeps: Keeps,
): Reading<JalaliWall> & { guessedYear?: boolean } {
  const { zone } = at
  const parsed = parseJalali(text ?? '', at)
  const time = keeps === 'hour' ? parsed.time : null
  const wallOf = ({ year, month, day }: JalaliDay): JalaliWall => ({ year, month, day, ...time })
  if (!parsed.ok) {
    const isHourIdle = keeps === 'day' && parsed.reason === 'time' && parsed.choices.length > 0
    return unreadDay(isHourIdle ? 'hour' : parsed.reason, parsed.choices, wallOf, zone)
  }
  if (parsed.time !== null && keeps === 'day') return unreadDay('hour', [parsed], wallOf, zone)
  return { ...done(wallOf(parsed)), guessedYear: parsed.guessedYear }
}
