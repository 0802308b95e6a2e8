import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { withdrawnRows } from '#screens/objections/hearing.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { reopenObjection } from '#workflows/objections/reopen-objection.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'

/** Peers row 53: the reason, which the agency reads, and then what was taken back is its draft again. */
export const reopenDialogue: Dialogue<RouteIds<'objection.reopen'>> = {
  id: 'objection.reopen',
  async run(talk, { objectionId }) {
    const { language } = talk
    const answers = await fill<{ reason: string }>(talk, {
      reason: () => askText(talk, say(language, 'objections-reopen-ask'), (text) => checkReason(text, 'wish')),
    })
    const buttons = withdrawnRows(language)
    if (answers === null) return talk.say({ text: say(language, 'objections-reopen-left'), buttons })
    const outcome = await talk.call(reopenObjection, { objectionId, ...answers })
    if (!outcome.ok) return talk.say({ text: refusalText(language, outcome.refusal), buttons })
    const { agencyName: agency, code, title, dueAt } = outcome.value
    return talk.say({
      text: say(language, 'objections-reopened', { agency, code, title, dueAt: new Date(dueAt) }),
      buttons,
    })
  },
}
