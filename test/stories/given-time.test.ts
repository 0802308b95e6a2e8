import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, readsWhole, type Stage } from '../support/stage.ts'

let stage: Stage
let focal: Player
let neighbour: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  neighbour = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
})
afterEach(() => closeStage(stage))

const REASON = 'قطع سراسری اینترنت در استان، دو روز.'
const begins = async (): Promise<void> => {
  await coordinator.says('/extension')
  await coordinator.taps('دادن مهلت بیشتر')
  await coordinator.taps('خود ارزیابی')
}

describe('more time given unasked (peers row 3)', () => {
  it('goes to all with work left at once, with one reason, and stands in the register', async () => {
    await begins()
    expect(plain((await coordinator.taps('همهٔ دستگاه‌هایی که کار مانده دارند')).text)).toContain('دلیل')
    expect(plain((await coordinator.says(REASON)).text)).toContain('تا پایان چه روزی')
    const summary = plain((await coordinator.says('۲۳ آذر ۱۴۰۵')).text)
    expect(summary).toContain('مهلت بیشتر برای ۳ دستگاه')
    expect(summary).toContain('دستگاه نمونه 2 · مهلت کنونی دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(plain((await coordinator.taps('مهلت داده شود')).text)).toContain('مهلت ۳ دستگاه تا دوشنبه ۲۳ آذر ۱۴۰۵')
    for (const player of [focal, neighbour]) {
      const told = plain((await player.hears()).text)
      expect(told).toContain('سازمان مهلت دستگاه شما را بیشتر کرد')
      expect(told).toContain(REASON)
    }
    const register = plain(await readsWhole(coordinator, '/extension'))
    expect(register).toContain('به ابتکار سازمان')
    expect(register).toContain(REASON)
    expect(plain((await focal.says('/evidence')).text)).toContain('۲۳ آذر')
  })

  it('goes to named agencies alone, answers a request that wished for no more, and is none where it is no more time', async () => {
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    await focal.says('۲۰ آذر ۱۴۰۵')
    await focal.taps('فرستادن درخواست')
    await coordinator.hears()

    await begins()
    expect(plain((await coordinator.says('دستگاه نمونه')).text)).toContain('یافت نشد')
    await coordinator.says('A1')
    await coordinator.says(REASON)
    expect(plain((await coordinator.says('۱۰ آذر ۱۴۰۵')).text)).toContain('باید پس از مهلت کنونی')
    await coordinator.says('۲۳ آذر ۱۴۰۵')
    await coordinator.taps('مهلت داده شود')
    expect(plain((await focal.hears()).text)).toContain('با تمدید مهلت دستگاه شما موافقت شد')
    expect(neighbour.messages().some(({ text }) => plain(text ?? '').includes('مهلت تازه'))).toBe(false)
    expect(await stage.app.tools.db.extension.count()).toBe(1)
  })

  it('loses nothing when it is killed in the middle', async () => {
    await begins()
    await coordinator.says('A1')
    await stage.restart()
    await coordinator.says(REASON)
    await coordinator.says('۲۳ آذر ۱۴۰۵')
    expect(plain((await coordinator.taps('مهلت داده شود')).text)).toContain('مهلت ۱ دستگاه')
  })
})

describe('choice by kind of notice (peers row 15)', () => {
  it('silences what informs, and nothing that decides', async () => {
    await coordinator.says('/settings')
    const screen = await coordinator.taps('کدام خبرها بیاید')
    expect(plain(screen.text)).toContain('تصمیم‌ها، بخشنامه‌ها و مهلت‌ها همیشه می‌آیند')
    await coordinator.taps('می‌آید: درخواست تمدید')
    expect(coordinator.buttons().some((text) => text.includes('✖ خاموش: درخواست تمدید'))).toBe(true)
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    await focal.says('۲۰ آذر ۱۴۰۵')
    await focal.taps('فرستادن درخواست')
    expect((await coordinator.hears()).messages).toEqual([])
    expect(plain((await coordinator.says('/work')).text)).toContain('درخواست تمدید')
  })
})
