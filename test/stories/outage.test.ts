import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { until } from '../support/product-process.ts'
import { pdfFile } from '../support/zip-file.ts'
import { DAY_MS } from '../support/world.ts'

const HOUR_MS = 3_600_000

let stage: Stage
let coordinator: Player
let focal: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(6, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

/** Until two hours before the end of the self-assessment, 9 in the morning of 16 Azar. */
async function lastDay(): Promise<void> {
  await stage.waits(15 * DAY_MS - 2 * HOUR_MS)
  await coordinator.hears()
  await focal.hears()
}

async function answers(code: string, ...values: string[]): Promise<void> {
  await focal.says(`/evidence ${code}`)
  await focal.taps(`شاخص ${plain(code)}`)
  await focal.taps('خود ارزیابی')
  for (const value of values) await focal.says(value)
  await focal.sends({ name: 'a.pdf', bytes: pdfFile(code) })
  await focal.taps('دیدن شاخص')
  await focal.taps('ثبت نهایی')
}

describe('an outage over a deadline', () => {
  it('lengthens the window by its length, says so, and takes what was pressed meanwhile as in time', async () => {
    await lastDay()
    await answers('1-1', '۱۰')
    await stage.restart(() => {
      stage.clock.advance(HOUR_MS)
      const summary = focal
        .messages()
        .findLast(({ buttons }) => buttons.flat().some(({ text }) => text === 'ثبت نهایی'))
      if (summary !== undefined) stage.emulator.act(7).taps(summary, 'ثبت نهایی')
      stage.clock.advance(2 * HOUR_MS)
    })
    const heard = plain((await focal.hears()).text)
    expect(heard).toContain('رسید: T')
    expect(heard).toContain('در دسترس نبود')
    expect(plain((await coordinator.hears()).text)).toMatch(/مهلت تازه: .*۱۲:۰۰.*۳ دستگاه/s)
    expect(plain((await focal.says('/deadlines')).text)).toContain('به سبب قطعی سامانه از')

    await answers('S-A1', '۱۱')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toMatch(/رسید: T.*به سبب قطعی سامانه از/s)
    await stage.restart()
    await stage.settle()
    expect((await coordinator.hears()).text).not.toContain('قطعی')
    await answers('1-2', '۱۲', '۹')
    await stage.waits(2 * HOUR_MS + 60_000)
    expect((await focal.taps('ثبت نهایی')).text).not.toContain('رسید')
  })

  it('too short to lengthen a window leaves a press at its edge in time, and tells the coordinator of the doubt', async () => {
    await lastDay()
    await stage.waits(2 * HOUR_MS - 3 * 60_000)
    await answers('1-1', '۱۰')
    await stage.restart(() => {
      stage.clock.advance(4 * 60_000)
      const summary = focal
        .messages()
        .findLast(({ buttons }) => buttons.flat().some(({ text }) => text === 'ثبت نهایی'))
      if (summary !== undefined) stage.emulator.act(7).taps(summary, 'ثبت نهایی')
      stage.clock.advance(60_000)
    })
    expect(plain((await focal.hears()).text)).toContain('رسید: T')
    expect(plain((await coordinator.hears()).text)).toMatch(/مرز مهلت.*۱-۱.*زمان دقیق معلوم نیست/s)
    await focal.says('/evidence ۱-۱')
    expect(plain((await focal.taps('شاخص 1-1')).text)).toMatch(/رسید: T.*زمان دقیق این ثبت معلوم نیست: میان/s)
  })

  it('is one of the messenger alone as well', async () => {
    await lastDay()
    stage.emulator.faults.on('getUpdates', { kind: 'reset' })
    stage.emulator.act(7).says('/deadlines')
    await until(() => stage.log.some((line) => line.includes('poll-failed')), 30_000, 'polling fails')
    stage.clock.advance(30 * 60_000)
    await stage.app.tick()
    stage.emulator.faults.clear()
    stage.emulator.act(7).says('/deadlines')
    const { extension } = stage.app.tools.db
    await until(async () => (await extension.count()) === 3, 30_000, 'the windows are longer')
    const [{ dueAt } = {}] = await extension.findMany({ take: 1 })
    expect(dueAt?.getTime()).toBe(stage.clock.now().getTime() + 2 * HOUR_MS)
    stage.log.length = 0
  })

  it('is none when it is short, or when no window ends', async () => {
    await stage.restart(() => stage.clock.advance(5 * HOUR_MS))
    await lastDay()
    await stage.restart(() => stage.clock.advance(9 * 60_000))
    await stage.settle()
    expect(await stage.app.tools.db.extension.count()).toBe(0)
  })
})
