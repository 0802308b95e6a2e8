import { z } from 'zod'
import { checkQuantity, pointsFor } from '#domain/review/points.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { IndicatorRow } from '#storage/cycle/indicators.ts'
import type { SubmissionContent } from '#storage/evidence/submissions.ts'
import { command } from '../act.ts'
import { assessmentMark } from '#domain/evidence/marks.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'

const quantity = z.number().min(-1e12).max(1e12)
const input = z.object({
  itemId: z.number().int(),
  /** Mark of the self-assessment the person saw. */
  seen: z.string(),
  claimHundredths: z.number().int().optional(),
  target: quantity.optional(),
  actual: quantity.optional(),
})

type Assessment = Pick<SubmissionContent, 'claimHundredths' | 'target' | 'actual'>

/**
 * Requirement E4: the agency's own points. Written by hand where the indicator has no formula, else computed from target and
 * actual, which may come one at a time; a target the organization has set counts whatever is sent. Refusals: those of
 * `judgeChange`, claim-above-maximum {maximumHundredths}, claim-negative, claim-missing, quantity-negative, changed-meanwhile.
 */
export const setSelfAssessment = command('evidence.set-self-assessment', {
  input,
  load: loadItem,
  async run(tx, act, input, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const content = contentOf(facts)
    if (assessmentMark(content) !== input.seen) return refuse('changed-meanwhile')
    const next = assess(facts.item.indicator, content, input)
    if (!next.ok) return next
    const draft = await openDraft(tx, facts, act.now, next.value)
    if (draft === null) return refuse('changed-meanwhile')
    return act.record(
      { ...next.value, mark: assessmentMark(next.value) },
      { id: input.itemId, agencyId: facts.item.agencyId, details: { version: draft.number } },
    )
  },
})

type AssessRefusal =
  | { code: 'claim-above-maximum'; maximumHundredths: Hundredths }
  | { code: 'claim-negative' }
  | { code: 'claim-missing' }
  | { code: 'quantity-negative' }

function assess(
  indicator: IndicatorRow,
  existing: Assessment | null,
  message: z.output<typeof input>,
): Outcome<Assessment, AssessRefusal> {
  const { formula, maximumHundredths } = indicator
  if (formula !== 'BY_HAND') {
    const target = indicator.target ?? message.target ?? existing?.target ?? null
    const actual = message.actual ?? existing?.actual ?? null
    for (const kind of ['target', 'actual'] as const) {
      const checked = checkQuantity(kind, message[kind] ?? 0, formula)
      if (!checked.ok) return checked
    }
    return done({ target, actual, claimHundredths: pointsFor({ formula, target, actual, maximumHundredths }) })
  }
  const claim = message.claimHundredths
  if (claim === undefined) return refuse('claim-missing')
  if (claim < 0) return refuse('claim-negative')
  if (claim > maximumHundredths) return refuse('claim-above-maximum', { maximumHundredths })
  return done({ claimHundredths: claim, target: null, actual: null })
}
