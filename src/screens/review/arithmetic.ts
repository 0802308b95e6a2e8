import type { PointsExplanation } from '#domain/review/points.ts'
import type { Hundredths, Language } from '#domain/vocabulary.ts'
import { say, sayDynamic } from '#wording/say.ts'
import { lines, paragraphs } from '../kit.ts'

/** The arithmetic of the form, in figures where something was computed (peers part 7 item 10). */
export function wayLines(language: Language, explained: PointsExplanation): string {
  const { way, target, actual, maximumHundredths: maximum, capped } = explained
  const { uncappedHundredths: uncapped, pointsHundredths: points } = explained
  const facts = { target: target ?? 0, actual: actual ?? 0, maximum, uncapped: uncapped ?? 0, points: points ?? 0 }
  return lines(
    sayDynamic(language, `scores-way-${way}`, facts),
    capped && say(language, 'scores-way-capped', { points: facts.points }),
  )
}

/**
 * The agency's figures, those its evaluator found in the evidence, and the score beside them: where the score is another than the
 * figures give, for an evaluator may depart from them and an objection may change it, that is said (peers, beyond 10).
 */
export function arithmeticLines(
  language: Language,
  claimed: PointsExplanation,
  verified: PointsExplanation | null,
  given: Hundredths | null,
): string {
  const isConfirmed = verified !== null && verified.target === claimed.target && verified.actual === claimed.actual
  const computed = (verified ?? claimed).pointsHundredths
  const departed = computed !== null && given !== null && computed !== given
  return lines(
    verified === null || isConfirmed
      ? lines(wayLines(language, claimed), isConfirmed && say(language, 'scores-figures-confirmed'))
      : paragraphs(
          lines(say(language, 'scores-figures-claimed'), wayLines(language, claimed)),
          lines(say(language, 'scores-figures-verified'), wayLines(language, verified)),
        ),
    departed &&
      say(language, verified === null ? 'scores-way-judged' : 'scores-way-departed', { computed, points: given }),
  )
}
