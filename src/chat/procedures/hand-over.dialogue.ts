import { refused } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { handOverCase, readColleagues } from '#workflows/procedures/hand-over.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askPerson, caseAfter } from './ask-person.ts'

/** To whom a case is handed over: a colleague on the same role, by a button. */
export const handOverDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.hand-over',
  async run(talk, { caseId }) {
    const { language } = talk
    const read = await talk.call(readColleagues, { caseId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { name, people } = read.value
    const text = say(language, people.length === 0 ? 'case-no-colleague' : 'case-ask-colleague', { name })
    return caseAfter(
      talk,
      caseId,
      await askPerson(talk, text, people),
      (ctx, personId) => ctx.call(handOverCase, { caseId, personId }),
      (value) => say(language, 'case-handed-over', value),
    )
  },
}
