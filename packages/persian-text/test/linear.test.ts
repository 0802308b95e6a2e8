import { describe, expect, it } from 'vitest'
import {
  cleanText,
  clipped,
  parseJalali,
  parseNumber,
  parsePoints,
  safeFileName,
  searchKey,
  shortened,
  squash,
  toAsciiDigits,
  toPersianDigits,
  wayOf,
} from '../src/index.ts'

const AT = new Date('2026-11-22T05:30:00Z')
const READERS: Record<string, (text: string) => unknown> = {
  cleanText,
  searchKey,
  squash,
  toAsciiDigits,
  toPersianDigits,
  wayOf,
  safeFileName,
  parseNumber: (text) => parseNumber(text, { slashIsDecimal: true }),
  parsePoints: (text) => parsePoints(text),
  parseJalali: (text) => parseJalali(text, { now: AT, zone: 'Asia/Tehran' }),
  clipped: (text) => clipped(text, text.length - 1),
  shortened: (text) => shortened(text, text.length - 1),
}
const SHAPES: Record<string, (length: number) => string> = {
  'blanks between letters': (length) => `x${' '.repeat(length)}x`,
  'half-spaces between letters': (length) => `ب${'\u200c'.repeat(length)}ب`,
  'blanks and half-spaces in turn': (length) => `ب${' \u200c'.repeat(length / 2)}ب`,
  'lines between letters': (length) => `x${'\r\n'.repeat(length / 2)}x`,
  'dots in a name': (length) => `x${'. '.repeat(length / 2)}x`,
  'digits and a letter': (length) => `${'1'.repeat(length)}x`,
  'thousands and a letter': (length) => `${'1,111'.repeat(length / 5)}x`,
  'digits and slashes': (length) => `${'1/'.repeat(length / 2)}x`,
  'numbers as words': (length) => 'بیست و '.repeat(length / 7),
  'blanks before a percent sign': (length) => `${' '.repeat(length)}x%`,
  'marks on one letter': (length) => `ب${'\u064e'.repeat(length)}`,
}

describe('a text of 100,000 signs, whatever it is made of', () => {
  it.each(Object.keys(READERS))('takes %s no more than its share of time', (name) => {
    const read = READERS[name]
    if (read === undefined) throw new Error(name)
    for (const [shape, made] of Object.entries(SHAPES)) {
      const text = made(100_000)
      const from = performance.now()
      read(text)
      // Square time takes half a minute here; a core that is shared by many is still far from it.
      expect([shape, performance.now() - from < 5_000]).toEqual([shape, true])
    }
  })
})
