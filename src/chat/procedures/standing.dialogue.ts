import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { STANDINGS } from '#domain/procedures/documents.ts'
import { entryScreen } from '#screens/procedures/registers.ts'
import { refused } from '#screens/kit.ts'
import { labelDynamic, say } from '#wording/say.ts'
import { changeDocument } from '#workflows/procedures/issue.ts'
import { readEntry } from '#workflows/procedures/registers.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText, askYes, fill } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'

const entryNow = page(readEntry, entryScreen)

/** A document is suspended, withdrawn or put in force again, with the reason that its holder reads. */
export const standingDialogue: Dialogue<{ entryId: number; standing: number }> = {
  id: 'standing.change',
  async run(talk, { entryId, standing: place }) {
    const { language } = talk
    const standing = STANDINGS[place] ?? 'suspended'
    const read = await talk.call(readEntry, { entryId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { name, number } = read.value
    const act = labelDynamic(language, `standing-do-${standing}`)
    const question = say(language, 'standing-ask-reason', { act, name, number, minimum: REASON_MINIMUM })
    const left = await fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, question, (text) => checkReason(text)) },
      async ({ reason }) => {
        const summary = say(language, 'standing-summary', { act, name, number, reason })
        if ((await askYes(talk, summary, act)) === BACK) return BACK
        return talk.say(
          await talk.do(async (ctx) =>
            afterwards(
              ctx,
              await ctx.call(changeDocument, { entryId, standing, reason }),
              () => say(language, 'standing-changed'),
              () => entryNow(ctx, { entryId }),
            ),
          ),
        )
      },
    )
    if (left === null) await talk.say(await talk.do((ctx) => entryNow(ctx, { entryId })))
  },
}
