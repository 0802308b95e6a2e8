import { formatValue } from 'hucre'
import type { CellValue } from 'hucre/xlsx'
import { jalaliParts, keyOfDay } from 'persian-text'

const DAY_MS = 86_400_000
/** Serial days of 1950 to 2119. Jalali dates written as one number (14050101) and bare years lie outside. */
const SERIAL_FROM = 18_264
const SERIAL_TO = 80_000
/** Days from the beginning of 1900 to that of 1904, from which old Macs count. */
const TO_1904 = 1_462
/** Day 0 of Excel, counted back over the leap day of 1900 that never was. */
const EPOCH_MS = Date.UTC(1899, 11, 30)

/** Excel keeps Gregorian days, whatever calendar it shows them in. */
const jalaliDay = (instant: Date): string => keyOfDay(jalaliParts(instant, 'UTC'))

/** 15 digits are what Excel itself keeps: 32.300000000000004 was written as 32.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

export type CellKind = 'text' | 'number' | 'points' | 'day'

/** A number that Excel rounds for the eye: what is seen and summed by hand is what was meant. Null where it shows all of it. */
export function roundedNumber(value: number, format: string): number | null {
  const scaled = format.includes('%') ? value * 100 : value
  const text = formatValue(value, format).replace(/[,%\s]/g, '')
  return /^-?\d+\.?\d*$/.test(text) && Number(text) !== Number(plainNumber(scaled)) ? Number(text) : null
}

/** A code typed as a number: «007», «1-2» and «1.10» are what its format makes of 7, 12 and 1.1. */
function shownCode(value: number, format: string): string {
  const text = formatValue(value, format).trim()
  // Powers of ten and a narrow format hide digits of a telephone; «1,000» and «101.00» are the number.
  const isPlain = /e[+-]/i.test(format) || text === '' || /^[1-9][\d,]*(?:\.0*)?$/.test(text)
  return isPlain ? plainNumber(value) : text
}

/**
 * One cell as the text that Excel shows, '' when empty. Null where Excel made a date of something else: the code 1-2
 * is kept as a day in January and cannot be brought back.
 */
export const cellText = (
  value: CellValue,
  kind: CellKind,
  format: string | null = null,
  is1904 = false,
): string | null => {
  if (value === null) return ''
  // An apostrophe typed before a cell is Excel's sign for «this is text»; one that is closed again is a quotation.
  if (typeof value === 'string') {
    const text = value.replace(/^['’](?=[^'’\s][^'’]*$)/, '')
    return kind === 'day' && /^\s*\d{5}\s*$/.test(text) ? cellText(Number(text), kind, null, is1904) : text
  }
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return kind === 'day' && !Number.isNaN(value.getTime()) ? jalaliDay(value) : null
  if (kind === 'day' && value >= SERIAL_FROM && value <= SERIAL_TO) {
    return jalaliDay(new Date(EPOCH_MS + (Math.floor(value) + (is1904 ? TO_1904 : 0)) * DAY_MS))
  }
  if (format === null) return plainNumber(value)
  const isPercent = format.includes('%')
  if (kind === 'text' && !isPercent) return shownCode(value, format)
  const shown = roundedNumber(value, format)
  return isPercent ? `${shown ?? plainNumber(value * 100)}٪` : plainNumber(shown ?? value)
}
