import { lines } from '#screens/kit.ts'
import { daysBetween } from 'persian-text'
import { isToldToCoordinator } from '#domain/reminders/escalation.ts'
import { remindersOf } from '#domain/reminders/rules.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { type AgencyContacts, agencyContacts, type LateAgency, lateAgencies } from '#storage/progress/late-agencies.ts'
import { labelDynamic, say } from '#wording/say.ts'
import type { Rendering } from '../kind.ts'

/** So many agencies fit on a telephone's screen; the rest is one line, and the whole list behind the button. */
const CALLED = 5

/**
 * Peers row 12, the last rung of the ladder: the agencies that stay silent, as a list to telephone by; one part of one message, not
 * a message for each. Empty when there is none.
 */
export async function lateList(rendering: Rendering, cycle: CycleRow): Promise<string[]> {
  const { db, language, now, zone } = rendering
  const { holidays } = await holidayBook(db)
  const rules = remindersOf(cycle.profile)
  const agencies = await lateAgencies(db, cycle, (stage, dueAt) =>
    isToldToCoordinator(rules, stage, dueAt, now, { holidays, zone }),
  )
  if (agencies.length === 0) return []
  const called = agencies.slice(0, CALLED)
  const contacts = await agencyContacts(
    db,
    called.map(({ id }) => id),
  )
  const rest = agencies.length - CALLED
  return [
    say(language, 'digest-late', { count: agencies.length }),
    ...called.map((agency) => entryOf(rendering, agency, contacts.get(agency.id))),
    ...(rest > 0 ? [say(language, 'digest-late-rest', { count: rest })] : []),
  ]
}

function entryOf(
  { language, now, zone }: Rendering,
  { count, pointsHundredths, dueAt }: LateAgency,
  { name, people }: AgencyContacts = { name: '', people: [] },
): string {
  const days = daysBetween(dueAt, now, zone)
  return lines(
    say(language, 'digest-late-agency', { name, count, points: pointsHundredths, days }),
    people.length === 0 && say(language, 'digest-late-nobody'),
    ...people.map((person) =>
      say(language, 'digest-late-person', {
        name: person.name,
        role: labelDynamic(language, `role-${person.role}`),
        phone: person.phone ?? 'none',
      }),
    ),
  )
}
