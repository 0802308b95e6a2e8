import { type Oddity, oddityOf, type YearFigures } from '#domain/evidence/last-year.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { lastYearVersion, type LastYearVersion } from '#storage/evidence/last-year.ts'
import type { SubmissionWithFiles } from '#storage/evidence/submissions.ts'
import type { Reader } from '#storage/transaction.ts'

/** Last year's answer to the same indicator, as plain JSON; `carries`: files and words that could be taken over. */
export interface LastYear {
  year: number
  claimHundredths: number | null
  maximumHundredths: number
  target: number | null
  actual: number | null
  files: number
  hasWords: boolean
  oddity: Oddity | null
  /** What the agency says of the difference; empty: nothing yet. */
  note: string
}

export async function lastYearOf(
  db: Reader,
  item: ItemRow,
  content: Pick<SubmissionWithFiles, 'claimHundredths' | 'actual' | 'oddityNote'> | null,
): Promise<LastYear | null> {
  const cycle = await cycleById(db, item.cycleId)
  const before = cycle === null ? null : await versionBefore(db, item, cycle.year)
  if (before === null) return null
  const { maximumHundredths } = item.indicator
  const now: YearFigures = {
    claimHundredths: content?.claimHundredths ?? null,
    actual: content?.actual ?? null,
    maximumHundredths,
  }
  return {
    year: before.year,
    claimHundredths: before.claimHundredths,
    maximumHundredths: before.maximumHundredths,
    target: before.target,
    actual: before.actual,
    files: before.files.length,
    hasWords: before.explanation !== '',
    oddity: oddityOf(now, before),
    note: content?.oddityNote ?? '',
  }
}

/** The version in force a year before, of the same agency and an indicator of the same code. */
export const versionBefore = (db: Reader, item: ItemRow, year: number): Promise<LastYearVersion | null> =>
  lastYearVersion(db, { agencyId: item.agencyId, code: item.indicator.code, year: year - 1 })
