import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { observeStatements } from '#storage/database.ts'
import { readForm } from '#workflows/evidence/form.ts'
import { callerOf } from '../support/reviewing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile, type ZipEntry, zipFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player

const COLUMNS = { target: 5, actual: 6, claim: 7, explanation: 8 } as const
type Cells = Partial<Record<keyof typeof COLUMNS, string | number | null>>

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const says = async (text: string): Promise<string> => plain((await focal.says(text)).text)
const taps = async (button: string): Promise<string> => plain((await focal.taps(button)).text)
const sends = async (name: string, bytes: Uint8Array): Promise<string> =>
  plain((await focal.sends({ name, bytes })).text)

/** The newest form that a person was given. */
const formOf = (player: Player): Uint8Array =>
  player
    .messages()
    .flatMap(({ file }) => (file?.name.startsWith('فرم') === true ? [file.bytes()] : []))
    .at(-1) ?? new Uint8Array()

const takes = async (player = focal): Promise<Uint8Array> => {
  await player.says('/form')
  return formOf(player)
}

/** As another program saves it: cells of some indicators filled in, everything else as it was. */
async function filled(form: Uint8Array, rows: Record<string, Cells>, hidden = true): Promise<Uint8Array> {
  const { sheets } = await readXlsx(form)
  for (const row of sheets[0]?.rows ?? [])
    for (const [cell, value] of Object.entries(rows[String(row[0])] ?? {}))
      row[COLUMNS[cell as keyof typeof COLUMNS]] = value
  return writeXlsx({
    sheets: sheets
      .filter(({ name }) => hidden || name !== 'tahavol')
      .map(({ name, rows: cells }) => ({ name, rows: cells, hidden: name === 'tahavol' })),
  })
}

const drafts = async (): Promise<object[]> =>
  stage.app.tools.db.submission.findMany({
    where: { state: 'DRAFT' },
    orderBy: { itemId: 'asc' },
    select: { claimHundredths: true, target: true, actual: true, explanation: true },
  })

describe('the form that is filled in without the network (peers row 31)', () => {
  it('holds the agency’s indicators, what is missing and a check code; what is computed or set is locked', async () => {
    await says('/evidence')
    expect(await taps('فرم اکسل')).toContain('خانه‌های زرد را پر')
    const { sheets } = await readXlsx(formOf(focal), { readStyles: true })
    const [sheet, hidden] = sheets
    expect(sheet?.rows[0]?.[0]).toMatch(/۱۴۰۴.*A1.*کد بررسی [0-9A-F]{6}/)
    expect(sheet?.rows.slice(5).map(([code]) => code)).toEqual(['1-1', '1-2', '2-1', 'S-A1'])
    expect(sheet?.rows[5]?.[4]).toContain('خود ارزیابی نوشته شود')
    expect(hidden?.hidden).toBe(true)
    const locks = ['5,5', '5,7', '6,5', '6,7'].map((at) => sheet?.cells?.get(at)?.style?.protection?.locked)
    expect(locks).toEqual([true, false, false, true])
  })

  it('comes back, is shown cell by cell, and becomes drafts by one press; nothing is submitted', async () => {
    const form = await takes()
    const bytes = await filled(form, {
      '1-1': { claim: 120.5, explanation: 'برگزاری ۴ دوره' },
      '1-2': { target: '۱۰۰', actual: 80 },
    })
    // Days later, with an indicator open.
    await says('/evidence 1-1')
    const shown = await sends('فرم-شاخص‌ها-1404-A1 (1).xlsx', bytes)
    expect(shown).toContain('۴ خانه در ۲ شاخص نوشته می‌شود')
    expect(shown).toContain('H6 · شاخص ۱-۱ · امتیاز خود ارزیابی: ۱۲۰٫۵')
    expect(await drafts()).toEqual([])
    expect(await taps('نوشتن در پیش‌نویس‌ها')).toContain('نوشته شد: ۴ خانه در پیش‌نویس ۲ شاخص')
    expect(await drafts()).toEqual([
      { claimHundredths: 12_050, target: null, actual: null, explanation: 'برگزاری ۴ دوره' },
      { claimHundredths: 24_000, target: 100, actual: 80, explanation: '' },
    ])
    expect(await stage.app.tools.db.item.count({ where: { state: 'SUBMITTED' } })).toBe(0)
    expect(await says('/tray')).toContain('فایلی در صندوق نمانده است')
    const entries = await stage.app.tools.db.auditEntry.findMany({ where: { action: { startsWith: 'evidence.' } } })
    expect(entries.map(({ action }) => action)).toEqual([
      'evidence.keep-in-tray',
      'evidence.set-self-assessment',
      'evidence.set-explanation',
      'evidence.set-self-assessment',
      'evidence.apply-form',
    ])
    // The same file a second time has nothing new to say.
    expect(await sends('فرم-شاخص‌ها.xlsx', bytes)).toContain('چیز تازه‌ای نیست')
  })

  it('says of each cell that is refused where it stands and why, and takes the others', async () => {
    const form = await takes()
    const shown = await sends(
      'فرم.xlsx',
      await filled(form, {
        '1-1': { claim: 999, target: 5 },
        '1-2': { target: -4, actual: 'زیاد' },
        '2-1': { target: 10, actual: 5 },
      }),
    )
    expect(shown).toContain('۲ خانه در ۱ شاخص نوشته می‌شود')
    expect(shown).toContain('۴ خانه نوشته نمی‌شود')
    expect(shown).toContain('برگهٔ «شاخص‌ها»، خانهٔ H6 · شاخص ۱-۱ · امتیاز خود ارزیابی: از حداکثر شاخص')
    expect(shown).toContain('خانهٔ F6 · شاخص ۱-۱ · مقدار هدف: این خانه را دستگاه پر نمی‌کند')
    expect(shown).toContain('خانهٔ F7 · شاخص ۱-۲ · مقدار هدف: کمتر از صفر نمی‌شود')
    expect(shown).toContain('خانهٔ G7 · شاخص ۱-۲ · مقدار عملکرد: «زیاد» عدد نیست')
    await taps('نوشتن در پیش‌نویس‌ها')
    expect(await drafts()).toEqual([{ claimHundredths: 40_000, target: 10, actual: 5, explanation: '' }])
  })

  it('overwrites nothing that a colleague has written meanwhile, and keeps what nobody touched in the form', async () => {
    const form = await takes()
    const colleague = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
    await colleague.sends({
      name: 'فرم.xlsx',
      bytes: await filled(await takes(colleague), { '1-1': { claim: 50, explanation: 'از همکار' } }),
    })
    await colleague.taps('نوشتن در پیش‌نویس‌ها')
    const bytes = await filled(form, { '1-1': { claim: 70 }, 'S-A1': { claim: 10 } })
    const shown = await sends('فرم.xlsx', bytes)
    expect(shown).toContain('شاخص ۱-۱ · امتیاز خود ارزیابی: پس از گرفتن فرم، همکار شما آن را تغییر داده است: «۵۰»')
    expect(shown).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
    // And what changes between the list and the press is shown anew.
    await colleague.sends({
      name: 'فرم.xlsx',
      bytes: await filled(await takes(colleague), { 'S-A1': { claim: 20 } }),
    })
    await colleague.taps('نوشتن در پیش‌نویس‌ها')
    const again = await taps('نوشتن در پیش‌نویس‌ها')
    expect(again).toContain('پس از نمایش این فهرست چیزی تغییر کرده است')
    expect(again).toContain('۲ خانه نوشته نمی‌شود')
    expect(await drafts()).toEqual([
      { claimHundredths: 5000, target: null, actual: null, explanation: 'از همکار' },
      { claimHundredths: 2000, target: null, actual: null, explanation: '' },
    ])
  })

  it('answers cell by cell where the same indicator is open to two people and one has changed it in the chat', async () => {
    const form = await takes()
    const colleague = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
    for (const who of [focal, colleague]) {
      await who.says('/evidence 1-1')
      await who.taps('شاخص 1-1')
    }
    await focal.taps('توضیح')
    await colleague.taps('خود ارزیابی')
    await colleague.says('۶۰')
    const bytes = await filled(form, { '1-1': { claim: 70, explanation: 'از فرم' }, 'S-A1': { claim: 10 } })
    const shown = await sends('فرم.xlsx', bytes)
    expect(shown).toContain('شاخص ۱-۱ · امتیاز خود ارزیابی: پس از گرفتن فرم، همکار شما آن را تغییر داده است: «۶۰»')
    expect(shown).toContain('۲ خانه در ۲ شاخص نوشته می‌شود')
    await taps('نوشتن در پیش‌نویس‌ها')
    expect(await drafts()).toEqual([
      { claimHundredths: 6000, target: null, actual: null, explanation: 'از فرم' },
      { claimHundredths: 1000, target: null, actual: null, explanation: '' },
    ])
    // What the colleague sees is the same, and what they press on goes on from there.
    expect(plain((await colleague.taps('توضیح')).text)).toContain('از فرم')
  })

  it('is loaded by a few statements, however many indicators there are', async () => {
    await takes()
    const statements: string[] = []
    const stop = observeStatements(stage.app.tools.db, (sql) => statements.push(sql))
    const read = await readForm(stage.app.tools, await callerOf(stage, 7))
    stop()
    expect(read.ok && read.value.rows).toHaveLength(4)
    const naming = (table: string): number => statements.filter((sql) => sql.includes(`FROM "${table}"`)).length
    expect(['Submission', 'Attachment', 'Item'].map(naming)).toEqual([2, 1, 3])
  })

  it('passes over what is closed by name, and an emptied cell takes nothing away', async () => {
    await sends('فرم.xlsx', await filled(await takes(), { '1-1': { claim: 50, explanation: 'نخست' } }))
    await taps('نوشتن در پیش‌نویس‌ها')
    const form = await takes()
    expect(await sends('فرم.xlsx', await filled(form, { '1-1': { explanation: null } }))).toContain(
      '۱ خانه خالی شده است',
    )
    await says('/evidence 1-1')
    await taps('شاخص 1-1')
    await taps('ثبت نهایی')
    await taps('ثبت نهایی')
    const shown = await sends('فرم-شاخص‌ها.xlsx', await filled(form, { '1-1': { claim: 60 }, 'S-A1': { claim: 7 } }))
    expect(shown).toContain('شاخص بسته است و تغییر آن نوشته نمی‌شود: ۱-۱')
    await taps('نوشتن در پیش‌نویس‌ها')
    expect(await drafts()).toHaveLength(1)
  })

  it('of another agency, of another year, and one that is broken are refused in words', async () => {
    const form = await takes()
    const other = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
    const heard = plain((await other.sends({ name: 'فرم.xlsx', bytes: form })).text)
    expect(heard).toContain('از دستگاه دیگری است')
    expect(heard).not.toContain('A1')
    await stage.app.tools.db.cycle.updateMany({ data: { year: 1405 } })
    expect(await sends('فرم.xlsx', form)).toContain('این فرم از سال ۱۴۰۴ است')
    await stage.app.tools.db.cycle.updateMany({ data: { year: 1404 } })
    // Another hidden part, as when a sheet is copied into a new workbook.
    const { sheets } = await readXlsx(form)
    const [sheet, hidden] = sheets
    if (sheet === undefined || hidden === undefined) throw new Error('no form')
    const marks = [...(hidden.rows[1] ?? [])].with(1, 'x')
    const broken = await writeXlsx({
      sheets: [sheet, { name: hidden.name, rows: hidden.rows.with(1, marks), hidden: true }].map((one) => ({
        name: one.name,
        rows: one.rows,
        hidden: one.name === 'tahavol',
      })),
    })
    expect(await sends('فرم.xlsx', broken)).toContain('این فرم کامل نیست')
    // Any other workbook is a file like others, and can be said to be a form in vain.
    expect(await sends('جدول.xlsx', await filled(form, {}, false))).toContain('برای کدام شاخص است')
    expect(await taps('این، فرم پرشده')).toContain('برگهٔ پنهان آن نیست')
    const table = await writeXlsx({ sheets: [{ name: 'هزینه', rows: [['سال', 'مبلغ']] }] })
    await sends('هزینه.xlsx', table)
    expect(await taps('این، فرم پرشده')).toContain('فرم شاخص‌ها نیست')
    expect(await drafts()).toEqual([])
  })

  it('is known by what is in it while an indicator is open, whatever its name, and never becomes its evidence', async () => {
    const form = await takes()
    const bytes = await filled(form, { '1-1': { claim: 50 } })
    await says('/evidence 1-2')
    await taps('شاخص 1-2')
    expect(await sends('کارهای من نسخهٔ ۳.xlsx', bytes)).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
    expect(await sends('همه.zip', zipFile([{ name: 'x/کار.xlsx', bytes }]))).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
    // A copied sheet has no hidden part: in doubt it is asked about, the open indicator first.
    expect(await sends('نسخهٔ ۴.xlsx', await filled(form, {}, false))).toContain('برای کدام شاخص است')
    expect(await stage.app.tools.db.attachment.count()).toBe(0)
    // Any other workbook is evidence of what is open.
    const table = await writeXlsx({ sheets: [{ name: 'هزینه', rows: [['سال', 'مبلغ']] }] })
    expect(await sends('هزینه.xlsx', table)).toContain('۱-۲')
    expect(await stage.app.tools.db.attachment.count()).toBe(1)
    // Also while that indicator takes nothing.
    await stage.app.tools.db.item.updateMany({ where: { indicator: { code: '1-2' } }, data: { state: 'SUBMITTED' } })
    expect(await sends('کار.xlsx', bytes)).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
    await sends('هزینه ۲.xlsx', await writeXlsx({ sheets: [{ name: 'x', rows: [['y']] }] }))
    expect(await stage.app.tools.db.attachment.count()).toBe(1)
  })

  it('survives a restart between the list and the press', async () => {
    await sends('فرم.xlsx', await filled(await takes(), { '1-1': { claim: 50 } }))
    await stage.restart()
    expect(await taps('نوشتن در پیش‌نویس‌ها')).toContain('نوشته شد: ۱ خانه')
    expect(await drafts()).toHaveLength(1)
  })
})

/** In the code page of an old Persian Windows, and in Windows-1256. */
const CP720_NAME = Buffer.from([...Buffer.from('1-2 '), 0xe9, 0xed, 0x9f, 0xa6])
const CP1256_NAME = Buffer.from([...Buffer.from('1-1 '), 0xe6, 0xc7, 0xd4, 0xed])

describe('files by folder in an archive', () => {
  const archive = (...entries: ZipEntry[]): Uint8Array => zipFile(entries)
  const raw = (folder: Uint8Array, file: string, text: string): ZipEntry => ({
    name: text,
    rawName: Buffer.concat([folder, Buffer.from(`/${file}`)]),
    bytes: pdfFile(text),
  })

  it('go with the form to the indicators whose code begins the folder or the name', async () => {
    const form = await filled(await takes(), { '1-1': { claim: 50 } })
    const shown = await sends(
      'مدارک.zip',
      archive(
        { name: 'فرم-شاخص‌ها.xlsx', bytes: form },
        { name: '۱-۱ آموزش/گواهی.pdf', bytes: pdfFile('a') },
        { name: '1-2_قرارداد.pdf', bytes: pdfFile('b') },
        { name: '1-10 چیز دیگر/x.pdf', bytes: pdfFile('c') },
        { name: 'بی‌نام.pdf', bytes: pdfFile('d') },
        { name: '__MACOSX/._x', bytes: Buffer.from('Mac') },
      ),
    )
    expect(shown).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
    expect(shown).toContain('۲ فایل به ۲ شاخص می‌رود')
    expect(shown).toContain('۲ فایل در «صندوق فایل‌ها» می‌ماند')
    expect(shown).toContain('بی‌نام.pdf: نام پوشه یا فایل با کد هیچ شاخصی آغاز نمی‌شود')
    const applied = await taps('نوشتن در پیش‌نویس‌ها')
    expect(applied).toContain('نوشته شد: ۱ خانه و ۲ فایل در پیش‌نویس ۲ شاخص')
    const kept = await stage.app.tools.db.attachment.findMany({ orderBy: { id: 'asc' }, select: { name: true } })
    expect(kept.map(({ name }) => name)).toEqual(['گواهی.pdf', '1-2_قرارداد.pdf'])
    const tray = await says('/tray')
    expect(tray).toContain('۲ فایل بدون شاخص')
    expect(tray).not.toContain('مدارک.zip')
  })

  it('are found by names in old code pages too, and the same bytes are not doubled', async () => {
    const bytes = archive(raw(CP1256_NAME, 'a.pdf', 'a'), raw(CP720_NAME, 'b.pdf', 'b'), {
      name: 'c',
      rawName: Buffer.from('2-1 انرژی/قبض.pdf'),
      bytes: pdfFile('c'),
    })
    expect(await sends('مدارک.zip', bytes)).toContain('۳ فایل به ۳ شاخص می‌رود')
    await taps('نوشتن در پیش‌نویس‌ها')
    await sends('مدارک.zip', bytes)
    await taps('نوشتن در پیش‌نویس‌ها')
    const kept = await stage.app.tools.db.attachment.findMany({ orderBy: { name: 'asc' }, select: { name: true } })
    expect(kept.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'قبض.pdf'])
  })

  it('that are unsafe keep the whole archive out, as always', async () => {
    const heard = await sends(
      'مدارک.zip',
      archive({ name: '1-1/x.pdf' }, { name: '1-1/run.exe', bytes: Buffer.from('MZ') }),
    )
    expect(heard).toContain('run.exe')
    expect(await stage.app.tools.db.trayFile.count()).toBe(0)
  })

  it('without any code are a file like others', async () => {
    expect(await sends('مدارک.zip', archive({ name: 'x.pdf' }))).toContain('برای کدام شاخص است')
  })
})
