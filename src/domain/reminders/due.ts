import { addDays, dayKey, daysBetween, jalaliParts, startOfDay } from '../calendar/jalali.ts'
import { addWorkingDays, type Holidays, isWorkingDay } from '../calendar/working-days.ts'
import { atWallTime } from '../cycle/stage-length.ts'
import type { Hundredths, ItemState, StageKey } from '../vocabulary.ts'

export interface PendingItem {
  itemId: number
  stage: StageKey
  state: ItemState
  pointsHundredths: Hundredths
  /** The item's or the agency's own deadline (deficiency note, extension); otherwise the stage's. */
  dueAt?: Date | null
}
/** Work a person has left; who has none is not in the list (openreview-py 608). */
export interface PendingWork {
  personId: number
  agencyId: number | null
  /** Told as well once it is overdue. */
  agencyHeadId: number | null
  /** The person's own hour of delivery. */
  deliveryHour?: number | null
  items: readonly PendingItem[]
}
export interface ReminderRules {
  cycleId: number
  stages: readonly { key: StageKey; dueAt: Date }[]
  /** Days before the last day (0: on it) and after it. */
  offsets: { before: readonly number[]; after: readonly number[] }
  pendingByPerson: readonly PendingWork[]
  /** When this was last asked; null on the first day of all: then only today counts. */
  lastRunAt: Date | null
  now: Date
  zone: string
  /** 0 to 23. */
  deliveryHour: number
  /** Nothing is delivered on their days but on a last day itself; left out, every day is one of delivery. */
  holidays?: Holidays
  /** From this hour on nothing is sent until the next morning. */
  quietHour?: number
}
export interface ReminderItem {
  itemId: number
  agencyId: number | null
  stage: StageKey
  state: ItemState
  pointsHundredths: Hundredths
  dueAt: Date
}
export interface Reminder {
  /** `reminder:<cycle>:<person>:<day of sending>:<due day>`: a date that moves reminds anew, a repeated run does not. */
  key: string
  personId: number
  kind: 'before' | 'on-the-day' | 'overdue'
  /** Goes to the agency's head because the people below were silent. */
  escalated: boolean
  /** The nearest deadline among the items. */
  dueAt: Date
  /** Whole days from the day of sending; negative when overdue. */
  daysLeft: number
  sendAt: Date
  pointsHundredths: Hundredths
  /** Most points first. */
  items: ReminderItem[]
}

export const DEFAULT_OFFSETS = { before: [7, 3, 1, 0], after: [1, 3] } as const
const DEFAULT_QUIET_HOUR = 21
/** After so many days a missed word about lateness would only be noise. */
const OVERDUE_STALE_DAYS = 3

interface Found {
  personId: number
  escalated: boolean
  sendAt: Date
  item: ReminderItem
}

/**
 * Requirement F6, peers rows 10 to 17: what is to be sent for the time since `lastRunAt`, one message a person and day,
 * never outside the hours of delivery. After an outage only the latest missed occurrence of a deadline counts, it tells the
 * time that is really left when it is sent, and one whose deadline has passed meanwhile is dropped (reliability R16).
 */
export const remindersDue = (rules: ReminderRules): Reminder[] => {
  const groups = new Map<string, Found[]>()
  for (const found of rules.pendingByPerson.flatMap((work) => foundFor(work, rules))) {
    const group = `${found.personId}:${dayKey(found.sendAt, rules.zone)}`
    groups.set(group, [...(groups.get(group) ?? []), found])
  }
  return [...groups.values()].map((group) => digest(group, rules)).sort((a, b) => a.personId - b.personId)
}

/**
 * One deadline that speaks up brings along all others of the person that are near, so that whichever of them speaks next
 * on the same day makes the same message under the same key.
 */
const foundFor = (work: PendingWork, rules: ReminderRules): Found[] => {
  const hour = work.deliveryHour ?? rules.deliveryHour
  const items = work.items.flatMap((item) => withDeadline(item, work, rules))
  const speakingAt = (at: Date): ReminderItem[] => items.filter(({ dueAt }) => speaksUp(dueAt, hour, at, rules))
  const sendAt = dayOfDelivery(speakingAt, hour, rules)
  const speaking = speakingAt(sendAt)
  if (speaking.length === 0) return []
  const { before, after } = rules.offsets
  const told = items.filter((item) => {
    const days = daysBetween(sendAt, item.dueAt, rules.zone)
    return speaking.includes(item) || (days <= Math.max(0, ...before) && days >= -Math.max(0, ...after))
  })
  const own = told.map((item): Found => ({ personId: work.personId, escalated: false, sendAt, item }))
  const headId = work.agencyHeadId
  if (headId === null || headId === work.personId || !speaking.some((item) => sendAt > item.dueAt)) return own
  const late = told.filter((item) => sendAt > item.dueAt)
  return [...own, ...late.map((item): Found => ({ personId: headId, escalated: true, sendAt, item }))]
}

const withDeadline = (item: PendingItem, work: PendingWork, { stages }: ReminderRules): ReminderItem[] => {
  const dueAt = item.dueAt ?? stages.find((stage) => stage.key === item.stage)?.dueAt
  const { itemId, stage, state, pointsHundredths } = item
  return dueAt ? [{ itemId, agencyId: work.agencyId, stage, state, pointsHundredths, dueAt }] : []
}

const speaksUp = (dueAt: Date, hour: number, sendAt: Date, rules: ReminderRules): boolean => {
  const latest = latestOccurrence(dueAt, hour, rules)
  if (!latest) return false
  const late = sendAt > dueAt
  return latest.overdue === late && (!late || daysBetween(latest.at, sendAt, rules.zone) <= OVERDUE_STALE_DAYS)
}

/** The last moment of this deadline's ladder that lies between the last run and now. */
const latestOccurrence = (
  dueAt: Date,
  hour: number,
  { offsets, lastRunAt, now, zone }: ReminderRules,
): { at: Date; overdue: boolean } | null => {
  const since = lastRunAt ?? new Date(startOfDay(now, zone).getTime() - 1)
  const at = (days: number) => atHour(addDays(dueAt, days, zone), hour, zone)
  return [
    ...offsets.before.map((days) => ({ at: at(-days), overdue: false })),
    ...offsets.after.map((days) => ({ at: at(days), overdue: true })),
  ]
    .filter((occurrence) => occurrence.at > since && occurrence.at <= now)
    .reduce<{ at: Date; overdue: boolean } | null>((best, next) => (best && best.at >= next.at ? best : next), null)
}

/** A free day puts it off to the next working day, where it falls together with what that day has to say; a last day waits for none. */
const dayOfDelivery = (speakingAt: (at: Date) => ReminderItem[], hour: number, rules: ReminderRules): Date => {
  const { holidays, zone } = rules
  const sendAt = hourOfDelivery(hour, rules)
  if (holidays === undefined || isWorkingDay(sendAt, holidays, zone)) return sendAt
  const isLastDay = speakingAt(sendAt).some(({ dueAt }) => daysBetween(sendAt, dueAt, zone) === 0)
  return isLastDay ? sendAt : atHour(addWorkingDays(sendAt, 1, holidays, zone), hour, zone)
}

/** Now, or the hour of delivery today or tomorrow: nobody is woken because the machine was down. */
const hourOfDelivery = (hour: number, { now, zone, quietHour = DEFAULT_QUIET_HOUR }: ReminderRules): Date => {
  const today = atHour(now, hour, zone)
  if (now < today) return today
  return jalaliParts(now, zone).hour >= Math.max(quietHour, hour + 1) ? atHour(addDays(now, 1, zone), hour, zone) : now
}

const atHour = (day: Date, hour: number, zone: string): Date => atWallTime(day, `${hour}:00`, zone)

const digest = (group: readonly Found[], { cycleId, zone }: ReminderRules): Reminder => {
  const first = group[0] as Found
  const unique = new Map(group.map(({ item }) => [item.itemId, item]))
  const items = [...unique.values()].sort((a, b) => b.pointsHundredths - a.pointsHundredths || a.itemId - b.itemId)
  const dueAt = items.reduce((earliest, item) => (item.dueAt < earliest ? item.dueAt : earliest), first.item.dueAt)
  const daysLeft = daysBetween(first.sendAt, dueAt, zone)
  const kind = first.sendAt > dueAt ? 'overdue' : daysLeft === 0 ? 'on-the-day' : 'before'
  return {
    key: `reminder:${cycleId}:${first.personId}:${dayKey(first.sendAt, zone)}:${dayKey(dueAt, zone)}`,
    personId: first.personId,
    kind,
    escalated: group.every((found) => found.escalated),
    dueAt,
    daysLeft,
    sendAt: first.sendAt,
    pointsHundredths: items.reduce((sum, item) => sum + item.pointsHundredths, 0),
    items,
  }
}
