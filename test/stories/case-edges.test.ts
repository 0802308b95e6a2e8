import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  await inTransaction(stage.app.tools.db, (tx) =>
    installProcedure(
      tx,
      { definition: definitionOf(RAW), text: JSON.stringify(RAW), shipped: false, installedBy: null },
      stage.clock.now(),
    ),
  )
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

async function submits(): Promise<void> {
  await focal.says('/cases')
  await focal.taps('شروع تازه')
  await focal.taps('مجوز میز')
  await focal.says('میز کار تازه')
  await focal.taps('کوچک')
  await focal.says('۴')
  await focal.taps('رد شدن')
  await focal.taps('ارسال')
}

const opens = async (player: Player): Promise<string> => {
  await player.says('/cases')
  return plain((await player.taps('دستگاه نمونه 1')).text)
}

describe('two officers before one case', () => {
  it('judge it once: whoever comes second is shown how it stands, and nothing is judged again', async () => {
    await submits()
    const second = await stage.enters(4, 'coordinator')
    await opens(coordinator)
    await opens(second)
    await coordinator.taps('موافقت')
    await second.taps('رفع نقص')
    await second.says('تعداد را توضیح دهید.')
    await coordinator.taps('موافقت')
    const late = plain((await second.taps('رفع نقص')).text)
    expect(late).toContain('پایان یافته')
    const { db } = stage.app.tools
    const judged = await db.caseAct.findMany({ where: { kind: 'judge' }, select: { outcome: true } })
    expect(judged).toEqual([{ outcome: 'grant' }])
    expect(await db.auditEntry.count({ where: { action: 'case.judge' } })).toBe(1)
  })

  it('take it in hand once: the other one is told who has it', async () => {
    await submits()
    const second = await stage.enters(4, 'coordinator')
    await opens(coordinator)
    await opens(second)
    await coordinator.taps('برداشتن')
    await second.taps('موافقت')
    expect(plain((await second.taps('موافقت')).text)).toContain('همکار دیگری این پرونده را در دست بررسی دارد')
    expect(await stage.app.tools.db.caseAct.count({ where: { kind: 'judge' } })).toBe(0)
  })
})

describe('a stranger who floods an open form', () => {
  it('has three open cases of a kind and no more, and everybody else still gets in', async () => {
    const flood = stage.player(950)
    for (let turn = 0; turn < 3; turn += 1) {
      await flood.says('/start')
      await flood.taps('خدمات برای عموم')
      await flood.taps('تأیید صلاحیت مدرسان')
      expect(plain((await flood.taps('می‌پذیرم')).text)).toContain('نام و نام خانوادگی')
      await flood.taps('ادامه بعداً')
    }
    await flood.says('/start')
    await flood.taps('خدمات برای عموم')
    await flood.taps('تأیید صلاحیت مدرسان')
    expect(plain((await flood.taps('می‌پذیرم')).text)).toContain('۳ درخواست باز از این نوع دارید')
    expect(await stage.app.tools.db.case.count({ where: { applicantId: { not: null } } })).toBe(3)
    const other = stage.player(951)
    await other.says('/start')
    await other.taps('خدمات برای عموم')
    await other.taps('تأیید صلاحیت مدرسان')
    expect(plain((await other.taps('می‌پذیرم')).text)).toContain('نام و نام خانوادگی')
  })
})
