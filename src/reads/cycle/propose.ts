import { instantOf, type JalaliDay } from 'persian-text'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { type LengthChoice, proposeTimetable } from '#domain/cycle/timetable.ts'
import type { StageWindow } from '#domain/cycle/window.ts'
import { holidayBook, uncertainYears } from '#storage/cycle/holidays.ts'
import type { Reader } from '#storage/transaction.ts'

/** What a coordinator says of a cycle to be. */
export interface Wish {
  year: number
  profileKey: string
  startDay: JalaliDay
  choice: LengthChoice
}

export interface Proposal {
  windows: StageWindow[]
  faults: TimetableFault[]
  /** Years touched whose free days are not all known. */
  uncertain: { year: number; known: 'partial' | 'none' }[]
}

/** Requirements C1–C12, 1.2: dates computed from durations, working days and holidays. */
export async function propose(
  db: Reader,
  profile: ProvinceProfile,
  startDay: JalaliDay,
  choice: LengthChoice,
  zone: string,
): Promise<Proposal> {
  const book = await holidayBook(db)
  const windows = proposeTimetable(profile, instantOf(startDay, zone), book.holidays, zone, choice)
  const ends = windows.map((window) => window.dueAt.getTime())
  const begins = windows.map((window) => window.opensAt.getTime())
  return {
    windows,
    faults: checkTimetable(windows, profile, book.holidays, zone),
    uncertain: uncertainYears(book, new Date(Math.min(...begins)), new Date(Math.max(...ends)), zone),
  }
}
