import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { checkQuantity, pointsFor } from '../review/points.ts'
import type { Formula, Hundredths } from '../vocabulary.ts'

export interface Figures {
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
}

export interface Assessed {
  formula: Formula
  maximumHundredths: Hundredths
  /** Set by the organization: counts whatever is sent. */
  target: number | null
}

export type AssessRefusal =
  | { code: 'claim-above-maximum'; maximumHundredths: Hundredths }
  | { code: 'claim-negative' }
  | { code: 'claim-missing' }
  | { code: 'quantity-negative' }

/** The agency's own figures with what it has sent of them: points by hand, else computed from target and actual. */
export function assess(
  { formula, maximumHundredths, target: setTarget }: Assessed,
  existing: Figures | null,
  sent: { claimHundredths?: number | undefined; target?: number | undefined; actual?: number | undefined },
): Outcome<Figures, AssessRefusal> {
  if (formula !== 'BY_HAND') {
    const target = setTarget ?? sent.target ?? existing?.target ?? null
    const actual = sent.actual ?? existing?.actual ?? null
    for (const kind of ['target', 'actual'] as const) {
      const checked = checkQuantity(kind, sent[kind] ?? 0, formula)
      if (!checked.ok) return checked
    }
    return done({ target, actual, claimHundredths: pointsFor({ formula, target, actual, maximumHundredths }) })
  }
  const claim = sent.claimHundredths
  if (claim === undefined) return refuse('claim-missing')
  if (claim < 0) return refuse('claim-negative')
  if (claim > maximumHundredths) return refuse('claim-above-maximum', { maximumHundredths })
  return done({ claimHundredths: claim, target: null, actual: null })
}
