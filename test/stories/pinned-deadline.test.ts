import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let focal: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const HEAD = 'تا دوشنبه ۱۶ آذر ۱۴۰۵، ساعت ۰۹:۰۰ · خود ارزیابی و بارگذاری مستندات'
const pinned = (player: Player): string[] =>
  player.messages().flatMap((message) => (message.pinned ? [plain(message.text ?? '')] : []))

async function wishes(): Promise<string> {
  await focal.says('/settings')
  const { text } = await focal.taps('سنجاق کردن مهلت مرحله')
  return plain(`${text}\n${(await focal.hears()).text}`)
}

async function moves(day: string): Promise<void> {
  await coordinator.says('/cycle')
  await coordinator.taps('زمان‌بندی مرحله‌ها')
  await coordinator.taps('خود ارزیابی')
  await coordinator.taps('تغییر پایان')
  await coordinator.says(day)
  await coordinator.taps('تأیید تاریخ‌ها')
  await stage.waits(60_000)
}

describe('the deadline of the stage, pinned on wish (the talk, part 1)', () => {
  it('hangs above the chat, is no menu, and is changed in place when the date moves', async () => {
    await wishes()
    expect(pinned(focal)).toHaveLength(1)
    expect(pinned(focal)[0]).toContain(HEAD)
    const [hanging] = focal.messages().filter(({ pinned }) => pinned)
    if (hanging !== undefined) await focal.tapsOn(hanging, 'مهلت‌ها')
    expect(pinned(focal)[0]).toContain(HEAD)
    await moves('۲۱ آذر ۱۴۰۵')
    await focal.hears()
    expect(pinned(focal)).toEqual([expect.stringContaining('تا شنبه ۲۱ آذر ۱۴۰۵، ساعت ۱۴:۰۰')])
    expect(focal.messages().find(({ id }) => id === hanging?.id)?.pinned).toBe(true)
  })

  it('is said to nobody who has not wished for it', async () => {
    await moves('۲۱ آذر ۱۴۰۵')
    expect(pinned(focal)).toEqual([])
    expect(pinned(coordinator)).toEqual([])
  })

  it('comes down when the stage ends, and when it is not wished for any more', async () => {
    await wishes()
    await stage.waits(15 * DAY_MS + 60_000)
    expect(pinned(focal).join()).not.toContain('خود ارزیابی و بارگذاری مستندات')
    expect(
      focal
        .messages()
        .map(({ text }) => plain(text ?? ''))
        .join('\n'),
    ).toContain('این پیام دیگر سنجاق نیست')
    await focal.says('/settings')
    await focal.taps('برداشتن سنجاق مهلت')
    await focal.hears()
    expect(pinned(focal)).toEqual([])
  })

  it('comes down by the button below it, and can be wished for again', async () => {
    await wishes()
    const [hanging] = focal.messages().filter(({ pinned }) => pinned)
    if (hanging !== undefined) await focal.tapsOn(hanging, 'برداشتن سنجاق مهلت')
    await focal.hears()
    expect(pinned(focal)).toEqual([])
    await stage.waits(60_000)
    await wishes()
    expect(pinned(focal)).toHaveLength(1)
    expect(pinned(focal)[0]).toContain(HEAD)
  })
})

describe('a messenger that does not let the bot pin', () => {
  it('carries the message all the same, and it follows the date', async () => {
    stage.emulator.faults.on('pinChatMessage', { kind: 'refusal', description: 'Bad Request: NOT_SUPPORTED' })
    expect(await wishes()).toContain(HEAD)
    expect(pinned(focal)).toEqual([])
    await moves('۲۱ آذر ۱۴۰۵')
    await focal.hears()
    const texts = focal.messages().map(({ text }) => plain(text ?? ''))
    expect(texts.filter((text) => text.includes('تا شنبه ۲۱ آذر ۱۴۰۵، ساعت ۱۴:۰۰'))).toHaveLength(1)
  })
})
