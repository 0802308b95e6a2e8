import { type AttachmentRow, attachmentsOf } from './attachments.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader } from '../transaction.ts'

export interface LastYearVersion {
  year: number
  submissionId: number
  claimHundredths: number | null
  maximumHundredths: number
  target: number | null
  actual: number | null
  explanation: string
  files: AttachmentRow[]
}

const YEARS = { tables: ['Cycle'] } as const

/** The version in force of that year; null where there is none. Most offices have one year, which is known without asking. */
export async function lastYearVersion(
  db: Reader,
  { agencyId, code, year }: { agencyId: number; code: string; year: number },
): Promise<LastYearVersion | null> {
  const cycle = await keptOf(
    db,
    YEARS,
    () =>
      db.cycle.findFirst({ where: { year, state: { not: 'DRAFT' } }, orderBy: { id: 'desc' }, select: { id: true } }),
    year,
  )
  if (cycle === null) return null
  const row = await db.submission.findFirst({
    where: { state: 'SUBMITTED', withdrawnAt: null, item: { agencyId, cycleId: cycle.id, indicator: { code } } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      claimHundredths: true,
      target: true,
      actual: true,
      explanation: true,
      item: { select: { indicator: { select: { maximumHundredths: true } } } },
    },
  })
  if (row === null) return null
  const { id: submissionId, item, ...figures } = row
  const { maximumHundredths } = item.indicator
  return { year, submissionId, maximumHundredths, ...figures, files: await attachmentsOf(db, { submissionId }) }
}
