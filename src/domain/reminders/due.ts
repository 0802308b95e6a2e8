import type { StageKey } from '../vocabulary.ts'
import type { PendingItem, PendingWork, Reminder, ReminderFacts, ReminderItem, Wishes } from './facts.ts'
import { hourWithin } from './hours.ts'
import { keyOf, nameOfSingle } from './keys.ts'
import { isNear } from './ladder.ts'
import { type Look, lookOf, type Moment, type Seen } from './look.ts'
import { type RemindedRole, type ReminderRule, ruleFor } from './rules.ts'

/** After so many days a missed word about lateness would only be noise. */
const OVERDUE_STALE_DAYS = 3

/** What ends at one instant by one rule for one agency, or one person of the office. */
interface Deadline {
  rule: ReminderRule
  dueAt: Date
  agencyId: number | null
  items: PendingItem[]
}
interface Recipient extends Wishes {
  escalated: boolean
  deadlines: Deadline[]
}

/**
 * Requirement F6, peers rows 10 to 17: what is to be sent for the time since `lastRunAt`, one message a person and day,
 * never in quiet hours. Catch-up after an outage (reliability R16): of a deadline only the latest missed moment counts, it tells
 * the time that is really left when it is sent; one whose deadline has passed meanwhile is dropped, and so is a word about
 * lateness that is older than three days.
 */
export const remindersDue = (facts: ReminderFacts): Reminder[] => [...remindersInTurns(facts, Infinity)].flat()

/** The same some recipients at a time, for a country of them: between two turns others may be served. */
export function* remindersInTurns(facts: ReminderFacts, turn: number): Generator<Reminder[]> {
  const look = lookOf(facts)
  const recipients = (yield* recipientsInTurns(facts, turn)).sort((a, b) => a.personId - b.personId)
  for (let i = 0; i < recipients.length; i += turn)
    yield recipients
      .slice(i, i + turn)
      .flatMap((recipient) => (recipient.mode === 'off' ? [] : messagesTo(recipient, look)))
}

function* recipientsInTurns(facts: ReminderFacts, turn: number): Generator<never[], Recipient[]> {
  const people = new Map<number, Recipient>()
  const heads = new Map<number, Recipient>()
  const placeOf = placesOf(facts)
  // Those who share an agency share its work.
  const known = new Map<readonly PendingItem[], { of: PendingWork; deadlines: Deadline[] }>()
  for (const [i, work] of facts.pendingByPerson.entries()) {
    if (i % turn === turn - 1) yield []
    const same = known.get(work.items)
    const isSame = same !== undefined && same.of.role === work.role && same.of.agencyId === work.agencyId
    const deadlines = isSame ? same.deadlines : deadlinesOf(work, placeOf)
    if (!isSame) known.set(work.items, { of: work, deadlines })
    if (deadlines.length === 0) continue
    const { head } = work
    addTo(people, work, false, deadlines)
    if (head !== null && head.personId !== work.personId) addTo(heads, head, true, deadlines)
  }
  return [...people.values(), ...heads.values()]
}

const addTo = (
  known: Map<number, Recipient>,
  { personId, mode, hour }: Wishes,
  escalated: boolean,
  deadlines: readonly Deadline[],
): void => {
  const recipient = known.get(personId)
  if (recipient === undefined) known.set(personId, { personId, mode, hour, escalated, deadlines: [...deadlines] })
  else recipient.deadlines.push(...deadlines)
}

/** Rule and common end of a role's stage, looked up once for all. */
type PlaceOf = (role: RemindedRole, stage: StageKey) => { rule: ReminderRule | undefined; dueAt: Date | undefined }

const placesOf = ({ rules, stages }: ReminderFacts): PlaceOf => {
  const known = new Map<RemindedRole, Map<StageKey, ReturnType<PlaceOf>>>()
  return (role, stage) => {
    const row = known.get(role) ?? new Map<StageKey, ReturnType<PlaceOf>>()
    known.set(role, row)
    const dueAt = (): Date | undefined => stages.find(({ key }) => key === stage)?.dueAt
    const place = row.get(stage) ?? { rule: ruleFor(rules, { stage, role }), dueAt: dueAt() }
    row.set(stage, place)
    return place
  }
}

const deadlinesOf = ({ role, agencyId, items }: PendingWork, placeOf: PlaceOf): Deadline[] => {
  const deadlines: Deadline[] = []
  for (const item of items) {
    const { rule, dueAt: common } = placeOf(role, item.stage)
    const dueAt = item.dueAt ?? common
    if (dueAt === undefined || rule === undefined) continue
    const time = dueAt.getTime()
    const known = deadlines.find((deadline) => deadline.rule === rule && deadline.dueAt.getTime() === time)
    if (known === undefined) deadlines.push({ rule, dueAt, agencyId, items: [item] })
    else known.items.push(item)
  }
  return deadlines
}

/** Deadlines that share a message: all of a day, or each by itself where person or rule wants that. */
const messagesTo = (recipient: Recipient, look: Look): Reminder[] => {
  const { deadlines, escalated, mode } = recipient
  const together: Deadline[] = []
  const singles = new Map<string, Deadline[]>()
  for (const deadline of deadlines) {
    const { rule, dueAt } = deadline
    if (escalated || (mode !== 'single' && rule.style !== 'single')) together.push(deadline)
    else {
      const name = nameOfSingle(rule.stage, dueAt, look.zone)
      singles.set(name, [...(singles.get(name) ?? []), deadline])
    }
  }
  const messages = [messageOf(recipient, together, escalated ? 'head' : '', look)]
  for (const [name, own] of singles) messages.push(messageOf(recipient, own, name, look))
  return messages.filter((message) => message !== null)
}

interface Rung extends Seen {
  deadline: Deadline
}

/**
 * One deadline that speaks up brings along all others of the person that are near: there is one message a day, so whatever else
 * would speak on it has to be in it.
 */
const messageOf = (recipient: Recipient, deadlines: readonly Deadline[], name: string, look: Look): Reminder | null => {
  const { personId, escalated } = recipient
  const usual = hoursFor(recipient, deadlines)
  const seen = deadlines.map((deadline) => look.ladder(deadline, usual.hour, escalated))
  // On most hours nobody hears anything: no more than this is done for him.
  if (seen.every(({ latest }) => latest === null)) return null
  const hours = { ...usual, hour: Math.min(...seen.map(({ hour }) => hour)) }
  const rungs = seen.map((one, i): Rung => ({ ...one, deadline: deadlines[i] as Deadline }))
  const speakingAt = (moment: Moment): Rung[] => rungs.filter((rung) => speaksUp(rung, moment))
  const { now, later } = look.delivery(hours.hour, hours.quietFrom)
  const today = speakingAt(now)
  // A free day puts it off to the next working day; a last day waits for none.
  const isPutOff = later !== null && !today.some(({ lastDay }) => lastDay === now.day)
  const moment = isPutOff ? later : now
  const speaking = isPutOff ? speakingAt(later) : today
  if (speaking.length === 0) return null
  const isTold = (rung: Rung): boolean =>
    speaking.includes(rung) || (isNear(rung.ladder, moment.day) && (!escalated || moment.at > rung.deadline.dueAt))
  const single = name !== '' && !escalated ? (deadlines[0]?.rule.stage ?? null) : null
  const key = keyOf(look.cycleId, personId, moment.key, name)
  return { key, personId, escalated, single, ...hours, sendAt: moment.at, ...contentOf(rungs.filter(isTold), moment) }
}

/** One hour for all that share a message: the earliest, and the earliest end of the day. */
const hoursFor = (recipient: Wishes, deadlines: readonly Deadline[]): Pick<Reminder, 'hour' | 'quietFrom'> => {
  let [hour, quietFrom] = [24, 24]
  for (const { rule } of deadlines) {
    hour = Math.min(hour, hourWithin(recipient.hour, rule))
    quietFrom = Math.min(quietFrom, rule.quiet.from)
  }
  return { hour, quietFrom }
}

const speaksUp = ({ deadline, ladder, latest }: Rung, { at, day }: Moment): boolean => {
  if (latest === null) return false
  const isLate = at > deadline.dueAt
  if (latest.overdue !== isLate) return false
  return !isLate || (day <= ladder.near.to && day - latest.day <= OVERDUE_STALE_DAYS)
}

const contentOf = (
  told: readonly Rung[],
  { at, day }: Moment,
): Pick<Reminder, 'kind' | 'dueAt' | 'daysLeft' | 'pointsHundredths' | 'items'> => {
  const items = itemsOf(told.map(({ deadline }) => deadline))
  // What can still be met is told before what was missed.
  const open = told.filter(({ deadline }) => deadline.dueAt >= at)
  const nearest = (open.length > 0 ? open : told).reduce((best, rung) =>
    rung.deadline.dueAt < best.deadline.dueAt ? rung : best,
  )
  const daysLeft = nearest.lastDay - day
  const { dueAt } = nearest.deadline
  return {
    kind: at > dueAt ? 'overdue' : daysLeft === 0 ? 'on-the-day' : 'before',
    dueAt,
    daysLeft,
    pointsHundredths: items.reduce((sum, item) => sum + item.pointsHundredths, 0),
    items,
  }
}

/** Most points first. An item may come twice to the head of an agency with two focal points. */
const itemsOf = (deadlines: readonly Deadline[]): ReminderItem[] => {
  const unique = new Map<number, ReminderItem>()
  for (const { agencyId, dueAt, items } of deadlines)
    for (const { itemId, stage, state, pointsHundredths } of items)
      unique.set(itemId, { itemId, agencyId, stage, state, pointsHundredths, dueAt })
  return [...unique.values()].sort((a, b) => b.pointsHundredths - a.pointsHundredths || a.itemId - b.itemId)
}
