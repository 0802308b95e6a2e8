import { AUDITED } from '#domain/audit/acts.ts'
import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { AuditedThing, AuditEntries, AuditLine } from '#reads/audit/entries.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, pairs, present, rows } from '../kit.ts'

/** One vocabulary for all entries: `evidence.submit` has its words under `audit-evidence-submit`. */
export const auditWordKey = (action: string): string => `audit-${action.replace('.', '-')}`

const actorWord = (language: Language, { actor }: AuditLine): string =>
  labelDynamic(
    language,
    actor === 'system' || actor === 'stranger' || actor === 'person' ? `audit-by-${actor}` : `role-${actor}`,
  )

export const thingWord = (language: Language, { entity, name, code, role }: AuditedThing): string =>
  label(language, 'audit-thing', {
    entity,
    code,
    name: role === null ? name : `${name}، ${labelDynamic(language, `role-${role}`)}`,
  })

const line = (language: Language, entry: AuditLine): string =>
  say(language, 'audit-line', {
    at: entry.at,
    who: entry.name === null ? actorWord(language, entry) : `${entry.name}، ${actorWord(language, entry)}`,
    what: labelDynamic(language, auditWordKey(entry.action)),
    thing: thingWord(language, entry.thing),
  })

/** The day is said once above all of it. */
const byDay = (language: Language, entries: readonly AuditLine[]): string[] =>
  entries.flatMap((entry, i) => {
    const day = ({ at }: AuditLine): string => say(language, 'audit-day', { at })
    const before = entries[i - 1]
    return present((before === undefined || day(before) !== day(entry)) && day(entry), line(language, entry))
  })

const unique = (buttons: Button[]): Button[] => [...new Map(buttons.map((button) => [button.label, button])).values()]

const personButton = ({ personId, name }: AuditLine): Button[] =>
  personId === null || name === null ? [] : [go('audit.person', { personId, before: null }, `👤 ${name}`)]

const thingButton = (language: Language, { thing }: AuditLine): Button[] => {
  const entity = AUDITED.find((one) => one === thing.entity)
  const id = Number(thing.id)
  return entity === undefined || !Number.isInteger(id)
    ? []
    : [go('audit.thing', { entity, id, before: null }, thingWord(language, thing))]
}

/** Entries, newest first; from each one on to whoever did it and to what it was done to. */
export function auditScreen(
  language: Language,
  { lines: entries, older }: AuditEntries,
  title: string,
  to: (before: number, text: string) => Button,
): Screen {
  const links = unique(entries.flatMap((entry) => [...personButton(entry), ...thingButton(language, entry)]))
  return {
    text: lines(title, ...(entries.length === 0 ? [say(language, 'audit-none')] : byDay(language, entries))),
    buttons: rows(
      ...pairs(links),
      [
        older !== null && to(older, label(language, 'audit-older')),
        go('audit.show', { before: null }, label(language, 'audit-newest')),
      ],
      [go('audit.ask', {}, label(language, 'audit-search')), go('moment.ask', {}, label(language, 'moment-button'))],
      homeRow(language),
    ),
  }
}

export const auditTitle = (language: Language, thing: AuditedThing | null): string =>
  thing === null ? say(language, 'audit-title') : say(language, 'audit-title-of', { thing: thingWord(language, thing) })

/** What was done on a seat that was given by mistake: it stands as it is until somebody changes it. */
export const seatActsScreen = (
  language: Language,
  seatId: Id<'seat'>,
  { thing, ...entries }: AuditEntries & { thing: AuditedThing },
): Screen =>
  auditScreen(
    language,
    entries,
    say(language, 'seat-acts-title', { thing: thingWord(language, thing) }),
    (before, text) => go('seat.acts', { seatId, before }, text),
  )
