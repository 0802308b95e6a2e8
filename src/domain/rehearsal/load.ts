import { addDays, dayKey, daysBetween, type Holidays, isWorkingDay, jalaliParts, startOfDay } from 'persian-text'
import type { StageWindow } from '../cycle/window.ts'
import { ROLES } from '../vocabulary.ts'
import {
  type Behaviour,
  type Collision,
  exampleKey,
  type Reader,
  type RehearsedDay,
  type RehearsedLine,
  type RehearsedMessage,
} from './rehearsal.ts'

/** More messages than this to one person on one day is an overload: peers row 14 wants one, an announcement may come on top. */
export const DAILY_LIMIT = 3
/** A wave that takes longer than this is felt as late by the last ones. */
const BROADCAST_LIMIT_MINUTES = 5
/** Platforms.md A2: what a messenger takes from one bot. */
const MESSAGES_A_SECOND = 30

const READERS: readonly Reader[] = [...ROLES, 'channel', 'other']

const group = <T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const known = groups.get(key(one))
    if (known === undefined) groups.set(key(one), [one])
    else known.push(one)
  }
  return groups
}

const largest = (groups: Iterable<readonly unknown[]>): number => {
  let most = 0
  for (const { length } of groups) most = Math.max(most, length)
  return most
}

/** How many go to each role, in the order in which people meet the roles; roles that get none are left out. */
export const countRoles = (messages: readonly RehearsedMessage[]): { role: Reader; count: number }[] => {
  const groups = group(messages, ({ role }) => role)
  return READERS.flatMap((role) => {
    const count = groups.get(role)?.length ?? 0
    return count === 0 ? [] : [{ role, count }]
  })
}

/** Days on which anything is sent, in order. */
export const loadByDay = (messages: readonly RehearsedMessage[], holidays: Holidays, zone: string): RehearsedDay[] =>
  [...group(messages, ({ at }) => dayKey(at, zone))]
    .map(([day, own]) => {
      const at = startOfDay((own[0] as RehearsedMessage).at, zone)
      const toPeople = own.filter(({ personId }) => personId !== null)
      const people = [...group(toPeople, ({ personId }) => String(personId)).values()]
      const hour = largest(group(own, (one) => String(jalaliParts(one.at, zone).hour)).values())
      return {
        day,
        weekday: jalaliParts(at, zone).weekday,
        at,
        working: isWorkingDay(at, holidays, zone),
        total: own.length,
        roles: countRoles(own),
        most: largest(people),
        overloaded: people.filter(({ length }) => length > DAILY_LIMIT).length,
        minutes: hour / MESSAGES_A_SECOND / 60,
      }
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))

export const isOverloaded = ({ overloaded, minutes }: Pick<RehearsedDay, 'overloaded' | 'minutes'>): boolean =>
  overloaded > 0 || minutes > BROADCAST_LIMIT_MINUTES

/** The day with the most messages; null when there is none. */
export const busiestDay = (days: readonly RehearsedDay[]): RehearsedDay | null =>
  days.reduce<RehearsedDay | null>((best, day) => (best !== null && best.total >= day.total ? best : day), null)

/** One line for each hour, kind and role, in the order of time. */
export const linesOf = (messages: readonly RehearsedMessage[], behaviour: Behaviour, zone: string): RehearsedLine[] =>
  [
    ...group(messages, ({ at, kind, role }) =>
      [dayKey(at, zone), jalaliParts(at, zone).hour, kind, role].join(' '),
    ).values(),
  ]
    .map((own) => {
      const { at, kind, role } = own[0] as RehearsedMessage
      return { at, kind, role, count: own.length, example: exampleKey(behaviour, kind, role) }
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())

/** Keys of the days from one instant to the other on which the offices are closed. */
export const closedDays = (from: Date, to: Date, holidays: Holidays, zone: string): string[] =>
  Array.from({ length: daysBetween(from, to, zone) + 1 }, (_, offset) => addDays(from, offset, zone))
    .filter((day) => !isWorkingDay(day, holidays, zone))
    .map((day) => dayKey(day, zone))

/** What falls on days on which the offices are closed: beginnings and ends of stages to come, and messages. */
export const collisionsOf = (
  windows: readonly StageWindow[],
  days: readonly RehearsedDay[],
  from: Date,
  holidays: Holidays,
  zone: string,
): Collision[] => {
  const closedOn = (at: Date): Collision['closed'] | null => {
    if (isWorkingDay(at, holidays, zone)) return null
    return holidays.days.has(dayKey(at, zone)) ? 'holiday' : 'weekend'
  }
  const dates = windows.flatMap(({ key, opensAt, dueAt }) => [
    { what: 'opens' as const, at: opensAt, stage: key, count: 0 },
    { what: 'due' as const, at: dueAt, stage: key, count: 0 },
  ])
  const messages = days.map(({ at, total }) => ({ what: 'messages' as const, at, stage: null, count: total }))
  return [...dates.filter(({ at }) => at >= from), ...messages]
    .flatMap((one) => {
      const closed = closedOn(one.at)
      return closed === null ? [] : [{ ...one, closed }]
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
