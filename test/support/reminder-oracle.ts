import { seeded } from './product-process.ts'

/**
 * What has to be sent through outages and clock steps (reliability R16, R17), worked out another way than the product does: in whole
 * minutes of Tehran's wall clock counted from the first midnight of Azar 1405, from the occurrences and not from the looks, with the
 * days written out by hand. It shares no line with src/domain.
 */
const DAY = 1440
export const AZAR_1 = Date.UTC(2026, 10, 21, 20, 30)
export const wallMinute = (day: number, hour: number, minute = 0): number => (day - 1) * DAY + hour * 60 + minute
export const instantOfMinute = (minute: number): Date => new Date(AZAR_1 + minute * 60_000)
export const dayOfMinute = (minute: number): number => Math.floor(minute / DAY) + 1

/** Thursdays and Fridays of Azar 1405, and of Dey counted on from it. */
const FREE = [5, 6, 12, 13, 19, 20, 26, 27, 33, 34, 40, 41]

/** One deadline as one recipient hears of it: the days of its ladder, written out. */
export interface OracleDeadline {
  /** Wall minute. */
  due: number
  daysBefore: readonly number[]
  daysAfter: readonly number[]
}
/** The clock as it was read at each look that went on past all earlier ones, in wall minutes. */
export type Looks = readonly number[]

/** Whoever has no hour of his own gets his at eight. */
const RULE_HOUR = 8

/** On the last day, and only then, not later than two hours before the end, if eight o'clock is earlier. */
const hourOn = (day: number, due: number, hour: number): number =>
  day === dayOfMinute(due) && wallMinute(day, hour) > due - 120 ? Math.min(RULE_HOUR, hour) : hour

/** A word before the deadline is said on the last day before it on which offices work. */
const openDayUntil = (day: number): number => (FREE.includes(day) ? openDayUntil(day - 1) : day)

interface Rung {
  at: number
  isOverdue: boolean
}

/** The days on which the recipient gets a message, in the order of time. `start`: what lies before it was never to be looked at. */
export function expectedDays(
  deadlines: readonly OracleDeadline[],
  hour: number,
  start: number,
  looks: Looks,
): number[] {
  const byLook = new Map<number, { rung: Rung; due: number }[]>()
  for (const { due, daysBefore, daysAfter } of deadlines) {
    const rungs: Rung[] = [
      ...daysBefore
        .map((day) => (day === dayOfMinute(due) ? day : openDayUntil(day)))
        .map((day) => ({ at: wallMinute(day, hourOn(day, due, hour)), isOverdue: false })),
      ...daysAfter.map((day) => ({ at: wallMinute(day, hour), isOverdue: true })),
    ]
    // Each moment belongs to the first look that could see it; of those of one look the last has overtaken the others.
    const newest = new Map<number, Rung>()
    for (const rung of rungs) {
      const look = rung.at <= start ? undefined : looks.find((minute) => minute >= rung.at)
      if (look !== undefined) newest.set(look, rung)
    }
    for (const [look, rung] of newest) byLook.set(look, [...(byLook.get(look) ?? []), { rung, due }])
  }
  const days = new Set<number>()
  for (const [look, found] of [...byLook].toSorted(([a], [b]) => a - b)) {
    const sent = sendingOf(look, hour, found)
    if (sent !== null) days.add(dayOfMinute(sent))
  }
  return [...days]
}

function sendingOf(look: number, usualHour: number, found: { rung: Rung; due: number }[]): number | null {
  const lastDays = found.filter(
    ({ rung, due }) => look <= due && [look, rung.at].every((minute) => dayOfMinute(minute) === dayOfMinute(due)),
  )
  const hour = Math.min(usualHour, ...lastDays.map(({ due }) => hourOn(dayOfMinute(due), due, usualHour)))
  const isWanted = (minute: number) => (one: { rung: Rung; due: number }) =>
    one.rung.isOverdue
      ? minute > one.due &&
        dayOfMinute(minute) - dayOfMinute(one.rung.at) <= 3 &&
        dayOfMinute(minute) - dayOfMinute(one.due) <= 6
      : minute <= one.due
  let minute = look
  const today = wallMinute(dayOfMinute(look), hour)
  if (look < today) minute = today
  else if (look % DAY >= 21 * 60) minute = today + DAY
  const isLastDay = found.filter(isWanted(minute)).some(({ due }) => dayOfMinute(due) === dayOfMinute(minute))
  if (!isLastDay) {
    const day = dayOfMinute(minute)
    let open = day
    while (FREE.includes(open)) open += 1
    if (open !== day) minute = wallMinute(open, hour)
  }
  return found.some(isWanted(minute)) ? minute : null
}

/**
 * Readings of a clock that stands, jumps and is set back, with looks that fall out for a minute or for days. @returns all readings,
 * and those among them that went on past every earlier one
 */
export function troubledClock(
  seed: number,
  from: number,
  to: number,
  usualMinutes: number,
): { readings: number[]; looks: number[] } {
  const random = seeded(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const outages = [1, 120, 1200, 4320, below(600)]
  const steps = [-60, 180, 1560, -180]
  const readings: number[] = []
  const looks: number[] = []
  let high = from
  for (let minute = from; minute < to; ) {
    const luck = below(60)
    minute +=
      luck === 0
        ? (outages[below(outages.length)] ?? 1)
        : luck === 1
          ? (steps[below(steps.length)] ?? 0)
          : 1 + below(usualMinutes)
    readings.push(minute)
    if (minute <= high) continue
    high = minute
    looks.push(minute)
  }
  return { readings, looks }
}

/** A score as its agency has it before its eyes. `objection`: none, drafted, filed, withdrawn, decided. */
export interface OracleScore {
  claim: number | null
  points: number
  objection: '-' | 'd' | 'f' | 'w' | 'x'
}

/** Places of the scores that an agency is reminded of while it may object, told by the letters of all its objections in a row. */
export function expectedToObject(scores: readonly OracleScore[]): number[] {
  const letters = scores.map(({ objection }) => objection).join('')
  const isChosen = /[fwx]/.test(letters)
  const places: number[] = []
  for (let place = 0; place < letters.length; place++) {
    const { claim, points } = scores[place] as OracleScore
    const letter = letters.charAt(place)
    const isBelow = claim === null ? points === 0 : points < claim
    if (letter === 'd' || (letter === '-' && !isChosen && isBelow)) places.push(place)
  }
  return places
}
