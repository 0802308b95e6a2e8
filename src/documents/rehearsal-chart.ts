import { addDays, dayKey, daysBetween, jalaliParts, monthLength } from 'persian-text'
import { isOverloaded } from '#domain/rehearsal/load.ts'
import type { Reader, Rehearsal, RehearsedDay, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { numberText, wordingTimeZone } from 'chat-wording'
import { label, labelDynamic } from '#wording/say.ts'
import { behaviourName, readerName } from './rehearsal-words.ts'
import type { RehearsalPicture } from './typeset/rehearsal-picture.ts'

/** The picture has six colours: five roles and the rest. */
const NAMED_ROLES = 5
const HIGHEST = 0.95
const LISTED = 5

/** What the picture of one rehearsed year shows, ready to be drawn. */
export function rehearsalChart(language: Language, rehearsal: Rehearsal, year: RehearsedYear): RehearsalPicture {
  const zone = wordingTimeZone()
  const { from, to } = rehearsal
  const span = daysBetween(from, to, zone) + 1
  const loads = new Map(year.days.map((day) => [day.day, day]))
  const closed = new Set(rehearsal.closedDays)
  const most = Math.max(1, ...year.days.map(({ total }) => total))
  const named = year.roles
    .toSorted((a, b) => b.count - a.count)
    .slice(0, year.roles.length > NAMED_ROLES + 1 ? NAMED_ROLES : NAMED_ROLES + 1)
    .map(({ role }) => role)
  const hasRest = year.roles.length > named.length
  return {
    language,
    title: label(language, 'rehearsal-picture-title', { year: rehearsal.year }),
    subtitle: behaviourName(language, year.behaviour),
    roles: [
      ...named.map((role) => readerName(language, role)),
      ...(hasRest ? [label(language, 'rehearsal-to-other')] : []),
    ],
    words: { holiday: label(language, 'rehearsal-closed'), overload: label(language, 'rehearsal-heavy-day') },
    months: monthsOf(language, from, span, zone),
    days: Array.from({ length: span }, (_, offset) => {
      const key = dayKey(addDays(from, offset, zone), zone)
      const load = loads.get(key)
      return {
        at: offset / span,
        width: 1 / span,
        parts: partsOf(load, named, hasRest).map((count) => (count / most) * HIGHEST),
        overload: load !== undefined && isOverloaded(load),
        holiday: closed.has(key),
      }
    }),
    ticks: [0.5, 1].map((part) => ({
      height: part * HIGHEST,
      label: numberText(language, Math.round(most * part)),
    })),
    limit: null,
    notes: notesOf(language, year),
  }
}

function partsOf(load: RehearsedDay | undefined, named: readonly Reader[], hasRest: boolean): number[] {
  const of = (role: Reader): number => load?.roles.find((one) => one.role === role)?.count ?? 0
  const parts = named.map(of)
  return hasRest ? [...parts, (load?.total ?? 0) - parts.reduce((sum, count) => sum + count, 0)] : parts
}

/** Jalali months of the span, the first and the last one cut where the span is. */
function monthsOf(language: Language, from: Date, span: number, zone: string): RehearsalPicture['months'] {
  const months: { name: string; short: string; from: number; to: number }[] = []
  for (let offset = 0; offset < span; ) {
    const { year, month, day } = jalaliParts(addDays(from, offset, zone), zone)
    const end = Math.min(span, offset + monthLength(year, month) - day + 1)
    const name = labelDynamic(language, `month-${month}`)
    months.push({ name, short: numberText(language, month), from: offset / span, to: end / span })
    offset = end
  }
  return months
}

function notesOf(language: Language, { days, total }: RehearsedYear): RehearsalPicture['notes'] {
  const heavy = days.filter(isOverloaded).toSorted((a, b) => b.most - a.most)
  return [
    { text: label(language, 'rehearsal-picture-total', { count: total }), grave: false },
    ...heavy.slice(0, LISTED).map(({ at, most, overloaded }) => ({
      text: label(language, 'rehearsal-heavy-line', { at, most, people: overloaded }),
      grave: true,
    })),
  ]
}
