import { afterEach, describe, expect, it } from 'vitest'
import { plain, type Player } from '../support/stage.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { figure, MESSENGERS } from './long.ts'

const PEOPLE = 20

let crowd: Crowd | undefined
afterEach(async () => {
  await crowd?.stage.close()
  crowd = undefined
})

const ITEM = async (player: Player): Promise<void> => {
  await player.says('/evidence ۱-۱')
  await player.taps('شاخص 1-1')
}
const STAGE = (player: Player): Promise<unknown> => player.taps('خود ارزیابی')
const REASON = (player: Player): Promise<unknown> => player.says('سامانهٔ دستگاه سه روز قطع بود.')
type Steps = readonly ((player: Player) => Promise<unknown>)[]
/** Ways into dialogues that take a text: at the first question, and with answers given already. */
const WAYS: readonly (readonly [begin: (player: Player) => Promise<unknown>, before: Steps])[] = [
  [async (player) => ITEM(player).then(() => player.taps('توضیح')), []],
  [async (player) => ITEM(player).then(() => player.taps('مصداق ندارد')), []],
  [(player) => player.says('/ask'), []],
  [(player) => player.says('/extension'), [STAGE]],
  [(player) => player.says('/extension'), [STAGE, REASON]],
]

describe.each(MESSENGERS)('on %s a release while 20 people are in the middle of a dialogue', (platform) => {
  it('keeps the text of each of them, asks the question again and takes its answer', { timeout: 120_000 }, async () => {
    crowd = await openCrowd(PEOPLE, { platform })
    const { stage, people } = crowd
    const { db } = stage.app.tools
    const talks = people.map((id, i) => {
      const [begin = () => Promise.resolve(), before = []] = WAYS[i % WAYS.length] ?? []
      const words = `متن شمارهٔ ${i + 1}: سامانهٔ دستگاه قطع بود و گزارش آن در پیوست است.`
      return { player: stage.player(id), begin, before, words, question: '' }
    })
    for (const talk of talks) {
      await talk.begin(talk.player)
      talk.question = plain(talk.player.messages().findLast(({ from }) => from === 'bot')?.text ?? '')
      for (const answers of talk.before) await answers(talk.player)
      await talk.player.hears()
    }
    const states = await db.conversationState.findMany()
    expect(states).toHaveLength(PEOPLE)
    // What is kept of each dialogue was written by the code of another release; meanwhile they go on writing.
    for (const { key, value } of states)
      await db.conversationState.update({
        where: { key },
        data: { value: { ...(value as object), dialogue: 'other' } },
      })
    await stage.restart(() => {
      for (const { player, words } of talks) stage.emulator.act(player.userId).says(words)
    })
    let kept = 0
    for (const { player, words, question, before } of talks) {
      const heard = await player.hears()
      expect(plain(heard.text)).toContain(`متن شما:\n${words}`)
      expect(plain(heard.last?.text ?? '')).toBe(question)
      for (const answers of before) await answers(player)
      const taken = await player.says(words)
      expect(plain(taken.text)).not.toContain('به‌روز شد')
      expect(plain(taken.last?.text ?? '')).not.toBe(question)
      kept++
    }
    figure(`deploy in mid-dialogue, ${platform}`, '20 of 20 texts kept and asked again', `${kept} of ${PEOPLE}`)
  })
})
