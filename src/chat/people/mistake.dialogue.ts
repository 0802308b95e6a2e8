import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { seatActsScreen } from '#screens/audit/entries.ts'
import { refused } from '#screens/kit.ts'
import { peopleRow } from '#screens/people/members.ts'
import { label, say } from '#wording/say.ts'
import { readActsOnSeat } from '#workflows/audit/read-audit.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, askYes, fill } from '../dialogue/questions.ts'

/** The reason, which the person is told; then the seat ends, and what was done on it is before whoever took it back. */
export const mistakeDialogue: Dialogue<RouteIds<'seat.ask-mistake'>> = {
  id: 'seat.ask-mistake',
  async run(talk, { seatId }) {
    const { language } = talk
    const answer = await fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, say(language, 'seat-mistake-ask'), (text) => checkReason(text)) },
      ({ reason }) =>
        askYes(talk, say(language, 'seat-mistake-summary', { reason }), label(language, 'people-revoke-yes')),
    )
    if (answer === null) return talk.say({ text: say(language, 'people-title'), buttons: [peopleRow(language)] })
    const ended = await talk.call(revokeSeat, { seatId, ...answer })
    if (!ended.ok) return talk.say(refused(language, ended.refusal))
    const done = await talk.call(readActsOnSeat, { seatId })
    return talk.say(done.ok ? seatActsScreen(language, seatId, done.value) : refused(language, done.refusal))
  },
}
