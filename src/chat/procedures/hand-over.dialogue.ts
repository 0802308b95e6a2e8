import { refused } from '#screens/kit.ts'
import { done, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { handOverCase, readColleagues } from '#workflows/procedures/hand-over.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { pick } from '../dialogue/questions.ts'
import { afterwards } from '../routes.ts'
import { caseNow } from './decide.dialogue.ts'

/** To whom a case is handed over: a colleague on the same role, by a button. */
export const handOverDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.hand-over',
  async run(talk, { caseId }) {
    const { language } = talk
    const read = await talk.call(readColleagues, { caseId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { name, people } = read.value
    const text = say(language, people.length === 0 ? 'case-no-colleague' : 'case-ask-colleague', { name })
    const buttons = people.map((one) => [pick(one.name, one.personId)])
    const answer = await talk.ask<number>({ text, buttons }, ({ picked, text: words }) => {
      const found = people.find((one) => String(one.personId) === picked || one.name === words)
      return found === undefined ? refuse('choice-by-button') : done(found.personId)
    })
    return talk.say(
      await talk.do(async (ctx) =>
        answer === BACK
          ? caseNow(ctx, { caseId })
          : afterwards(
              ctx,
              await ctx.call(handOverCase, { caseId, personId: answer }),
              (value) => say(language, 'case-handed-over', value),
              () => caseNow(ctx, { caseId }),
            ),
      ),
    )
  },
}
