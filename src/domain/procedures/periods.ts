import { addDays, dayNumber, dayOfNumber, instantOf, type JalaliDay, jalaliParts } from 'persian-text'
import type { Period, RepeatStep } from './definition.ts'

const MONTHS = { month: 1, season: 3, year: 12 } as const

/** The first instant of the period in which this lies, and of the one after it. Weeks begin on Saturday, the rest by the Jalali calendar. */
export function periodOf(at: Date, period: Period, zone: string): { from: Date; to: Date; name: string } {
  const { year, month, weekday } = jalaliParts(at, zone)
  if (period === 'week') {
    const days = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'].indexOf(weekday)
    const first = dayOfNumber(dayNumber(at, zone) - days)
    const next = dayOfNumber(dayNumber(at, zone) - days + 7)
    return { ...between(first, next, zone), name: `${first.year}-${first.month}-${first.day}` }
  }
  const months = MONTHS[period]
  const first = { year, month: month - ((month - 1) % months), day: 1 }
  const last = first.month + months
  const next = last > 12 ? { year: year + 1, month: last - 12, day: 1 } : { year, month: last, day: 1 }
  return { ...between(first, next, zone), name: `${first.year}-${first.month}` }
}

const between = (from: JalaliDay, to: JalaliDay, zone: string): { from: Date; to: Date } => ({
  from: instantOf(from, zone),
  to: instantOf(to, zone),
})

/**
 * When the part of the period begins and ends that belongs to one time of a repeated part, counted from nought: six times a year are a
 * part of two months each. What begins late spreads over what is left; where less than half of the period is left it goes on to the end
 * of the next.
 */
export function partOf(
  begun: Date,
  time: number,
  { every, times }: Pick<RepeatStep, 'every' | 'times'>,
  zone: string,
): { from: Date; to: Date } {
  let period = periodOf(begun, every, zone)
  let from = begun
  const isShort = period.to.getTime() - begun.getTime() < (period.to.getTime() - period.from.getTime()) / 2
  if (isShort) period = periodOf(period.to, every, zone)
  for (let past = Math.floor(time / times); past > 0; past--) {
    from = period.to
    period = periodOf(addDays(period.to, 1, zone), every, zone)
  }
  const length = (period.to.getTime() - from.getTime()) / times
  const start = from.getTime() + length * (time % times)
  return { from: new Date(start), to: new Date(start + length) }
}

/** How many times should be over by now, if they go as evenly as the definition wants. */
export function expectedBy(
  now: Date,
  begun: Date,
  step: Pick<RepeatStep, 'every' | 'times' | 'periods'>,
  zone: string,
): number {
  const all = step.times * step.periods
  for (let time = 0; time < all; time++) if (partOf(begun, time, step, zone).to > now) return time
  return all
}
