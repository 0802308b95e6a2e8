import type { RouteIds } from '#domain/acts.ts'
import { peopleRow } from '#screens/people/members.ts'
import { refusalText } from '#screens/refusal.ts'
import { done } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { handOver } from '#workflows/people/hand-over.ts'
import { readMember } from '#workflows/people/read-people.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { readName, showCode } from '../invitation.ts'

/** The name of the successor, then their code; the seat changes hands when they come in with it. */
export const handOverDialogue: Dialogue<RouteIds<'seat.hand-over'>> = {
  id: 'seat.hand-over',
  async run(talk, { seatId }) {
    const { language } = talk
    const buttons = [peopleRow(language)]
    const holder = await talk.call(readMember, { seatId })
    if (!holder.ok) return talk.say({ text: refusalText(language, holder.refusal), buttons })
    const question = say(language, 'people-hand-over-ask', { name: holder.value.name })
    const name = await talk.ask({ text: question }, readName)
    if (name === BACK) return talk.say({ text: say(language, 'people-title'), buttons })
    const refusal = await talk.do(async (ctx) => {
      const made = await ctx.call(handOver, { seatId, name })
      return showCode(ctx, made.ok ? done({ ...made.value, name }) : made)
    })
    if (refusal !== null) await talk.say({ text: refusalText(language, refusal), buttons })
  },
}
