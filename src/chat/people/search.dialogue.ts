import { foundScreen, peopleRow } from '#screens/people/members.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { findPeople } from '#workflows/people/read-people.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'

/** Part of a name or code, then what was found as buttons. */
export const searchDialogue: Dialogue = {
  id: 'people.search',
  async run(talk) {
    const { language } = talk
    const buttons = [peopleRow(language)]
    const part = await talk.ask({ text: say(language, 'people-search-ask') }, ({ text }) =>
      text === null || text.length > 60 ? refuse('name-needed') : done(text),
    )
    if (part === BACK) return talk.say({ text: say(language, 'people-title'), buttons })
    const found = await talk.call(findPeople, { part })
    if (!found.ok) return talk.say({ text: refusalText(language, found.refusal), buttons })
    return talk.say(foundScreen(language, part, found.value))
  },
}
