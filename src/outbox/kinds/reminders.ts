import { dayKey, dayNumber } from 'persian-text'
import { calmTime } from '#domain/reminders/hours.ts'
import { keyOnDay } from '#domain/reminders/keys.ts'
import { type Calendar, isNear, ladderOf } from '#domain/reminders/ladder.ts'
import { remindersOf } from '#domain/reminders/rules.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { lastTalkAt } from '#storage/conversations.ts'
import { type CycleRow, cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { hasNotice } from '#storage/notices.ts'
import { dueOf } from '#storage/reminders/pending-row.ts'
import { workOf } from '#storage/reminders/pending-work.ts'
import { reminderWishes } from '#storage/people/preferences.ts'
import { settingsButton } from '#screens/people/settings.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { ANY_SEAT } from '../readers.ts'
import { agencyPart, type DueRow, reportPart, trayPart } from './reminder-agency.ts'
import { objectionPart } from './reminder-objection.ts'
import { officeParts } from './reminder-office.ts'

/** `dueAt`, `sendAt`: as planned, ISO. */
type Args = {
  cycleId: number
  escalated: boolean
  single: StageKey | null
  dueAt: string
  sendAt: string
  hour: number
  quietFrom: number
}

/**
 * What is left is asked again when the message is sent: whoever has finished meanwhile gets none, and the time named is the time
 * that is really left. An interrupted one is not repeated.
 */
export const reminder = noticeKind<Args>({
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async waitsUntil({ db, now, zone, personId }, { sendAt, dueAt, hour, quietFrom }) {
    if (personId === null) return null
    const planned = { hour, quietFrom, sendAt: new Date(sendAt), dueAt: new Date(dueAt) }
    const { holidays } = await holidayBook(db)
    return calmTime(planned, await lastTalkAt(db, personId), now, { holidays, zone })
  },
  async compose(rendering, args) {
    const { db, language, personId } = rendering
    const cycle = await cycleById(db, args.cycleId)
    if (cycle === null || personId === null || (await reminderWishes(db, personId)).mode === 'off') return null
    if (await isOvertaken(rendering, personId, args)) return null
    const rows = await rowsFor(rendering, cycle, personId, args)
    const { owed, inTray, reports } = agencyRows(rows)
    const toObject = rows.filter((row) => row.stage === 'objection')
    const parts = [
      ...(owed.length === 0 ? [] : [await agencyPart(rendering, owed, args.escalated)]),
      ...(inTray.length === 0 ? [] : [trayPart(rendering, inTray)]),
      ...(reports.length === 0 ? [] : [await reportPart(rendering, reports)]),
      ...(toObject.length === 0 ? [] : [await objectionPart(rendering, toObject)]),
      ...(await officeParts(rendering, cycle, rows)),
    ]
    if (parts.length === 0) return null
    return {
      text: parts.map(({ text }) => text).join('\n\n'),
      buttons: [...parts.map((part) => part.buttons), [settingsButton(language)]],
    }
  },
})

const agencyRows = (rows: readonly DueRow[]): Record<'owed' | 'inTray' | 'reports', DueRow[]> => {
  const own = rows.filter((row) => row.stage === 'self-assessment')
  return {
    owed: own.filter((row) => row.itemId !== 0 && row.state !== 'SUBMITTED'),
    inTray: own.filter((row) => row.itemId === 0 && row.state === 'DRAFT'),
    reports: own.filter((row) => row.state === 'SUBMITTED'),
  }
}

/** One that could not go out on its day gives way to that of the day on which it can. */
async function isOvertaken({ db, now, zone }: Rendering, personId: number, args: Args): Promise<boolean> {
  if (dayKey(now, zone) === dayKey(new Date(args.sendAt), zone)) return false
  const planned = { cycleId: args.cycleId, personId, escalated: args.escalated, single: args.single }
  return hasNotice(db, keyOnDay({ ...planned, dueAt: new Date(args.dueAt) }, now, zone), personId)
}

/** The part of a person's work that this message is about, each row with the deadline it has now. */
async function rowsFor(
  { db, now, zone }: Rendering,
  cycle: CycleRow,
  personId: number,
  { escalated, single, dueAt }: Args,
): Promise<DueRow[]> {
  const stages = await stagesOf(db, cycle.id)
  const work = (await workOf(db, cycle, personId, now, escalated)).flatMap((row): DueRow[] => {
    const due = dueOf(row, stages)
    return due === null ? [] : [{ ...row, dueAt: due }]
  })
  if (escalated) return work.filter((row) => row.dueAt < now)
  const day = dayKey(new Date(dueAt), zone)
  if (single !== null) return work.filter((row) => row.stage === single && dayKey(row.dueAt, zone) === day)
  const { holidays } = await holidayBook(db)
  const near = nearRows(work, cycle, now, { holidays, zone })
  // What has been given up brings no message, but a message that comes does not pass over it.
  return near.length === 0 ? [] : work.filter((row) => near.includes(row) || row.dueAt < now)
}

const nearRows = (rows: readonly DueRow[], cycle: CycleRow, now: Date, calendar: Calendar): DueRow[] => {
  const rules = remindersOf(cycle.profile).filter(({ style }) => style === 'digest')
  const day = dayNumber(now, calendar.zone)
  // A person's work has many rows and few deadlines.
  const deadlines = new Map<string, boolean>()
  return rows.filter(({ stage, dueAt }) => {
    const deadline = `${stage} ${dueAt.getTime()}`
    const near =
      deadlines.get(deadline) ??
      rules.some((rule) => rule.stage === stage && isNear(ladderOf(rule, dueAt, rule.hour, false, calendar), day))
    deadlines.set(deadline, near)
    return near
  })
}
