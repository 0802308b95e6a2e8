import { z } from 'zod'
import { pointsFor } from '#domain/review/points.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { IndicatorRow } from '#storage/items.ts'
import { type SubmissionContent, writeDraft } from '#storage/submissions.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { assessmentMark } from './marks.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, ownItem } from './own-item.ts'

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
 * actual, which may come one at a time; a target the organization has set counts whatever is asked. Refusals: those of the door, claim-above-maximum {maximumHundredths}, claim-negative,
 * changed-meanwhile.
 */
export const setSelfAssessment = command('evidence.set-self-assessment', input, async (tx, by, asked) => {
  const own = await ownItem(tx, by.actor, 'evidence.edit', asked.itemId)
  if (!own.ok) return own
  const open = judgeChange(own.value, 'edit', by)
  if (!open.ok) return open
  const content = contentOf(own.value)
  if (assessmentMark(content) !== asked.seen) return refuse('changed-meanwhile')
  const next = assess(own.value.item.indicator, content, asked)
  if (!next.ok) return next
  const draft = await openDraft(tx, own.value, by.now)
  if (draft === null) return refuse('changed-meanwhile')
  await writeDraft(tx, draft.id, next.value)
  await audit(tx, by, 'evidence.set-self-assessment', `item:${asked.itemId}`, {
    agencyId: own.value.item.agencyId,
    details: { version: draft.number },
  })
  return done({ ...next.value, mark: assessmentMark({ ...draft, ...next.value }) })
})

type AssessRefusal =
  | { code: 'claim-above-maximum'; maximumHundredths: Hundredths }
  | { code: 'claim-negative' }
  | { code: 'claim-missing' }

function assess(
  indicator: IndicatorRow,
  before: Assessment | null,
  asked: z.output<typeof input>,
): Outcome<Assessment, AssessRefusal> {
  const { formula, maximumHundredths } = indicator
  if (formula !== 'BY_HAND') {
    const target = indicator.target ?? asked.target ?? before?.target ?? null
    const actual = asked.actual ?? before?.actual ?? null
    return done({ target, actual, claimHundredths: pointsFor({ formula, target, actual, maximumHundredths }) })
  }
  const claim = asked.claimHundredths
  if (claim === undefined) return refuse('claim-missing')
  if (claim < 0) return refuse('claim-negative')
  if (claim > maximumHundredths) return refuse('claim-above-maximum', { maximumHundredths })
  return done({ claimHundredths: claim, target: null, actual: null })
}
