import { z } from 'zod'
import { assess } from '#domain/evidence/assess.ts'
import { refuse } from '#shared/outcome.ts'
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
