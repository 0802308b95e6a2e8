import {
  FluentBundle,
  type FluentFunction,
  FluentResource,
  FluentNumber,
  type FluentValue,
  type FluentVariable,
} from '@fluent/bundle'
import { jalaliParts } from 'persian-text'
import type { FunctionName } from './function-types.ts'
import { type Insertion, insertion } from './insert.ts'
import type { Language } from './markup.ts'
import { numberText, plainDigits, pointsText } from './numbers.ts'
import { wordingTimeZone } from './settings.ts'

/** `marked` writes the little tag language with isolates; `bare` is for buttons and toasts. */
export type Manner = 'marked' | 'bare'
export type Format = (key: string, args: Record<string, FluentVariable>) => { text: string; faults: Error[] }

const asNumber = (value: FluentValue | undefined): number => {
  const number = typeof value === 'string' ? undefined : value?.valueOf()
  if (typeof number !== 'number') throw new TypeError('a number is wanted')
  return number
}
/** Facts of refusals and notices travel as JSON, so an instant may come as its ISO text. */
const asDate = (value: FluentValue | undefined): Date => {
  const iso = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
  const date = iso ? new Date(value) : typeof value === 'string' ? undefined : value?.valueOf()
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError('a date is wanted')
  return date
}
const asText = (value: FluentValue | undefined): string => {
  if (typeof value === 'string') return value
  if (value instanceof FluentNumber) return String(value.value)
  throw new TypeError('a text is wanted')
}

/** Words and order of dates and sizes live in locales/<language>/calendar.ftl, like all words. */
const dateWords = (language: Language, raw: (key: string, args: Record<string, string>) => string) => {
  const facts = (date: Date): Record<string, string> => {
    const parts = jalaliParts(date, wordingTimeZone())
    return {
      weekday: raw(`weekday-${parts.weekday}`, {}),
      month: raw(`month-${parts.month}`, {}),
      day: plainDigits(language, parts.day),
      year: plainDigits(language, parts.year),
      clock: `${plainDigits(language, parts.hour, 2)}:${plainDigits(language, parts.minute, 2)}`,
    }
  }
  const shown = (key: string) => (args: FluentValue[]) => raw(key, facts(asDate(args[0])))
  const size = (bytes: number): string => {
    if (bytes < 1000) return raw('size-bytes', { amount: numberText(language, bytes) })
    if (bytes < 999_500) return raw('size-kilobytes', { amount: numberText(language, Math.round(bytes / 1000)) })
    return raw('size-megabytes', { amount: numberText(language, Math.round(bytes / 100_000) / 10) })
  }
  return {
    DATE: shown('date-long'),
    DATETIME: shown('date-and-time'),
    DAY: shown('date-short'),
    CLOCK: shown('date-clock'),
    SIZE: (args: FluentValue[]) => size(asNumber(args[0])),
  }
}

/** Plain `{ $x }` in running text becomes `TEXT($x)`; selectors and function arguments keep the raw value. */
const throughText = (node: unknown): unknown => {
  if (!Array.isArray(node)) return node
  return node.map((element: unknown) => {
    if (typeof element !== 'object' || element === null || !('type' in element)) return element
    if (element.type === 'var') return { type: 'func', name: 'TEXT', args: [element] }
    if (element.type !== 'select' || !('variants' in element)) return element
    const variants = element.variants as { key: unknown; value: unknown }[]
    return { ...element, variants: variants.map((variant) => ({ ...variant, value: throughText(variant.value) })) }
  })
}

const functionsOf = (
  language: Language,
  insert: Insertion,
  raw: (key: string, args: Record<string, string>) => string,
): Record<FunctionName | 'TEXT', FluentFunction> => ({
  ...dateWords(language, raw),
  NUM: (args) => numberText(language, asNumber(args[0])),
  POINTS: (args) => pointsText(language, asNumber(args[0])),
  YEAR: (args) => plainDigits(language, asNumber(args[0])),
  CODE: (args) => insert.code(asText(args[0])),
  LATIN: (args) => insert.latin(asText(args[0])),
  TEXT: ([value]) => {
    if (typeof value === 'string') return insert.text(value)
    return value instanceof FluentNumber ? numberText(language, value.value) : (value ?? '')
  },
})

export interface Wording {
  bundle: FluentBundle
  format: Format
}

/** A bundle of the given locale sources; calendar.ftl must be among them when dates or sizes are shown. */
export const buildBundle = (language: Language, manner: Manner, sources: readonly string[]): Wording => {
  const raw = (key: string, args: Record<string, string>): string => {
    const { text, faults } = format(key, args)
    if (faults[0]) throw faults[0]
    return text
  }
  const functions = functionsOf(language, insertion(language, manner === 'marked'), raw)
  const bundle = new FluentBundle(language, { useIsolating: false, functions })
  const format: Format = (key, args) => {
    const pattern = bundle.getMessage(key)?.value
    if (pattern === undefined || pattern === null)
      return { text: key, faults: [new ReferenceError(`no message ${key}`)] }
    const faults: Error[] = []
    return { text: bundle.formatPattern(pattern, args, faults), faults }
  }
  for (const source of sources) {
    const resource = new FluentResource(source)
    for (const entry of resource.body) Object.assign(entry, { value: throughText(entry.value) })
    bundle.addResource(resource)
  }
  return { bundle, format }
}
