import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/hours.ts'
import { REMINDER_MODES, type ReminderMode } from '#domain/reminders/rules.ts'
import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import * as people from '#storage/people.ts'
import * as preferences from '#storage/preferences.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'

/** Hours of office work in which reminders may come; the default stands where nothing was chosen. */
export const REMINDER_HOURS = [7, 8, 9, 10, 11, 12, 13] as const
/** For strangers as well. Refusals: not-found where there is no account. */
export const setLanguage = command(
  'people.set-language',
  z.object({ language: z.enum(LANGUAGES) }),
  async (tx, by, { language }) => {
    if (by.accountId === null) return refuse('not-found')
    const personId = by.actor.kind === 'person' ? by.actor.personId : null
    await people.setLanguage(tx, { id: by.accountId, personId }, language)
    return done({ language })
  },
)

/** Refusals: not-your-role. */
export const setReminderHour = command(
  'people.set-reminder-hour',
  z.object({
    hour: z
      .number()
      .int()
      .min(Math.min(...REMINDER_HOURS))
      .max(Math.max(...REMINDER_HOURS)),
  }),
  async (tx, by, { hour }) => {
    const allowed = may(by.actor, 'reminder.settings')
    if (!allowed.ok) return allowed
    if (by.actor.kind !== 'person') return refuse('not-found')
    const { personId } = by.actor
    await preferences.keepReminderWishes(tx, personId, { hour })
    await audit(tx, by, 'reminder.hour', `person:${personId}`, { details: { hour } })
    return done({ hour })
  },
)

/** How reminders come; `off` silences them alone, never notices. Refusals: not-your-role. */
export const setReminderMode = command(
  'people.set-reminder-mode',
  z.object({ mode: z.enum(REMINDER_MODES) }),
  async (tx, by, { mode }) => {
    const allowed = may(by.actor, 'reminder.settings')
    if (!allowed.ok) return allowed
    if (by.actor.kind !== 'person') return refuse('not-found')
    const { personId } = by.actor
    await preferences.keepReminderWishes(tx, personId, { mode })
    await audit(tx, by, 'reminder.mode', `person:${personId}`, { details: { mode } })
    return done({ mode })
  },
)

export interface ReminderSettings {
  mode: ReminderMode
  /** Whole hour. */
  hour: number
}

/** Null where there is no person to remind. */
export async function readReminderSettings(tools: Tools, by: Caller): Promise<ReminderSettings | null> {
  if (by.actor.kind !== 'person') return null
  const { mode, hour } = await preferences.reminderWishes(tools.db, by.actor.personId)
  return { mode, hour: hour ?? DEFAULT_REMINDER_HOUR }
}
