import { dayKey, dayNumber } from 'persian-text'
import type { ReminderFacts } from './facts.ts'
import { afterFreeDays, deliveredAt } from './hours.ts'
import { justBeforeToday, type Ladder, ladderOf, lastDayHour, latestOf, type Occurrence } from './ladder.ts'
import type { ReminderRule } from './rules.ts'

/** What one look at the clock needs again and again, worked out once: thousands share few deadlines and few hours. */
export interface Look {
  cycleId: number
  zone: string
  /** When what is found now goes out at that hour; on a free day both today and the next working day come into question. */
  delivery(hour: number, quietFrom: number): { now: Moment; later: Moment | null }
  ladder(deadline: { rule: ReminderRule; dueAt: Date }, hour: number, escalated: boolean): Seen
}
/** A ladder and what of it this look sees; days as Julian day numbers. */
export interface Seen {
  ladder: Ladder
  lastDay: number
  latest: (Occurrence & { day: number }) | null
  /** When what it sees is delivered: the recipient's hour, on a last day that can still be met perhaps an earlier one. */
  hour: number
}
export interface Moment {
  at: Date
  day: number
  key: string
}

export const lookOf = ({ cycleId, zone, holidays, now, lastRunAt }: ReminderFacts): Look => {
  const since = lastRunAt ?? justBeforeToday(now, zone)
  const momentOf = (at: Date): Moment => ({ at, day: dayNumber(at, zone), key: dayKey(at, zone) })
  return {
    cycleId,
    zone,
    delivery: remembered((hour, quietFrom) => {
      const at = deliveredAt(now, hour, quietFrom, zone)
      const later = afterFreeDays(at, hour, { holidays, zone })
      return { now: momentOf(at), later: later === null ? null : momentOf(later) }
    }),
    ladder: (() => {
      const byRule = new Map<ReminderRule, ReturnType<typeof remembered<ReturnType<Look['ladder']>>>>()
      return ({ rule, dueAt }, hour, escalated) => {
        const known =
          byRule.get(rule) ??
          remembered((time, code) => {
            const own = code >> 1
            const ladder = ladderOf(rule, new Date(time), own, code % 2 === 1, { holidays, zone })
            const found = latestOf(ladder, since, now)
            const latest = found === null ? null : { ...found, day: dayNumber(found.at, zone) }
            const lastDay = dayNumber(ladder.dueAt, zone)
            const isLastCall = latest?.day === lastDay && dayNumber(now, zone) === lastDay && now <= ladder.dueAt
            return { ladder, latest, lastDay, hour: isLastCall ? lastDayHour(rule, ladder.dueAt, own, zone) : own }
          })
        byRule.set(rule, known)
        return known(dueAt.getTime(), hour * 2 + Number(escalated))
      }
    })(),
  }
}

const remembered = <T>(reckon: (a: number, b: number) => T): ((a: number, b: number) => T) => {
  const known = new Map<number, Map<number, T>>()
  return (a, b) => {
    const row = known.get(a) ?? new Map<number, T>()
    known.set(a, row)
    const value = row.get(b) ?? reckon(a, b)
    row.set(b, value)
    return value
  }
}
