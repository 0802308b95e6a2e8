import type { Mark } from '#domain/acts/ids.ts'
import { EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { withNote } from '#screens/kit.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { setExplanation } from '#workflows/evidence/set-explanation.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { pick } from '../dialogue/questions.ts'
import { continuesPart } from '../dialogue/parts.ts'
import type { Ctx } from '../context.ts'
import { type Item, itemNow, itemToEdit, refusedAnswer } from './item.ts'

interface Before {
  seen: Mark
  longSentAt: string | null
}
type Saved = { isEnd: true; screen: Screen } | { isEnd: false; screen: Screen; mark: Mark; sentAt: string }

/** Requirement F5: what the evidence shows, or why there is none. */
export const explanationDialogue: Dialogue<Item> = {
  id: 'evidence.set-explanation',
  async run(talk, item) {
    const start = await talk.do((ctx) => itemToEdit(ctx, item))
    if ('screen' in start) return talk.say(start.screen)
    let question = firstQuestion(talk, start.page)
    let seen = start.page.marks.explanation
    let longSentAt: string | null = null
    for (;;) {
      const text = await talk.ask(question, ({ text, picked }) =>
        picked === null && (text === null || text === '') ? refuse('explanation-empty') : done(text ?? ''),
      )
      if (text === BACK) return talk.say(await talk.do((ctx) => itemNow(ctx, item)))
      const before: Before = { seen, longSentAt }
      const saved: Saved = await talk.do((ctx) => save(ctx, item, text, before))
      if (saved.isEnd) return talk.say(saved.screen)
      // Too long: it lies in the draft, and the question stays.
      question = saved.screen
      seen = saved.mark
      longSentAt = saved.sentAt
    }
  },
}

async function save(ctx: Ctx, item: Item, text: string, before: Before): Promise<Saved> {
  const { language } = ctx
  const { sentAt } = ctx.caller
  const continues = before.longSentAt !== null && continuesPart(new Date(before.longSentAt), sentAt)
  const outcome = await ctx.call(setExplanation, { ...item, seen: before.seen, text, continues })
  if (!outcome.ok) return { isEnd: true, screen: await refusedAnswer(ctx, outcome.refusal, text, item) }
  const { isTooLong, length, mark } = outcome.value
  if (isTooLong) {
    const screen = { text: say(language, 'evidence-explanation-too-long', { length, limit: EXPLANATION_LIMIT }) }
    return { isEnd: false, screen, mark, sentAt: sentAt.toISOString() }
  }
  const news = say(language, length === 0 ? 'evidence-explanation-cleared' : 'evidence-explained')
  return { isEnd: true, screen: withNote(news, await itemNow(ctx, item)) }
}

function firstQuestion({ language }: Talk, page: ItemPage): Screen {
  const { code, title, explanation } = page
  const ask = say(language, 'evidence-ask-explanation', { code, title, limit: EXPLANATION_LIMIT })
  if (explanation === '') return { text: ask }
  return {
    text: `${ask}\n${say(language, 'evidence-ask-explanation-current', { text: explanation })}`,
    buttons: [[pick(label(language, 'evidence-explanation-clear'), 'clear')]],
  }
}
