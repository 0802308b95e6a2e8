import type { CellValue } from 'hucre/xlsx'
import { jalaliParts, keyOfDay } from 'persian-text'

const DAY_MS = 86_400_000
/** Serial days of 1950 to 2119. Jalali dates written as one number (14050101) and bare years lie outside. */
const SERIAL_FROM = 18_264
const SERIAL_TO = 80_000
/** Day 0 of Excel, counted back over the leap day of 1900 that never was. */
const EPOCH_MS = Date.UTC(1899, 11, 30)

/** Excel keeps Gregorian days, whatever calendar it shows them in. */
const jalaliDay = (instant: Date): string => keyOfDay(jalaliParts(instant, 'UTC'))

/** 15 digits are what Excel itself keeps: 32.300000000000004 was written as 32.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

/**
 * One cell as the text somebody wrote, '' when empty. Null where Excel made a date of something else: the code 1-2
 * is kept as a day in January and cannot be brought back.
 */
export const cellText = (value: CellValue, kind: 'text' | 'day', isPercent = false): string | null => {
  if (value === null) return ''
  // An apostrophe typed before a number is Excel's sign for «this is text».
  if (typeof value === 'string') return value.replace(/^['’](?=[\p{N}+])/u, '')
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return kind === 'day' && !Number.isNaN(value.getTime()) ? jalaliDay(value) : null
  if (kind === 'day' && value >= SERIAL_FROM && value <= SERIAL_TO) {
    return jalaliDay(new Date(EPOCH_MS + Math.floor(value) * DAY_MS))
  }
  return isPercent ? `${plainNumber(value * 100)}٪` : plainNumber(value)
}
