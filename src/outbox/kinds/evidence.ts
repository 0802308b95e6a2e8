import { dayKey } from 'persian-text'
import { afterFreeDays, DEFAULT_REMINDER_HOUR, deliveredAt } from '#domain/reminders/hours.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { type SubmittedItem, submittedBetween } from '#storage/evidence/item-changes.ts'
import { personName } from '#storage/people/people.ts'
import { reminderWishes } from '#storage/people/preferences.ts'
import { go, homeRow, lines } from '#screens/kit.ts'
import { settingsButton } from '#screens/people/settings.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

/** So many indicators fit on a telephone's screen; the rest is one line. */
const LISTED = 8
/** From this hour on a message that could not go out at its own waits for the morning. */
const QUIET_FROM = 21

/**
 * To the other focal points and the head of an agency: what colleagues have submitted in `[from, until)` (ISO) and not withdrawn
 * since, one message a day. No legal notice, so whoever has silenced reminders gets none.
 */
export const evidenceSubmitted = noticeKind<{ agencyId: number; from: string; until: string }>({
  readers: (_, { agencyId }) => ofAgency(agencyId),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async waitsUntil({ db, now, zone }) {
    const { holidays } = await holidayBook(db)
    const at = deliveredAt(now, DEFAULT_REMINDER_HOUR, QUIET_FROM, zone)
    return afterFreeDays(at, DEFAULT_REMINDER_HOUR, { holidays, zone }) ?? at
  },
  async compose(rendering, { agencyId, from, until }) {
    const { db, language, personId } = rendering
    if (personId === null || (await reminderWishes(db, personId)).mode === 'off') return null
    const submitted = await submittedBetween(db, agencyId, new Date(from), new Date(until))
    const items = submitted.filter(({ submittedBy }) => submittedBy !== personId)
    if (items.length === 0) return null
    const rest = items.length - LISTED
    return {
      text: lines(
        headOf(rendering, items),
        ...(await linesOf(rendering, items.slice(0, LISTED))),
        rest > 0 && say(language, 'reminder-rest', { count: rest }),
      ),
      buttons: [[go('evidence.status', {}, label(language, 'evidence-status-button'))], [settingsButton(language)]],
    }
  },
})

function headOf({ language, now, zone }: Rendering, items: readonly SubmittedItem[]): string {
  const first = new Date(Math.min(...items.map(({ submittedAt }) => submittedAt.getTime())))
  const days = new Set(items.map(({ submittedAt }) => dayKey(submittedAt, zone)))
  return say(language, 'evidence-told-head', {
    when: days.size > 1 ? 'span' : days.has(dayKey(now, zone)) ? 'today' : 'day',
    first,
    count: items.length,
    points: items.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, 0),
  })
}

/** Below the name of each who submitted, what he did. */
async function linesOf({ db, language }: Rendering, items: readonly SubmittedItem[]): Promise<string[]> {
  const lines: string[] = []
  for (const by of new Set(items.map(({ submittedBy }) => submittedBy))) {
    lines.push(say(language, 'evidence-told-by', { name: await personName(db, by) }))
    for (const { code, title, maximumHundredths, receipt } of items.filter(({ submittedBy }) => submittedBy === by))
      lines.push(say(language, 'evidence-told-line', { code, title, points: maximumHundredths, receipt }))
  }
  return lines
}

/** To the coordinators: it counts, but whether it was pressed in time nobody can know. Dates are ISO. */
export const dateInDoubt = noticeKind<Record<'agency' | 'code' | 'receipt' | 'from' | 'to' | 'dueAt', string>>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { agency, code, receipt, ...dates }) => {
    const [from, to, dueAt] = [new Date(dates.from), new Date(dates.to), new Date(dates.dueAt)]
    const text = say(language, 'notice-date-in-doubt', { agency, code, receipt, from, to, due: dueAt })
    return Promise.resolve({ text, buttons: [homeRow(language)] })
  },
})
