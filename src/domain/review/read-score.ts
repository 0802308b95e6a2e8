import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { parsePoints } from 'persian-text'
import type { Hundredths } from '../vocabulary.ts'

export type ScoreRefusal =
  | { code: 'score-above-maximum'; maximumHundredths: Hundredths }
  | { code: 'score-negative' }
  | { code: 'score-too-fine' }
  | { code: 'number-unreadable'; reason: 'slash' | 'loose' }
  | { code: 'score-not-a-number' }

/** Requirement C7: points lie between nothing and the maximum of the indicator, both included. */
export const checkScore = (points: Hundredths, maximumHundredths: Hundredths): Outcome<Hundredths, ScoreRefusal> => {
  if (points < 0) return refuse('score-negative')
  return points > maximumHundredths ? refuse('score-above-maximum', { maximumHundredths }) : done(points)
}

/** A score as somebody typed it: «۳۲٫۵» is 3250. Each fault has a refusal of its own, so that it can be named. */
export const readScore = (raw: string, maximumHundredths: Hundredths): Outcome<Hundredths, ScoreRefusal> => {
  const parsed = parsePoints(raw)
  if (parsed.ok) return checkScore(parsed.value, maximumHundredths)
  switch (parsed.reason) {
    case 'negative':
      return refuse('score-negative')
    case 'precision':
      return refuse('score-too-fine')
    case 'slash':
    case 'loose':
      return refuse('number-unreadable', { reason: parsed.reason })
    case 'range':
      return refuse('score-above-maximum', { maximumHundredths })
    case 'empty':
    case 'format':
      return refuse('score-not-a-number')
  }
}
