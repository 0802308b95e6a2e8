import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANNOUNCED, sendsOut, writes } from '../support/announcing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let colleague: Player
let focal: Player
let other: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(7, 'coordinator')
  colleague = await stage.enters(6, 'coordinator')
  focal = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
  other = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
})
afterEach(() => closeStage(stage))

/** Of the draft that is open. */
async function isForAgency(name: string): Promise<void> {
  for (const press of ['ویرایش', 'گیرندگان', 'دستگاه', name, 'گیرندگان', 'دیدن پیام']) await coordinator.taps(press)
}

async function replaces(title: string): Promise<void> {
  for (const press of ['ویرایش', 'جایگزین', title]) await coordinator.taps(press)
}

async function opensCorrection(who: Player, title: string, part: string): Promise<void> {
  await who.says('/announce')
  for (const press of [title, 'اصلاح متن', part]) await who.taps(press)
}

describe('what has been sent to some stays with them', () => {
  it('its number is not told to others by the one that takes its place', async () => {
    await writes(coordinator, '77')
    await isForAgency('دستگاه نمونه 1')
    await sendsOut(coordinator)
    await writes(coordinator, '78')
    await replaces('عنوان 77')
    await sendsOut(coordinator)
    expect(plain((await focal.hears()).text)).toContain('جایگزین شمارهٔ ۷۷')
    const posts = stage.emulator.channel('tahavol').messages.map(({ text }) => plain(text ?? ''))
    const stranger = stage.player(99)
    const heard = [
      ...posts,
      (await other.hears()).text,
      // What was looked for is repeated, and nothing is found.
      plain((await other.says('/circulars 77')).text).replace('«77» بخشنامه‌ای یافت نشد', ''),
      (await other.says('/circulars')).text,
      (await other.taps('عنوان 78')).text,
      (await stranger.says('/circulars')).text,
      (await stranger.taps('عنوان 78')).text,
    ].map(plain)
    expect(heard.join('\n')).toContain('۷۸')
    expect(heard.filter((text) => /77|۷۷/.test(text))).toEqual([])
  })

  it('it takes no text away from those who do not get it', async () => {
    await writes(coordinator, '79')
    await sendsOut(coordinator)
    await writes(coordinator, '80')
    await isForAgency('دستگاه نمونه 1')
    await replaces('عنوان 79')
    const refused = plain((await coordinator.taps('پیشنهاد برای تأیید')).text)
    expect(refused).toContain('به همهٔ گیرندگان شمارهٔ ۷۹ نمی‌رسد')
    expect(refused).toContain('✎ پیش‌نویس')
    await coordinator.taps('ویرایش')
    await coordinator.taps('گیرندگان')
    await coordinator.taps('همه')
    await coordinator.taps('دیدن پیام')
    await sendsOut(coordinator)
    expect(plain((await other.hears()).text)).toContain('جایگزین شمارهٔ ۷۹')
  })

  it('nobody to tell is said before it is confirmed, while the recipients may still be changed', async () => {
    await writes(coordinator, '81')
    await isForAgency('دستگاه نمونه 3')
    const refused = plain((await coordinator.taps('پیشنهاد برای تأیید')).text)
    expect(refused).toContain('کسی گیرندهٔ پیام نیست')
    expect(coordinator.buttons()).toContain('ویرایش')
  })
})

describe('two coordinators at once', () => {
  it('the part somebody has left as it was does not undo the other one’s correction', async () => {
    await writes(coordinator, '25')
    await sendsOut(coordinator)
    await opensCorrection(coordinator, 'عنوان 25', 'متن')
    await opensCorrection(colleague, 'عنوان 25', 'عنوان')
    await colleague.says('عنوان درست')
    await colleague.says('عنوان نادرست بود')
    await colleague.taps('نه')
    await coordinator.says('متن درست و تازهٔ این بخشنامه')
    await coordinator.says('متن نادرست بود')
    const refused = plain((await coordinator.taps('نه')).text)
    expect(refused).toContain('تغییر کرده است')
    expect(refused).toContain('عنوان درست')
    expect(await stage.app.tools.db.circular.findFirst({ select: { title: true, body: true } })).toEqual({
      title: 'عنوان درست',
      body: ANNOUNCED,
    })
    await opensCorrection(coordinator, 'عنوان درست', 'متن')
    await coordinator.says('متن درست و تازهٔ این بخشنامه')
    await stage.restart()
    await coordinator.says('متن نادرست بود')
    const question = coordinator
      .messages()
      .findLast(({ buttons }) => buttons.flat().some(({ text }) => text.includes('نه')))
    if (question === undefined) throw new Error('no question')
    const press = stage.emulator.act(7)
    press.taps(question, 'نه')
    press.taps(question, 'نه')
    expect(plain((await coordinator.hears()).text)).toContain('اصلاح انجام شد')
    expect(await stage.app.tools.db.circularCorrection.count()).toBe(2)
  })

  it('one who edits what the other has sent meanwhile is told so, and nothing changes', async () => {
    await writes(coordinator, '24')
    await colleague.says('/announce')
    for (const press of ['عنوان 24', 'ویرایش', 'عنوان']) await colleague.taps(press)
    await sendsOut(coordinator)
    const heard = plain((await colleague.says('عنوانی دیگر')).text)
    expect(heard).toContain('بخشنامه فرستاده شده است')
    expect(heard).toContain('رسیده به ۴ از ۴ نفر')
  })
})
