import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { explainOddity } from '#workflows/evidence/last-year.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'
import { itemNow } from './item.ts'

/** Why a figure is far from last year's. */
export const oddityDialogue: Dialogue<{ itemId: number }> = {
  id: 'evidence.explain-oddity',
  async run(talk, item) {
    const { language } = talk
    const question = say(language, 'last-year-ask', { minimum: REASON_MINIMUM })
    const answer = await fill<{ note: string }>(talk, {
      note: () => askText(talk, question, (text) => checkReason(text, 'wish')),
    })
    await talk.say(
      await talk.do(async (ctx) => {
        const explained = answer === null ? null : await ctx.call(explainOddity, { ...item, ...answer })
        const screen = await itemNow(ctx, item)
        if (explained === null) return screen
        return withNote(
          explained.ok ? say(language, 'last-year-explained') : refusalText(language, explained.refusal),
          screen,
        )
      }),
    )
  },
}
