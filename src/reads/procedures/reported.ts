import type { Formula, Hundredths } from '#domain/vocabulary.ts'
import { pointsFor } from '#domain/review/points.ts'
import { reportingCases } from '#storage/procedures/reported.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import type { Reader } from '#storage/transaction.ts'

/** What somebody who was asked has said of one agency and one indicator (requirements H1–H9); plain JSON. */
export interface Reported {
  /** The inquiry, and the office that was asked. */
  title: string
  source: string
  value: number | string
  at: string
  /** Points that the indicator's formula gives for it; null where it is judged by hand. */
  pointsHundredths: Hundredths | null
  /** It is not what the agency has claimed. */
  isOther: boolean
}

/** Reports that are finished, the oldest first; what is still being written is nobody's yet. */
export async function reportedFor(
  db: Reader,
  item: {
    cycleId: number
    agencyId: number
    indicator: { code: string; formula: Formula; maximumHundredths: Hundredths }
  },
  claim: { target: number | null; actual: number | null },
): Promise<Reported[]> {
  const { cycleId, agencyId, indicator } = item
  const reports: Reported[] = []
  for (const { id, procedureId, inquiry, endedAt } of await reportingCases(db, cycleId, indicator.code)) {
    const place = (await procedureById(db, procedureId))?.definition.reports?.value.split('.')
    if (place === undefined || inquiry === null || endedAt === null) continue
    const [form = '', table = '', column = ''] = place
    const value = (await answersOf(db, id))[`${form}.${table}.${agencyId}.${column}`]
    if (typeof value !== 'number' && typeof value !== 'string') continue
    const actual = typeof value === 'number' ? value : null
    reports.push({
      title: inquiry.title,
      source: inquiry.respondent,
      value,
      at: endedAt.toISOString(),
      pointsHundredths: actual === null ? null : pointsFor({ ...indicator, target: claim.target, actual }),
      isOther: actual !== null && claim.actual !== null && claim.actual !== actual,
    })
  }
  return reports
}
