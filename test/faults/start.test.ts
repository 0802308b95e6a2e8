import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { ALL_DUTIES } from '../../src/jobs/duties.ts'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { both, definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { openProvinceStage, plain, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
const { 'lapse-cases': lapse = () => Promise.resolve() } = ALL_DUTIES
afterEach(async () => {
  ALL_DUTIES['lapse-cases'] = lapse
  await stage.close()
})

/** Three days without a word of the agency, and its wish is granted as it stands. */
const SILENT = {
  ...RAW,
  steps: RAW.steps.map((step) =>
    step.key === 'apply'
      ? {
          ...step,
          within: { days: 3, count: 'working' },
          silence: { next: 'told', says: both('به همان صورت می‌ماند.') },
        }
      : step,
  ),
}

describe('the order of the start', () => {
  it('lets nothing go out before the clock has closed what is over, however long that takes', async () => {
    stage = await openProvinceStage()
    const { db } = stage.app.tools
    const procedure = {
      definition: definitionOf(SILENT),
      text: JSON.stringify(SILENT),
      shipped: false,
      installedBy: null,
    }
    await inTransaction(db, (tx) => installProcedure(tx, procedure, stage.clock.now()))
    const coordinator = await stage.enters(3, 'coordinator')
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/cases')
    await focal.taps('شروع تازه')
    await focal.taps('مجوز میز')
    for (const words of ['میز کار تازه', 'کوچک', '۴']) await focal.says(words)
    await focal.taps('رد شدن')
    await focal.taps('ارسال')
    await coordinator.says('/cases')
    await coordinator.taps('دستگاه نمونه 1')
    // The agency is not reached, so that its turn is still to be told when the process ends.
    stage.emulator.faults.on('sendMessage', { kind: 'refuse', chatId: 7 })
    await coordinator.taps('رفع نقص')
    await coordinator.says('تعداد را با نامه یکسان کنید.')
    await coordinator.taps('رفع نقص')
    const turns = async () =>
      (await stage.app.tools.db.notice.findMany({ where: { kind: 'case-turn' } })).map(({ state }) => state)
    expect(await turns()).toEqual(['PENDING'])
    await stage.restart(() => {
      stage.clock.advance(10 * DAY_MS)
      stage.emulator.faults.clear()
      ALL_DUTIES['lapse-cases'] = async (tools) => {
        await sleep(500)
        return lapse(tools)
      }
    })
    await stage.waits(60_000)
    const heard = plain((await focal.hears()).text)
    expect(heard).toContain('مجوز شما صادر شد')
    expect(heard).not.toContain('نوبت شماست')
    expect(await turns()).toEqual(['DROPPED'])
  })
})
