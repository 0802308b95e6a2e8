import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

/** Issue 9, part 6: what a text of ours gives as a command or an example is taken when it is sent back. */
const texts = LANGUAGES.flatMap((language) =>
  readdirSync(`locales/${language}`).flatMap((file) => {
    const source = readFileSync(`locales/${language}/${file}`, 'utf8')
    return source.split('\n').filter((line) => !line.startsWith('#'))
  }),
)
/** In a line or a mark of its own, with what follows; else the command alone. */
const examples = new Set(
  texts.flatMap((line) => {
    const whole = /^\s+\u200e?(\/[a-z]+(?: [^{}<]+)?)$/.exec(line)?.[1]
    const marked = [...line.matchAll(/<code>(\/[a-z]+[^{}<]*)<\/code>/g)].flatMap(([, example = '']) => example)
    const named = [...line.matchAll(/(?<![\w<.:/])\/([a-z]{2,})(?![\w/])/g)].map(([command]) => command)
    // An ellipsis stands for a code that the text cannot give.
    return [...(whole === undefined ? [] : [whole.trim()]), ...marked, ...named].filter((text) => !text.includes('…'))
  }),
)
/** As people send things back: copied, with what copying brings along, with a blank or a wide sign, and forwarded. */
const COPIES: ((text: string) => string)[] = [
  (text) => text,
  (text) => `\u200e${text}\u200e`,
  (text) => `\u2068${text}\u2069`,
  (text) => `\ufeff ${text} \u200b`,
]

let stage: Stage
const players: Player[] = []
beforeAll(async () => {
  stage = await openProvinceStage()
  players.push(await stage.enters(5, 'coordinator'))
  players.push(await stage.enters(6, 'focal-point', { agencyCode: 'A1' }))
  players.push(await stage.enters(7, 'evaluator'))
})
afterAll(() => closeStage(stage))

const UNKNOWN = /شناخته نشد|به جایی فرستاده نشد|خوانده نشد/

describe('what the bot gives out', () => {
  it('is found in the texts', () => {
    expect(examples.size).toBeGreaterThan(25)
    for (const example of ['/holiday لغو ۵ آذر', '/verify T4-7K2M-91QX', '/circulars ارزیابی', '/cycle', '/faq'])
      expect(examples).toContain(example)
  })

  it('is taken when it is sent back, copied or forwarded, by whoever it may be for', { timeout: 120_000 }, async () => {
    const refused: string[] = []
    for (const example of examples)
      for (const [at, player] of players.entries()) {
        // Everybody gets each as it is; the forms of copying are the same for all.
        for (const copy of at === 0 ? COPIES : COPIES.slice(0, 1)) {
          const heard = plain((await player.says(copy(example))).text)
          if (heard === '' || UNKNOWN.test(heard)) refused.push(`${JSON.stringify(copy(example))}: ${heard}`)
        }
        if (at > 0) continue
        const sent = stage.emulator.chat(player.userId).messages.findLast(({ from }) => from !== 'bot')
        if (sent === undefined) throw new Error('nothing was sent')
        stage.emulator.act(player.userId).forwards(sent)
        const heard = plain((await player.hears()).text)
        if (heard === '' || UNKNOWN.test(heard)) refused.push(`forwarded ${example}: ${heard}`)
      }
    expect(refused).toEqual([])
  })
})
