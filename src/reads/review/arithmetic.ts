import { explainPoints, type PointsExplanation } from '#domain/review/points.ts'
import type { IndicatorRow } from '#storage/cycle/indicators.ts'
import type { Verified } from '#storage/review/assessments.ts'
import type { SubmissionContent } from '#storage/evidence/submissions.ts'

/** What the formula makes of the figures of both sides (peers, beyond 10). */
export interface Arithmetic {
  /** Null where nothing was submitted. */
  arithmetic: PointsExplanation | null
  /** With the figures that the evaluator found; null where none were verified. */
  verified: PointsExplanation | null
}

export function arithmeticOf(
  { formula, maximumHundredths }: Pick<IndicatorRow, 'formula' | 'maximumHundredths'>,
  submission: Pick<SubmissionContent, 'target' | 'actual'> | null,
  score: Verified | null,
): Arithmetic {
  const explain = (target: number | null, actual: number | null) =>
    explainPoints({ formula, maximumHundredths, target, actual })
  return {
    arithmetic: submission === null ? null : explain(submission.target, submission.actual),
    verified:
      score === null || score.verifiedActual === null ? null : explain(score.verifiedTarget, score.verifiedActual),
  }
}
