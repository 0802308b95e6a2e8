import { afterEach, describe, expect, it } from 'vitest'
import { shippedProfiles } from '#storage/cycle/profiles.ts'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { importUnits } from '#workflows/procedures/units.ts'
import { bySystem } from '#workflows/tools.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { type Cast, playCase, playStep } from '../support/form-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { jpegFile, pdfFile } from '../support/zip-file.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let focal: Player
let evaluator: Player
let cast: Cast
afterEach(() => closeStage(stage))

async function opens(profileKey = 'razavi-khorasan'): Promise<void> {
  stage = await openProvinceStage()
  const { db } = stage.app.tools
  const profile = shippedProfiles().find(({ key }) => key === profileKey)
  if (profile === undefined) throw new Error(profileKey)
  await db.cycle.updateMany({ data: { profile, profileKey } })
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  evaluator = await stage.enters(8, 'evaluator')
  const deputy = await stage.enters(9, 'deputy')
  cast = { coordinator, agency: focal, evaluator, deputy, respondent: coordinator, applicant: coordinator }
}

async function round(title: string): Promise<void> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps(`گشودن نوبت: ${title}`)
  await coordinator.says('نوبت آزمون')
  if (coordinator.buttons().includes('همهٔ دستگاه‌ها')) await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
}

/** The newest case of agency A1, or the only one. */
const newest = async (): Promise<number> => {
  const { db } = stage.app.tools
  const rows = await db.case.findMany({ where: { endedAt: null }, orderBy: { id: 'desc' }, include: { agency: true } })
  return (rows.find(({ agency }) => agency === null || agency.code === 'A1') ?? rows[0])?.id ?? 0
}

const ROUNDS: [title: string, way: string][] = [
  ['آماده‌سازی سامانه', 'check,ready'],
  ['جلسهٔ توجیهی', 'programme,session'],
  ['برنامهٔ دستگاه', 'draft,review,approval'],
  ['برش استانی', 'send,judge,letter'],
  ['گزارش نظارتی', 'report,answer,use'],
  ['بازبینی سالانه', 'answer,findings,approval'],
  ['فهرست تأیید', 'list'],
]

describe.each(shippedProfiles().map(({ key }) => key))('around the evaluation in %s', (profile) => {
  it('each round runs to its end (requirements C3, C5, C6, D1, D2, D11, E7, E8, E12, F8, I3, I4)', async () => {
    await opens(profile)
    await coordinator.says('/cases')
    expect(plain((await coordinator.taps('شروع تازه')).text)).toContain('در این مرحله')
    for (const [title, way] of ROUNDS) {
      await round(title)
      expect([title, (await playCase(stage, await newest(), cast)).join()]).toEqual([title, way])
    }
    // One that an officer begins (requirement I7).
    await coordinator.says('/cases')
    await coordinator.taps('شروع تازه')
    await coordinator.taps('گزارش تحلیلی')
    expect((await playCase(stage, await newest(), cast)).join()).toBe('write,approval')
    await focal.hears()
    const told = focal
      .messages()
      .map(({ text }) => plain(text ?? ''))
      .join('\n')
    expect(told).toContain('گزارش تحلیلی تازه‌ای')
    expect(told).toContain('برش استانی شاخص‌های اختصاصی دستگاه تأیید شد')
    // What was published is open to whoever it was published to.
    expect(plain((await focal.taps('دیدن پرونده')).text)).toContain('تحلیل: متن نمونهٔ پاسخ')
  }, 120_000)
})

describe('the provincial share (requirement C5)', () => {
  it('is not taken while its points do not total', async () => {
    await opens()
    await round('برش استانی')
    const id = await newest()
    const { db } = stage.app.tools
    const row = await db.case.findUniqueOrThrow({ where: { id } })
    await focal.says(`/cases ${row.code}`)
    await focal.taps('دستگاه نمونه 1')
    await focal.taps('شروع')
    for (const points of ['۲۰۰', '۲۰۰', '۲۰۰', '۲۰۰', '۱۰۰']) {
      await focal.says('شاخص')
      await focal.says(points)
      await focal.taps('رد شدن')
    }
    await focal.taps('فایل دیگری نیست')
    expect(plain((await focal.taps('ارسال')).text)).toContain('جمع امتیازها اکنون ۹۰۰ است و باید برابر ۱٬۰۰۰ باشد')
  })
})

const units = (closed = '') =>
  importUnits(stage.app.tools, bySystem(stage.clock.now()), {
    lines: [
      { row: 2, agency: 'A1', name: 'شعبهٔ مرکزی', kind: 'شعبه', address: 'خیابان امام', closed: '' },
      { row: 3, agency: 'دستگاه نمونه 1', name: 'شعبهٔ غرب', kind: 'شعبه', address: '', closed },
    ],
  })

describe('visits for citizens’ rights (requirements I5, G4, I8)', () => {
  it('open each season for each unit, keep place and photographs, and show the finding of the season before', async () => {
    await opens()
    const foreign = await importUnits(stage.app.tools, bySystem(stage.clock.now()), {
      lines: [{ row: 5, agency: 'نیست', name: 'واحد', kind: '', address: '', closed: '' }],
    })
    expect(foreign).toMatchObject({ ok: false, refusal: { code: 'units-unread', list: '5: نیست' } })
    expect(await units()).toMatchObject({ ok: true, value: { added: 2 } })
    expect(await units()).toMatchObject({ ok: true, value: { added: 0, same: 2 } })
    await stage.waits(60_000)
    await stage.waits(60_000)
    await coordinator.says('/cases')
    await coordinator.taps('نوبت‌ها')
    expect(plain((await coordinator.taps('بازدید حقوق شهروندی')).text)).toContain('۰ از ۲ پایان یافته')

    await evaluator.says('/cases')
    await evaluator.taps('شعبهٔ مرکزی')
    await evaluator.taps('شروع')
    expect(plain((await evaluator.says('مشهد')).text)).toContain('موقعیت مکانی')
    await evaluator.sendsPlace(36.2973, 59.6057)
    await evaluator.says('امروز')
    for (let question = 0; question < 5; question++) await evaluator.taps('ناقص است')
    await evaluator.says('تابلوی راهنما نیست.')
    expect(plain((await evaluator.sends({ name: 'گزارش.pdf', bytes: pdfFile('گزارش') })).text)).toContain('عکس بفرستید')
    await evaluator.sends({ name: 'در.jpg', mimeType: 'image/jpeg', bytes: jpegFile() })
    await evaluator.taps('فایل دیگری نیست')
    expect(plain((await evaluator.taps('ارسال')).text)).toContain('گام بعد: پاسخ دستگاه')

    const told = plain((await focal.hears()).text)
    expect(told).toContain('نتیجهٔ بازدید از این واحد ثبت شد')
    expect(told).toContain('نوبت شماست: پاسخ دستگاه')
    const { db } = stage.app.tools
    const row = await db.case.findFirstOrThrow({ where: { unit: { name: 'شعبهٔ مرکزی' } } })
    await playStep(stage, row.id, cast)
    await playStep(stage, row.id, cast)

    // The other one is closed in mid-season, and that is said.
    expect(await units('به ساختمان تازه رفت')).toMatchObject({ ok: true, value: { closed: 1, ended: 1 } })
    await coordinator.says('/cases شعبهٔ غرب')
    expect(plain((await coordinator.taps('شعبهٔ غرب')).text)).toContain('بسته شد')
    expect(plain((await coordinator.taps('تاریخچه')).text)).toContain('به ساختمان تازه رفت')

    await stage.waits(45 * DAY_MS)
    expect(await db.round.count()).toBe(2)
    // What was found in each season, and a way for one day by the places of the last visits.
    const season = plain((await coordinator.says('/visits')).text)
    expect(season).toContain('بازدیدها · ۱ واحد')
    expect(season).toContain('ناقص است ۵')
    expect(plain((await coordinator.taps('پیشنهاد مسیر یک روز')).text)).toContain('36.29730,59.60570')
    expect(plain((await coordinator.taps('۱. شعبهٔ مرکزی')).text)).toContain('بازدید از واحد')
    expect(plain((await focal.says('/visits')).text)).not.toContain('شعبهٔ')
    await evaluator.says('/cases')
    await evaluator.taps('شعبهٔ مرکزی')
    await evaluator.taps('شروع')
    await evaluator.sendsPlace(36.2973, 59.6057)
    expect(plain((await evaluator.says('امروز')).text)).toContain('بار پیش: ناقص است')
  }, 60_000)
})

describe('a procedure that a stage begins', () => {
  it('is opened once, at the stage that the profile of the province names', async () => {
    await opens()
    const { db } = stage.app.tools
    const raw = { ...RAW, starts: { by: 'stage', stage: 'festival', subject: 'agency' } }
    const profile = shippedProfiles()[0]
    await inTransaction(db, (tx) =>
      installProcedure(
        tx,
        { definition: definitionOf(raw), text: JSON.stringify(raw), shipped: false, installedBy: null },
        stage.clock.now(),
      ),
    )
    await stage.waits(60_000)
    expect(await db.round.count()).toBe(0)
    const running = await db.stage.findFirstOrThrow({
      where: { opensAt: { lte: stage.clock.now() }, dueAt: { gte: stage.clock.now() } },
    })
    await db.cycle.updateMany({ data: { profile: { ...profile, procedures: { [running.key]: [RAW.key] } } as never } })
    await stage.waits(60_000)
    await stage.waits(60_000)
    expect(await db.round.count()).toBe(1)
    expect(plain((await focal.hears()).text)).toContain('نوبت شماست: تکمیل درخواست')
  })
})
