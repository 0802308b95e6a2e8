import { z } from 'zod'
import { EXPLANATION_KEPT_LIMIT, EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import { cleanText } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { command } from '../act.ts'
import { explanationMark } from '#domain/evidence/marks.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'

/**
 * The written explanation of a draft; empty takes it away. A text above the limit is kept in the draft all the same, so that
 * nothing is lost, and stops the submit until it is shortened or sent as a file. Messengers cut a long text into several
 * messages: `continues` puts the next part behind the one before. Refusals: those of `judgeChange`, changed-meanwhile,
 * explanation-endless {limit}.
 */
export const setExplanation = command('evidence.set-explanation', {
  input: z.object({
    itemId: z.number().int(),
    /** Mark of the explanation the person saw. */
    seen: z.string(),
    text: z.string(),
    continues: z.boolean().optional(),
  }),
  load: loadItem,
  async run(tx, act, input, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const content = contentOf(facts)
    if (explanationMark(content) !== input.seen) return refuse('changed-meanwhile')
    const text = cleanText(input.text)
    const explanation = input.continues === true && content !== null ? `${content.explanation}\n${text}` : text
    const { length } = explanation
    if (length > EXPLANATION_KEPT_LIMIT) return refuse('explanation-endless', { limit: EXPLANATION_KEPT_LIMIT })
    const draft = await openDraft(tx, facts, act.now, { explanation })
    if (draft === null) return refuse('changed-meanwhile')
    return act.record(
      { length, isTooLong: length > EXPLANATION_LIMIT, mark: explanationMark({ explanation }) },
      { id: input.itemId, agencyId: facts.item.agencyId, details: { version: draft.number, length } },
    )
  },
})
