import { go, homeRow, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import * as audit from '#workflows/audit/read-audit.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'

/** A name, an agency, the number of a circular, or «agency code, indicator code»; what was found as buttons. */
export const askDialogue: Dialogue = {
  id: 'audit.ask',
  async run(talk) {
    const { language } = talk
    const newest = go('audit.show', { before: null }, label(language, 'audit-newest'))
    const words = await talk.ask({ text: say(language, 'audit-ask') }, ({ text }) =>
      text === null || text.length > 60 ? refuse('name-needed') : done(text),
    )
    if (words === BACK) return talk.say({ text: say(language, 'audit-title'), buttons: [[newest]] })
    const found = await talk.call(audit.findInAudit, { words })
    if (!found.ok) return talk.say({ text: refusalText(language, found.refusal), buttons: [[newest]] })
    const { people, agencies, circulars, items } = found.value
    const of = (entity: 'agency' | 'circular' | 'item', id: number, name: string, code = '') =>
      go('audit.thing', { entity, id, before: null }, label(language, 'audit-thing', { entity, name, code }))
    const buttons = [
      ...people.map(({ id, name }) => go('audit.person', { personId: id, before: null }, `👤 ${name}`)),
      ...agencies.map(({ id, name }) => of('agency', id, name)),
      ...items.map(({ id, code, agency }) => of('item', id, agency, code)),
      ...circulars.map(({ id, number }) => of('circular', id, number)),
    ]
    const text = say(language, buttons.length === 0 ? 'audit-found-none' : 'audit-found', { words })
    return talk.say({ text, buttons: rows(...buttons, newest, homeRow(language)) })
  },
}
