import { label, say } from '#wording/say.ts'
import { handOver } from '#workflows/people/hand-over.ts'
import { readMember } from '#workflows/people/read-people.ts'
import { button } from '../buttons.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { refusalText } from '#screens/refusal.ts'
import { showCode } from './code-screen.ts'
import { readName } from './read-name.ts'

/** The name of the successor, then his code; the seat changes hands when he comes in with it. */
export const handOverDialogue: Dialogue = {
  id: 'people.hand-over',
  async run(talk, { seatId }) {
    const { language } = talk
    const back = [[button(label(language, 'people-back'), 'people.home')]]
    const present = await talk.do((ctx) => readMember(ctx.tools, ctx.caller, Number(seatId)))
    if (!present.ok) return talk.say({ text: refusalText(language, present.refusal), buttons: back })
    const question = say(language, 'people-hand-over-ask', { name: present.value.name })
    const name = await talk.ask({ text: question }, readName)
    if (name === BACK) return talk.say({ text: say(language, 'people-title'), buttons: back })
    const refusal = await talk.do(async (ctx) => {
      const made = await handOver(ctx.tools, ctx.caller, { seatId: Number(seatId), name })
      if (!made.ok) return made.refusal
      await showCode(ctx, { ...made.value, name })
      return null
    })
    if (refusal !== null) await talk.say({ text: refusalText(language, refusal), buttons: back })
  },
}
