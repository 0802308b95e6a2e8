import { afterEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'
import { MovableClock } from '#shared/clock.ts'

let stage: Stage | undefined
afterEach(async () => {
  if (stage !== undefined) await closeStage(stage)
})

describe('what few readers need on a page', () => {
  it.each(['telegram', 'soroush', 'bale'] as const)('is folded on %s, or stands behind «ادامه»', async (platform) => {
    stage = await openStage({
      platform,
      prepare: async ({ tools: { db } }) => {
        await smallProvince({ db, clock: new MovableClock(MORNING, { frozen: true }) })
      },
    })
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const { last } = await focal.says('/deadlines')
    const quotes = (last?.entities ?? []).filter(({ type }) => type === 'expandable_blockquote')
    if (platform !== 'bale') {
      expect(quotes).toHaveLength(1)
      expect(plain(last?.text ?? '')).toContain('مرحله‌های دیگر')
      expect(focal.buttons()).not.toContain('ادامه')
      return
    }
    expect(quotes).toHaveLength(0)
    expect(plain(last?.text ?? '')).not.toContain('مرحله‌های دیگر')
    const whole = await focal.taps('ادامه')
    expect(plain(whole.text)).toContain('مرحله‌های دیگر')
    expect(plain(whole.text)).toContain('نوبت شما')
    expect(focal.buttons()).not.toContain('ادامه')
  })
})
