import { EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import type { ItemPage } from '#workflows/evidence/read-item.ts'
import { setExplanation } from '#workflows/evidence/set-explanation.ts'
import { BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { continuesPart } from '../dialogue/parts.ts'
import type { Ctx } from '../context.ts'
import { itemPage, itemToEdit, refusedAnswer } from './screens.ts'

interface Before {
  seen: string
  longSentAt: string | null
}
type Saved = { isEnd: true; screen: Screen } | { isEnd: false; screen: Screen; mark: string; sentAt: string }

/** Requirement F5: what the evidence shows, or why there is none. */
export const explanationDialogue: Dialogue = {
  id: 'evidence-explanation',
  async run(talk, args) {
    const itemId = Number(args['itemId'])
    const start = await talk.do((ctx) => itemToEdit(ctx, itemId))
    if ('screen' in start) return talk.say(start.screen)
    let question = firstQuestion(talk, start.page)
    let seen = start.page.marks.explanation
    let longSentAt: string | null = null
    for (;;) {
      const text = await talk.ask(question, ({ text, picked }) =>
        picked === null && (text === null || text === '') ? refuse('explanation-empty') : done(text ?? ''),
      )
      if (text === BACK) return talk.say(await talk.do((ctx) => itemPage(ctx, itemId)))
      const before: Before = { seen, longSentAt }
      const saved: Saved = await talk.do((ctx) => save(ctx, itemId, text, before))
      if (saved.isEnd) return talk.say(saved.screen)
      // Too long: it lies in the draft, and the question stays.
      question = saved.screen
      seen = saved.mark
      longSentAt = saved.sentAt
    }
  },
}

async function save(ctx: Ctx, itemId: number, text: string, before: Before): Promise<Saved> {
  const { language } = ctx
  const { sentAt } = ctx.caller
  const continues = before.longSentAt !== null && continuesPart(new Date(before.longSentAt), sentAt)
  const outcome = await setExplanation(ctx.tools, ctx.caller, { itemId, seen: before.seen, text, continues })
  if (!outcome.ok) return { isEnd: true, screen: await refusedAnswer(ctx, outcome.refusal, text, itemId) }
  const { isTooLong, length, mark } = outcome.value
  if (isTooLong) {
    const screen = { text: say(language, 'evidence-explanation-too-long', { length, limit: EXPLANATION_LIMIT }) }
    return { isEnd: false, screen, mark, sentAt: sentAt.toISOString() }
  }
  const told = say(language, length === 0 ? 'evidence-explanation-cleared' : 'evidence-explained')
  return { isEnd: true, screen: await itemPage(ctx, itemId, [told]) }
}

function firstQuestion({ language }: Talk, page: ItemPage): Screen {
  const { code, title, explanation } = page
  const asked = say(language, 'evidence-ask-explanation', { code, title, limit: EXPLANATION_LIMIT })
  if (explanation === '') return { text: asked }
  return {
    text: `${asked}\n${say(language, 'evidence-ask-explanation-current', { text: explanation })}`,
    buttons: [[pick(label(language, 'evidence-explanation-clear'), 'clear')]],
  }
}
