export { toAsciiDigits, toPersianDigits } from './digits.ts'
export { cleanText, clipped, searchKey, shortened, squash } from './text.ts'
export { safeFileName } from './safe-name.ts'
export { archiveName } from './archive-name.ts'
export { likelyNumber } from './number-words.ts'
export { type NumberFault, type ParsedNumber, parseNumber, parsePoints } from './parse-number.ts'
export {
  addDays,
  dayKey,
  dayNumber,
  dayNumberOf,
  dayOfNumber,
  daysBetween,
  endOfDay,
  instantOf,
  isLeapYear,
  type JalaliDay,
  type JalaliParts,
  type JalaliWall,
  jalaliParts,
  keyOfDay,
  monthLength,
  startOfDay,
  WEEKDAYS,
  type Weekday,
  weekdayOfNumber,
} from './jalali.ts'
export {
  type DateFault,
  daysAhead,
  type ParsedDate,
  type ParsedJalali,
  parseJalali,
  type UnreadDate,
} from './parse-jalali.ts'
export type { WallTime } from './split-time.ts'
export {
  addWorkingDays,
  type Holidays,
  isFirstWorkingDay,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts'
export { isYes, type Way, wayOf } from './way-words.ts'
export { examineZone, type ZoneData, zoneOffsetMs } from './zones.ts'
