import type { RouteIds } from '#domain/acts.ts'
import { checkRemark } from '#domain/approvals/chain.ts'
import { homeRow, refused, rows } from '#screens/kit.ts'
import { aboutButton } from '#screens/results/remarks.ts'
import { say } from '#wording/say.ts'
import { remarkOnApproval } from '#workflows/results/remark.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText } from '../dialogue/questions.ts'

/** A question to whoever prepared it, or the answer. */
export const remarkDialogue: Dialogue<RouteIds<'approval.ask'>> = {
  id: 'approval.ask',
  async run(talk, ids) {
    const { language } = talk
    const back = rows(aboutButton(language, ids), homeRow(language))
    const text = await askText(talk, say(language, 'remark-ask'), checkRemark)
    if (text === BACK) return talk.say({ text: say(language, 'remark-left'), buttons: back })
    const outcome = await talk.call(remarkOnApproval, { ...ids, text })
    if (!outcome.ok) return talk.say(refused(language, outcome.refusal))
    await talk.say({ text: say(language, 'remark-kept', { told: outcome.value.told }), buttons: back })
  },
}
