import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  expect(stage.emulator.violations).toEqual([])
  await stage.close()
})

describe('first words', () => {
  it('a stranger sees the public part and is told how to come in', async () => {
    const heard = await stage.player(7).says('/start')
    expect(heard.text).toContain('کد دعوت')
  })

  it('an invited person comes in with the code, over real HTTP', async () => {
    const made = await invite(stage.app.tools, bySystem(stage.clock.now()), {
      role: 'coordinator',
      name: 'هماهنگ‌کنندهٔ نمونه',
    })
    if (!made.ok) throw new Error(made.refusal.code)
    const heard = await stage.player(7).says(`/start ${made.value.code}`)
    expect(heard.text).toContain('هماهنگ‌کنندهٔ نمونه، خوش آمدید')
  })

  it.each([
    [
      'the whole invitation',
      (code: string) => `کد دعوت هماهنگ‌کنندهٔ نمونه\nیک بار پذیرفته می‌شود.\n\u2066/start ${code}\u2069`,
    ],
    ['its link as text', (code: string) => `https://t.me/tahavol_bot?start=${code}`],
    ['the code alone', (code: string) => `\u200e${code}\u200f `],
    ['a code with wide low lines', (code: string) => code.replaceAll('_', '＿')],
  ])('an invitation is taken as people send it on: %s', async (_, sent) => {
    const made = await invite(stage.app.tools, bySystem(stage.clock.now()), { role: 'coordinator', name: 'نمونه' })
    if (!made.ok) throw new Error(made.refusal.code)
    expect((await stage.player(7).says(sent(made.value.code))).text).toContain('نمونه، خوش آمدید')
  })

  it('a command works with the marks that copying brings along', async () => {
    expect((await stage.player(7).says('\u200e/circulars')).text).not.toContain('ثبت نشد')
    expect((await stage.player(7).says('\u2066／faq\u2069')).text).toContain('شناسنامهٔ خدمت')
  })

  it('unknown text and unknown commands get a hint, never silence', async () => {
    const player = stage.player(7)
    expect((await player.says('هوا خوب است')).text).toContain('صفحهٔ اصلی')
    expect((await player.says('/nothing')).text).toContain('/nothing')
  })
})
