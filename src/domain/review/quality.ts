/** First scores that one evaluator gave under one indicator, added up. Scores in hundredths of points. */
export interface ScoreSum {
  indicatorId: number
  evaluatorId: number
  count: number
  sum: number
  squares: number
  seconds: number
  /** Of so many of them it is known how long they took. */
  timed: number
}

/** Objections to first scores of one evaluator that were decided. */
export interface ObjectionSum {
  evaluatorId: number
  decided: number
  raised: number
}

export interface EvaluatorQuality {
  evaluatorId: number
  count: number
  /** Points of a hundred that their scores lie above (or below) those of all, under the same indicators. */
  severity: number
  objections: number
  /** Of these: the score was raised. */
  upheld: number
  secondsEach: number | null
}

export interface IndicatorQuality {
  indicatorId: number
  count: number
  /** Standard deviation, in points of a hundred of the maximum. */
  spread: number
}

/** Peers row 45: before that a number says more of chance than of anybody. */
export const FEWEST_CASES = 3

const byEvaluator = (sums: readonly ScoreSum[]): Map<number, ScoreSum[]> => {
  const found = new Map<number, ScoreSum[]>()
  for (const row of sums) {
    const known = found.get(row.evaluatorId)
    if (known === undefined) found.set(row.evaluatorId, [row])
    else known.push(row)
  }
  return found
}

/**
 * Peers row 45, beyond 20. Severity: how far their mean lies from that of all evaluators of the same indicator, whoever alone scores it lies
 * at nought. Those with fewer than three cases are not in it.
 */
export function evaluatorQuality(
  sums: readonly ScoreSum[],
  maxima: ReadonlyMap<number, number>,
  objections: readonly ObjectionSum[],
): EvaluatorQuality[] {
  const all = new Map<number, { count: number; sum: number }>()
  for (const { indicatorId, count, sum } of sums) {
    const known = all.get(indicatorId) ?? { count: 0, sum: 0 }
    all.set(indicatorId, { count: known.count + count, sum: known.sum + sum })
  }
  const heard = new Map(objections.map((row) => [row.evaluatorId, row]))
  return [...byEvaluator(sums)]
    .map(([evaluatorId, own]): EvaluatorQuality => {
      const count = total(own, (row) => row.count)
      const away = total(own, ({ indicatorId, count: n, sum }) => {
        const { count: everybody = n, sum: ofAll = sum } = all.get(indicatorId) ?? {}
        const maximum = maxima.get(indicatorId) ?? 0
        return maximum === 0 ? 0 : ((sum - (n * ofAll) / everybody) * 100) / maximum
      })
      const timed = total(own, (row) => row.timed)
      const { decided = 0, raised = 0 } = heard.get(evaluatorId) ?? {}
      return {
        evaluatorId,
        count,
        severity: away / count,
        objections: decided,
        upheld: raised,
        secondsEach: timed < FEWEST_CASES ? null : total(own, (row) => row.seconds) / timed,
      }
    })
    .filter(({ count }) => count >= FEWEST_CASES)
    .toSorted((a, b) => Math.abs(b.severity) - Math.abs(a.severity) || a.evaluatorId - b.evaluatorId)
}

/** Indicators whose scores lie furthest apart, those with three cases or more. */
export function indicatorQuality(sums: readonly ScoreSum[], maxima: ReadonlyMap<number, number>): IndicatorQuality[] {
  const all = new Map<number, { count: number; sum: number; squares: number }>()
  for (const { indicatorId, count, sum, squares } of sums) {
    const known = all.get(indicatorId) ?? { count: 0, sum: 0, squares: 0 }
    all.set(indicatorId, { count: known.count + count, sum: known.sum + sum, squares: known.squares + squares })
  }
  return [...all]
    .filter(([indicatorId, { count }]) => count >= FEWEST_CASES && (maxima.get(indicatorId) ?? 0) > 0)
    .map(([indicatorId, { count, sum, squares }]) => {
      const mean = sum / count
      const spread = Math.sqrt(Math.max(0, squares / count - mean * mean))
      return { indicatorId, count, spread: (spread * 100) / (maxima.get(indicatorId) ?? 1) }
    })
    .toSorted((a, b) => b.spread - a.spread || a.indicatorId - b.indicatorId)
}

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
