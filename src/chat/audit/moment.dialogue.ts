import { instantOf, type JalaliWall } from 'persian-text'
import { homeRow, refused } from '#screens/kit.ts'
import { momentScreen } from '#screens/audit/moment.ts'
import { say } from '#wording/say.ts'
import { readMoment } from '#workflows/audit/read-moment.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askDay, askHour, fill } from '../dialogue/questions.ts'

/** Which moment of the running year. */
export const momentDialogue: Dialogue = {
  id: 'moment.ask',
  async run(talk) {
    const { language } = talk
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const answer = await fill<{ day: JalaliWall; hour: { hour: number; minute: number } }>(talk, {
      day: () => askDay(talk, say(language, 'moment-ask'), { ...at, ahead: [0, -1, -7], hasBeen: true }),
      hour: ({ day }) => askHour(talk, day),
    })
    if (answer === null) return talk.say({ text: say(language, 'moment-left'), buttons: [homeRow(language)] })
    const moment = instantOf({ ...answer.day, ...answer.hour }, at.zone)
    const read = await talk.call(readMoment, { at: Math.floor(moment.getTime() / 1000), cycleId: null })
    await talk.say(read.ok ? momentScreen(language, read.value) : refused(language, read.refusal))
  },
}
