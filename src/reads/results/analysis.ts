import type { Id } from '#domain/acts/ids.ts'
import type { AnalysisFacts, AnalysisTexts } from '#domain/results/analysis.ts'
import type { Bilingual } from '#domain/cycle/profile.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { analysisTexts, reportsOf } from '#storage/results/analysis.ts'
import type { Reader } from '#storage/transaction.ts'
import { rankingTables } from './ranking.ts'
import { statisticsOf } from './statistics.ts'

/** The analysis of a year as it stands; plain JSON. */
export interface AnalysisPage {
  cycleId: Id<'cycle'>
  year: number
  isReleased: boolean
  texts: AnalysisTexts
  issued: { number: string; issuedAt: string } | null
}

/** What is printed; `number` null: a draft. */
export interface AnalysisPaper {
  year: number
  organization: Bilingual
  facts: AnalysisFacts
  issued: { number: string; receipt: string; issuedAt: string } | null
}

export const isOut = ({ state }: CycleRow): boolean => state === 'RELEASED' || state === 'CLOSED'

export async function analysisPage(db: Reader, cycle: CycleRow): Promise<AnalysisPage> {
  const [last] = await reportsOf(db, cycle.id)
  return {
    cycleId: cycle.id,
    year: cycle.year,
    isReleased: isOut(cycle),
    texts: await analysisTexts(db, cycle.id),
    issued: last === undefined ? null : { number: last.number, issuedAt: last.issuedAt.toISOString() },
  }
}

/** What a report would say now (requirement I7): as much of the others as the province publishes. Null: nothing was finalised. */
export async function analysisFacts(db: Reader, cycle: CycleRow): Promise<AnalysisFacts | null> {
  const statistics = await statisticsOf(db, cycle, 'report')
  if (statistics === null) return null
  const tables = cycle.profile.rankingVisibility === 'everybody' ? await rankingTables(db, cycle) : null
  return {
    texts: await analysisTexts(db, cycle.id),
    statistics,
    ranking:
      tables?.groups.map(({ group, lines }) => ({
        group,
        rows: lines.flatMap(({ rank, agencyName: name, totalHundredths }) =>
          rank === null ? [] : [{ rank, name, totalHundredths }],
        ),
      })) ?? null,
  }
}
