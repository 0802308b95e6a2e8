import { z } from 'zod'
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/hours.ts'
import { MUTABLE_KINDS, mutableFor } from '#domain/reminders/muted.ts'
import { REMINDER_MODES } from '#domain/reminders/rules.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import * as people from '#storage/people/people.ts'
import { mutedKinds, reminderWishes, setMuted, storeReminderWishes } from '#storage/people/preferences.ts'
import { pinnedLines } from '#storage/reminders/pinned-deadlines.ts'
import { command, NONE, query } from '../act.ts'

/** Hours of office work in which reminders may come; the default stands where nothing was chosen. */
export const REMINDER_HOURS = [7, 8, 9, 10, 11, 12, 13] as const

const own = () => ({ about: {} })

/** For strangers as well, but not without an account. */
export const setLanguage = command('settings.language', {
  input: z.object({ language: z.enum(LANGUAGES) }),
  load: (_, { accountId }) => (accountId === null ? null : { about: {}, accountId }),
  async run(tx, act, { language }, { accountId }) {
    const personId = act.actor.kind === 'person' ? act.actor.personId : null
    await people.setLanguage(tx, { id: accountId, personId }, language)
    return act.record({ language }, { id: accountId, details: { language } })
  },
})

export const setReminderHour = command('settings.hour', {
  input: z.object({ hour: z.number().refine((hour) => REMINDER_HOURS.some((offered) => offered === hour)) }),
  load: own,
  async run(tx, act, { hour }) {
    const { personId } = act.person
    await storeReminderWishes(tx, personId, { hour })
    return act.record({ hour }, { id: personId, details: { hour } })
  },
})

/** How reminders come; `off` silences them alone, never notices. */
export const setReminderMode = command('settings.mode', {
  input: z.object({ mode: z.enum(REMINDER_MODES) }),
  load: own,
  async run(tx, act, { mode }) {
    const { personId } = act.person
    await storeReminderWishes(tx, personId, { mode })
    return act.record({ mode }, { id: personId, details: { mode } })
  },
})

/** How a person is reminded, `hour` a whole one; null where there is no person to remind. */
export const readReminderSettings = query('settings.show', {
  input: NONE,
  load: own,
  async read(db, { actor }) {
    if (actor.kind !== 'person') return done(null)
    const { mode, hour } = await reminderWishes(db, actor.personId)
    const isPinned = (await pinnedLines(db)).has(actor.personId)
    return done({ mode, hour: hour ?? DEFAULT_REMINDER_HOUR, isPinned })
  },
})

/** Peers row 15: which kinds of notices there are to choose among, and which are silenced. */
export const readKinds = query('settings.kinds', {
  input: z.object({}),
  load: own,
  async read(db, { person: { personId, role } }) {
    const muted = (await mutedKinds(db)).get(personId) ?? []
    return done({ kinds: mutableFor(role).map((kind) => ({ kind, isMuted: muted.includes(kind) })) })
  },
})

/** Silences a kind, or lets it speak again. */
export const switchKind = command('settings.kind', {
  input: z.object({ kind: z.enum(MUTABLE_KINDS) }),
  load: own,
  async run(tx, act, { kind }) {
    const { personId } = act.person
    const isMuted = !((await mutedKinds(tx)).get(personId) ?? []).includes(kind)
    await setMuted(tx, personId, kind, isMuted)
    return act.record({ kind, isMuted }, { id: personId, details: { kind, isMuted } })
  },
})
