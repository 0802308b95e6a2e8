import type { WireEntity } from '../wire.ts'

export interface FormattedText {
  text: string
  entities: WireEntity[]
}

/** What the platform's server does to one character: '' deletes it, anything else stands in its place. */
const cleaned = (unit: string): string => {
  const code = unit.charCodeAt(0)
  if (code === 10) return unit
  if (code === 13) return ''
  if (code < 32 || code === 127) return ' '
  if (code >= 0x2028 && code <= 0x202e) return ''
  if (code === 0x0333 || code === 0x033f || code === 0x030a) return ''
  return unit
}

const isMark = (unit: string | undefined): boolean => unit === '\u200e' || unit === '\u200f'

/** Most texts need no cleaning at all. */
const mayNeedCleaning = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (isMark(unit) || cleaned(unit) !== unit) return true
  }
  return false
}

/** Deletes U+2028 to U+202E and control characters, turns runs of LRM and RLM into ZWNJ and the last mark, and moves entities along. */
const withoutForbidden = ({ text, entities }: FormattedText): FormattedText => {
  if (!mayNeedCleaning(text)) return { text, entities }
  const positions: number[] = []
  let out = ''
  for (let i = 0; i < text.length; i++) {
    positions.push(out.length)
    const unit = text.charAt(i)
    if (!isMark(unit)) out += cleaned(unit)
    else if (!isMark(text[i + 1])) out += isMark(text[i - 1]) ? `\u200c${unit}` : unit
  }
  positions.push(out.length)
  return { text: out, entities: entities.map((entity) => moved(entity, (at) => positions[at] ?? out.length)) }
}

const moved = (entity: WireEntity, place: (at: number) => number): WireEntity => {
  const start = place(entity.offset)
  return { ...entity, offset: start, length: place(entity.offset + entity.length) - start }
}

/** The platform keeps no blanks at the ends of a text. */
const trimmed = ({ text, entities }: FormattedText): FormattedText => {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text[from])) from++
  while (to > from && isBlank(text[to - 1])) to--
  if (from === 0 && to === text.length) return { text, entities }
  const place = (at: number): number => Math.min(Math.max(at, from), to) - from
  return { text: text.slice(from, to), entities: entities.map((entity) => moved(entity, place)) }
}

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\n'

const entityLimit = 100

export const cleanText = (formatted: FormattedText): FormattedText => {
  const { text, entities } = trimmed(withoutForbidden(formatted))
  if (entities.length === 0) return { text, entities }
  const remaining = entities.filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
  for (const entity of remaining) entity.length = Math.min(entity.length, text.length - entity.offset)
  remaining.sort((a, b) => a.offset - b.offset || b.length - a.length)
  return { text, entities: remaining.slice(0, entityLimit) }
}
