import { type EvaluatorQuality, evaluatorQuality, indicatorQuality } from '#domain/review/quality.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { indicatorsById } from '#storage/cycle/indicators.ts'
import { personNames } from '#storage/people/people.ts'
import { qualitySums } from '#storage/review/quality.ts'
import type { Reader } from '#storage/transaction.ts'

export interface QualityBoard {
  /** Null: names are for the coordinator alone. */
  evaluators: (Omit<EvaluatorQuality, 'evaluatorId'> & { name: string | null })[]
  indicators: { code: string; title: string; count: number; spread: number }[]
}

const INDICATORS_SHOWN = 5

/** Peers row 45, beyond 20: how alike the evaluators judge. Who reads it without names cannot tell by the order of earlier readings who is who. */
export async function qualityBoard(db: Reader, cycle: CycleRow, withNames: boolean): Promise<QualityBoard> {
  const { scores, objections } = await qualitySums(db, cycle.id)
  const indicators = await indicatorsById(db)
  const maxima = new Map([...indicators].map(([id, { indicator }]) => [id, indicator.maximumHundredths]))
  const rows = evaluatorQuality(scores, maxima, objections)
  const names = withNames
    ? await personNames(
        db,
        rows.map(({ evaluatorId }) => evaluatorId),
      )
    : null
  return {
    evaluators: rows.map(({ evaluatorId, ...row }) => ({ ...row, name: names?.get(evaluatorId) ?? null })),
    indicators: indicatorQuality(scores, maxima)
      .slice(0, INDICATORS_SHOWN)
      .map(({ indicatorId, count, spread }) => {
        const { code = '', title = '' } = indicators.get(indicatorId)?.indicator ?? {}
        return { code, title, count, spread }
      }),
  }
}
