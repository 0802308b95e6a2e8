import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { addDays, type Holidays, jalaliParts, WEEKDAYS } from 'persian-text'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/configuration.ts'
import type { Reader, Tx } from '../transaction.ts'

const FOLDER = new URL('../../../prisma/holidays/', import.meta.url)

const shippedYear = z.object({
  year: z.number().int(),
  /** False: days that depend on the moon are still missing. */
  complete: z.boolean(),
  weekend: z.array(z.enum(WEEKDAYS)),
  days: z.array(z.object({ date: z.string(), kind: z.string().default('solar') })),
  extraWorkingDays: z.array(z.union([z.string(), z.object({ date: z.string() })])),
})
type ShippedYear = z.output<typeof shippedYear>

/** What is known of the free days, and for which years it is the whole of it. */
export interface HolidayBook {
  holidays: Holidays
  /** `partial`: only some days are known; a year that is not here is not known at all. */
  years: ReadonlyMap<number, 'whole' | 'partial'>
}

/** Shipped files never change while the program runs. */
let shipped: ShippedYear[] | undefined

const shippedYears = (): ShippedYear[] => {
  shipped ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => shippedYear.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
  return shipped
}

/**
 * Free days of the province: its own table and the shipped files together, so that no shipped day is lost by what a person enters; only
 * lunar days, which are announced anew, give way to those of the table, once somebody has said that the table holds the whole year.
 */
export const holidayBook = (db: Reader): Promise<HolidayBook> => snapshotOf(db, HOLIDAYS)

const HOLIDAYS: Part<HolidayBook> = {
  tables: ['Holiday', 'HolidayYear'],
  read: (run) => bookOf(run.all(sql.HOLIDAYS), new Set(run.all(sql.WHOLE_YEARS).map(({ year }) => year))),
}

function bookOf(rows: readonly { dayKey: string; kind: string }[], whole: ReadonlySet<number>): HolidayBook {
  const free = rows.filter((row) => row.kind !== 'working').map((row) => row.dayKey)
  const years = new Map<number, 'whole' | 'partial'>()
  for (const { dayKey, kind } of rows)
    if (kind === 'solar' || kind === 'lunar') years.set(Number(dayKey.slice(0, 4)), 'partial')
  const days = new Set(free)
  const extra = new Set(rows.filter((row) => row.kind === 'working').map((row) => row.dayKey))
  const files = shippedYears()
  for (const file of files) {
    years.set(file.year, file.complete ? 'whole' : 'partial')
    for (const { date, kind } of file.days) if (kind !== 'lunar' || !whole.has(file.year)) days.add(date)
    for (const day of file.extraWorkingDays) extra.add(typeof day === 'string' ? day : day.date)
  }
  for (const year of whole) years.set(year, 'whole')
  const weekend = new Set(files.at(-1)?.weekend ?? (['thursday', 'friday'] as const))
  return { holidays: { days, extraWorkingDays: extra, weekend }, years }
}

/** A calendar that is missing is warned of this long before it is needed. */
const HOLIDAYS_AHEAD_DAYS = 60

/** Years to look after now: those that the timetable reaches into, if it is given, and those of the next 60 days. */
export const uncertainAhead = (
  book: HolidayBook,
  now: Date,
  ends: readonly Date[],
  zone: string,
): ReturnType<typeof uncertainYears> => {
  const ahead = addDays(now, HOLIDAYS_AHEAD_DAYS, zone)
  const last = new Date(Math.max(ahead.getTime(), ...ends.map((end) => end.getTime())))
  return uncertainYears(book, now, last, zone)
}

/** Years between two instants whose free days are not, or not all, known: dates in them are to be looked at again. */
export function uncertainYears(
  book: HolidayBook,
  from: Date,
  to: Date,
  zone: string,
): { year: number; known: 'partial' | 'none' }[] {
  const [first, last] = [jalaliParts(from, zone).year, jalaliParts(to, zone).year]
  const uncertain: { year: number; known: 'partial' | 'none' }[] = []
  for (let year = first; year <= last; year++) {
    const known = book.years.get(year)
    if (known !== 'whole') uncertain.push({ year, known: known ?? 'none' })
  }
  return uncertain
}

/** How many free days of a year are known, and whether somebody (or a shipped file) says that these are all. */
export const yearOfHolidays = ({ holidays, years }: HolidayBook, year: number) => ({
  year,
  known: [...holidays.days].filter((day) => day.startsWith(`${year}-`)).length,
  isWhole: years.get(year) === 'whole',
})

export async function declareYear(tx: Tx, year: number, whole: { at: Date; by: number | null } | null): Promise<void> {
  await tx.holidayYear.deleteMany({ where: { year } })
  if (whole !== null)
    await tx.holidayYear.create({ data: { year, wholeAt: whole.at, declaredBy: whole.by }, select: { year: true } })
}

/** Closes days by decree; a holiday of the calendar stays what it is. @returns how many rows that has changed */
export async function closeDays(tx: Tx, dayKeys: readonly string[], title: string): Promise<number> {
  const known = await tx.holiday.findMany({ where: { dayKey: { in: [...dayKeys] } } })
  const kindOf = new Map(known.map(({ dayKey, kind }) => [dayKey, kind]))
  const wanted = dayKeys.filter((key) => (kindOf.get(key) ?? 'working') === 'working')
  for (const dayKey of wanted) {
    const row = { title, kind: 'decree' as const }
    await tx.holiday.upsert({
      where: { dayKey },
      create: { dayKey, ...row },
      update: row,
      select: { dayKey: true },
    })
  }
  return wanted.length
}

/** Takes closures by decree back; with `working` offices work on these days whatever the calendar says. */
export async function reopenDays(tx: Tx, dayKeys: readonly string[], title: string, kind?: 'working'): Promise<void> {
  await tx.holiday.deleteMany({ where: { dayKey: { in: [...dayKeys] }, ...(kind ? {} : { kind: 'decree' }) } })
  if (kind !== undefined) await tx.holiday.createMany({ data: dayKeys.map((dayKey) => ({ dayKey, title, kind })) })
}
