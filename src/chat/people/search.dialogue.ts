import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { findPeople } from '#workflows/people/read-people.ts'
import { button } from '../buttons.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { refusalText } from '#screens/refusal.ts'
import { foundScreen } from './member-views.ts'

/** Part of a name or code, then what was found as buttons. */
export const searchDialogue: Dialogue = {
  id: 'people.search',
  async run(talk) {
    const { language } = talk
    const back = [[button(label(language, 'people-back'), 'people.home')]]
    const part = await talk.ask({ text: say(language, 'people-search-ask') }, ({ text }) =>
      text === null || text.length > 60 ? refuse('name-needed') : done(text),
    )
    if (part === BACK) return talk.say({ text: say(language, 'people-title'), buttons: back })
    const found = await talk.do((ctx) => findPeople(ctx.tools, ctx.caller, part))
    if (!found.ok) return talk.say({ text: refusalText(language, found.refusal), buttons: back })
    return talk.say(foundScreen(language, part, found.value))
  },
}
