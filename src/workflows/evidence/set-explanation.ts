import { z } from 'zod'
import { EXPLANATION_KEPT_LIMIT, EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, refuse } from '#shared/outcome.ts'
import { writeDraft } from '#storage/submissions.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { explanationMark } from './marks.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, ownItem } from './own-item.ts'

/**
 * The written explanation of a draft; empty takes it away. A text above the limit is kept in the draft all the same, so that
 * nothing is lost, and stops the submit until it is shortened or sent as a file. Messengers cut a long text into several
 * messages: `continues` puts the next part behind the one before. Refusals: those of the door, changed-meanwhile,
 * explanation-endless {limit}.
 */
export const setExplanation = command(
  'evidence.set-explanation',
  z.object({
    itemId: z.number().int(),
    /** Mark of the explanation the person saw. */
    seen: z.string(),
    text: z.string(),
    continues: z.boolean().optional(),
  }),
  async (tx, by, asked) => {
    const own = await ownItem(tx, by.actor, 'evidence.edit', asked.itemId)
    if (!own.ok) return own
    const open = judgeChange(own.value, 'edit', by)
    if (!open.ok) return open
    const content = contentOf(own.value)
    if (explanationMark(content) !== asked.seen) return refuse('changed-meanwhile')
    const text = cleanText(asked.text)
    const explanation = asked.continues === true && content !== null ? `${content.explanation}\n${text}` : text
    if (explanation.length > EXPLANATION_KEPT_LIMIT)
      return refuse('explanation-endless', { limit: EXPLANATION_KEPT_LIMIT })
    const draft = await openDraft(tx, own.value, by.now)
    if (draft === null) return refuse('changed-meanwhile')
    await writeDraft(tx, draft.id, { explanation })
    await audit(tx, by, 'evidence.set-explanation', `item:${asked.itemId}`, {
      agencyId: own.value.item.agencyId,
      details: { version: draft.number, length: explanation.length },
    })
    return done({
      length: explanation.length,
      isTooLong: explanation.length > EXPLANATION_LIMIT,
      mark: explanationMark({ ...draft, explanation }),
    })
  },
)
