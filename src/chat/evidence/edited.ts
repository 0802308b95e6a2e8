import { cleanText, parseNumber, parsePoints } from 'persian-text'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { refuse } from '#shared/outcome.ts'
import { withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { setExplanation } from '#workflows/evidence/set-explanation.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import type { Ctx, Edited } from '../context.ts'
import { itemNow, itemToEdit, refusedAnswer } from './item.ts'
import { readQuantity } from '../dialogue/questions.ts'
import { readPoints } from './self-assessment.dialogue.ts'

/** What an answer went into; null when the draft says something else by now, or the answer could have been several things. */
function fieldOf(page: ItemPage, before: string): 'claim' | 'target' | 'actual' | 'explanation' | null {
  const [points, number] = [parsePoints(before), parseNumber(before)]
  const fields = [
    page.formula === 'BY_HAND' && points.ok && points.value === page.claimHundredths && 'claim',
    page.formula !== 'BY_HAND' && number.ok && number.value === page.target && page.setTarget === null && 'target',
    page.formula !== 'BY_HAND' && number.ok && number.value === page.actual && 'actual',
    page.explanation !== '' && page.explanation === cleanText(before) && 'explanation',
  ] as const
  const [field = null, another] = fields.filter((field) => field !== false)
  return another === undefined ? field : null
}

function reading(page: ItemPage, field: 'claim' | 'target' | 'actual', text: string) {
  const answer = { text, picked: null, place: null, sentAt: null }
  return field === 'claim' ? readPoints(answer, page.maximumHundredths) : readQuantity(field, page)(answer)
}

/** A corrected answer corrects the draft that still says what it said. @returns whether it did, or said why not */
export async function takeEdit(ctx: Ctx, itemId: number, { before, now }: Edited): Promise<boolean> {
  const item = { itemId }
  const start = await itemToEdit(ctx, item)
  const field = 'page' in start ? fieldOf(start.page, before) : null
  if (field === null || !('page' in start)) return false
  const { marks } = start.page
  if (field === 'explanation')
    return saved(await setExplanation(ctx.tools, ctx.caller, { ...item, seen: marks.explanation, text: now }))
  const read = reading(start.page, field, now)
  if (!read.ok) {
    // No question is open whose button could say which number «بیست» or «۱۲/۵» is: a plain one is asked for.
    const isPlain = read.refusal.code !== 'number-unreadable' || !/slash|loose/.test(String(read.refusal.reason))
    const refusal = isPlain ? read.refusal : refuse('number-unreadable', { reason: 'format' }).refusal
    await ctx.say(withNote(refusalText(ctx.language, refusal), await itemNow(ctx, item)))
    return true
  }
  const value = { [field === 'claim' ? 'claimHundredths' : field]: read.value }
  return saved(await setSelfAssessment(ctx.tools, ctx.caller, { ...item, seen: marks.assessment, ...value }))

  async function saved(
    outcome: Awaited<ReturnType<typeof setExplanation | typeof setSelfAssessment>>,
  ): Promise<boolean> {
    await ctx.say(
      outcome.ok
        ? withNote(say(ctx.language, 'edit-taken'), await itemNow(ctx, item))
        : await refusedAnswer(ctx, outcome.refusal, now, item),
    )
    return true
  }
}
