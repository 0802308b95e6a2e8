import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let cycleId: number
const db = () => stage.app.tools.db
const text = (message: { text: string }): string => plain(message.text)

beforeEach(async () => {
  stage = await openStage({ at: MORNING })
  ;({ cycleId } = await smallProvince({ db: db(), clock: stage.clock }, { state: 'TRANSMISSION' }))
  coordinator = await stage.enters(81, 'coordinator')
  const agencies = await db().agency.findMany({ orderBy: { code: 'asc' }, select: { id: true, group: true } })
  for (const [i, { id: agencyId, group }] of agencies.entries())
    await db().agencyResult.create({
      data: {
        cycleId,
        agencyId,
        group,
        generalHundredths: 40_050 + i * 100,
        specificHundredths: 30_000,
        totalHundredths: 70_050 + i * 100,
        rank: i + 1,
        participated: true,
      },
    })
})
afterEach(() => closeStage(stage))

const sheet = async () => {
  await coordinator.says('/cycle')
  return coordinator.taps('برگهٔ سامانهٔ ملی')
}

describe('the sheet for the national system (requirements C12, E18, J2)', () => {
  it('is ticked agency by agency, with who did it, and says what is left', async () => {
    const total = await db().agency.count()
    expect(text(await sheet())).toMatch(new RegExp(`✔ ۰ از ${['۰', '۱', '۲', '۳', '۴', '۵'][total] ?? ''} دستگاه`))
    const row = text(await coordinator.taps('A1'))
    expect(row).toContain('بُعد عمومی: ۴۰۰٫۵')
    expect(row).toContain('هنوز در سامانهٔ ملی وارد نشده')
    const entered = text(await coordinator.taps('در سامانه وارد شد'))
    expect(entered).toContain('✔')
    expect(await db().transmissionRow.count({ where: { cycleId, generalHundredths: 40_050 } })).toBe(1)
    expect(await db().auditEntry.count({ where: { action: 'transmission.enter' } })).toBe(1)
    expect(text(await sheet())).toContain('✔ ۱ از')
  })

  it('asks for what has changed since it was typed, and takes no figures that are no longer those of the table', async () => {
    await sheet()
    await coordinator.taps('A1')
    await db().agencyResult.updateMany({
      where: { cycleId, generalHundredths: 40_050 },
      data: { generalHundredths: 41_000 },
    })
    const refused = text(await coordinator.taps('در سامانه وارد شد'))
    expect(refused).toContain('پس از باز کردن برگه تغییر کرده')
    expect(await db().transmissionRow.count()).toBe(0)
    expect(text(await coordinator.taps('در سامانه وارد شد'))).toContain('✔')
    await db().agencyResult.updateMany({
      where: { cycleId, generalHundredths: 41_000 },
      data: { generalHundredths: 42_000 },
    })
    expect(text(await sheet())).toContain('۱ تغییر پس از ورود')
    expect(text(await coordinator.taps('A1'))).toContain('دوباره در سامانه بنویسید')
  })

  it('keeps a difference until it is put right, and until then the transmission is not recorded', async () => {
    await sheet()
    await coordinator.taps('A1')
    await coordinator.taps('عدد دیگری دیده می‌شود')
    expect(text(await coordinator.says('؟؟'))).toContain('متنی دیده نشد')
    expect(text(await coordinator.says('عمومی ۸۵۰ به جای ۸۵۰٫۵'))).toContain('«عمومی ۸۵۰ به جای ۸۵۰٫۵»')
    expect(text(await sheet())).toContain('۱ اختلاف')
    await coordinator.taps('ثبت ارسال به سامانهٔ ملی')
    expect(text(await coordinator.taps('تأیید'))).toContain('۱ دستگاه در برگهٔ سامانهٔ ملی اختلاف دارد')
    await sheet()
    await coordinator.taps('A1')
    await coordinator.taps('اصلاح شد و با ارقام بالا یکی است')
    await sheet()
    await coordinator.taps('شمارهٔ رسید')
    expect(text(await coordinator.says('ت-۱۲۳۴۵'))).toContain('شمارهٔ رسید سامانه: ت-۱۲۳۴۵')
    await coordinator.taps('ثبت ارسال به سامانهٔ ملی')
    expect(text(await coordinator.taps('تأیید'))).toContain('ارسال نتایج ثبت شد')
    const { details } = await db().auditEntry.findFirstOrThrow({
      where: { action: 'transmission.enter' },
      select: { details: true },
    })
    expect(JSON.stringify(details)).toContain('عمومی ۸۵۰ به جای ۸۵۰٫۵')
  })

  it('takes a mark back that was made by mistake', async () => {
    await sheet()
    await coordinator.taps('A1')
    await coordinator.taps('در سامانه وارد شد')
    expect(text(await coordinator.taps('وارد نشده است'))).toContain('علامت این دستگاه برداشته شد')
    expect(await db().transmissionRow.count()).toBe(0)
  })
})
