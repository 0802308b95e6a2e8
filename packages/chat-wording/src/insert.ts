import { toPersianDigits } from 'persian-text'
import type { Language } from './markup.ts'

const FSI = '\u2068'
const LRI = '\u2066'
const PDI = '\u2069'
const RLM = '\u200f'

/** Direction controls in somebody's text could turn the rest of our sentence round. */
const FOREIGN_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

export const escapeMarkup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Text of the other direction, or digits of another script, which would reorder what stands around it. */
const needsIsolate = (text: string, language: Language): boolean =>
  language === 'fa' ? /\p{Script=Latin}|[0-9]/u.test(text) : /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)

/** Isolates end with their paragraph, so each line gets its own. */
const eachLine = (text: string, wrap: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : wrap(line)))
    .join('\n')

/** Where inserted values go: message text carries isolates, labels of buttons and toasts stay bare. */
export interface Insertion {
  text(value: string): string
  code(value: string): string
  latin(value: string): string
}

const bareCode = (value: string, language: Language): string => (language === 'fa' ? toPersianDigits(value) : value)

export const insertion = (language: Language, isolating: boolean): Insertion => {
  const clean = (value: string): string => escapeMarkup(value.replace(FOREIGN_CONTROLS, ''))
  if (!isolating) {
    // One mark, not an isolate: after an Arabic letter «۳-۲» is drawn as 2-3; after this mark it is not, and a label that begins with
    // a code still reads from the right. Servers keep a single mark in button texts.
    const marked = (value: string): string =>
      (language === 'fa' && /\d\D+\d|[۰-۹][^۰-۹]+[۰-۹]/.test(value) ? RLM : '') + value
    return { text: clean, code: (value) => marked(clean(bareCode(value, language))), latin: clean }
  }
  const ltr = (value: string): string => (value === '' ? '' : LRI + value + PDI)
  return {
    text: (value) => eachLine(clean(value), (line) => (needsIsolate(line, language) ? FSI + line + PDI : line)),
    code: (value) => ltr(clean(bareCode(value, language))),
    latin: (value) => ltr(clean(value)),
  }
}
