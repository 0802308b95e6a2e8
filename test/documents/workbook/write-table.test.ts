import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../src/documents/workbook/stream-workbook.ts'
import { partOf } from './build.ts'

const table = (name: string) => ({
  name,
  columns: [
    { title: 'دستگاه', width: 40, kind: 'text' as const },
    { title: 'امتیاز', width: 12, kind: 'points' as const },
    { title: 'تعداد', width: 12, kind: 'number' as const },
    { title: 'تاریخ', width: 14, kind: 'date-text' as const },
  ],
  rows: [
    ['=HYPERLINK("http://example.invalid","x")', 3250, 7, '۱۴۰۵/۰۱/۰۱'],
    ['+1', 100_000, null, null],
  ],
})

describe('writing tables as a workbook', () => {
  it('keeps text that looks like a formula as text', async () => {
    const bytes = await writeWorkbook({ sheets: [table('نتایج')] })
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f')
    expect(sheet).toMatch(/<c r="A2"[^>]* t="inlineStr"/)
    expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[0]).toBe('=HYPERLINK("http://example.invalid","x")')
  })

  it('keeps points as numbers, shown with Persian digits', async () => {
    const bytes = await writeWorkbook({ sheets: [table('نتایج')] })
    expect((await readXlsx(bytes)).sheets[0]?.rows.map((row) => row[1])).toEqual(['امتیاز', 32.5, 1000])
    expect(await partOf(bytes, 'xl/styles.xml')).toContain('formatCode="[$-3000429]#,##0.00"')
  })

  it('turns sheets to the right in Persian and to the left in English, with the header frozen in both', async () => {
    const persian = await partOf(await writeWorkbook({ sheets: [table('نتایج')] }), 'xl/worksheets/sheet1.xml')
    const english = await writeWorkbook({ sheets: [table('Results')], rightToLeft: false })
    expect(persian).toContain('rightToLeft="1"')
    expect(persian).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(await partOf(english, 'xl/worksheets/sheet1.xml')).not.toContain('rightToLeft="1"')
    expect(await partOf(english, 'xl/styles.xml')).not.toContain('3000429')
  })

  it('gives every sheet a name that Excel allows and no name twice', async () => {
    const long = 'شاخص‌های اختصاصی ادارهٔ کل راه و شهرسازی'
    const bytes = await writeWorkbook({ sheets: [table(long), table(long), table('الف/ب: [ج]?'), table('***')] })
    const names = (await readXlsx(bytes)).sheets.map(({ name }) => name)
    expect(names.every((name) => name.length <= 31 && name.length > 0 && !/[[\]:*?/\\]/.test(name))).toBe(true)
    expect(new Set(names).size).toBe(4)
  })

  it('writes a thousand rows with their signs, and a filter over all of them', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => [`<${i}> & "ب"\nخط دوم `, i / 2])
    const columns = [
      { title: 'متن', width: 10, kind: 'text' as const },
      { title: 'عدد', width: 10, kind: 'number' as const },
    ]
    const bytes = await writeWorkbook({ sheets: [{ name: 'همه', columns, rows }] })
    expect((await readXlsx(bytes)).sheets[0]?.rows.slice(1)).toEqual(rows)
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:B1201"/>')
  })
})
