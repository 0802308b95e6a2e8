import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { guardZip } from '../../../src/documents/workbook/guard-zip.ts'
import { readProvince } from '../../../src/documents/workbook/read-province.ts'
import { writeTemplate } from '../../../src/documents/workbook/write-template.ts'
import { FAULT_CODES } from '../../../src/domain/province/raw-province.ts'
import { columnsOf, SHEET_KEYS, sheetOf } from '../../../src/domain/province/sheets.ts'
import { partOf } from './build.ts'
import { squash } from 'persian-text'

const bundleOf = (language: 'fa' | 'en'): FluentBundle => {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(readFileSync(`locales/${language}/import.ftl`, 'utf8')))
  expect(errors).toEqual([])
  return bundle
}
const sayIn = (language: 'fa' | 'en') => {
  const bundle = bundleOf(language)
  return (key: string): string => {
    const pattern = bundle.getMessage(key)?.value
    if (pattern === null || pattern === undefined) throw new Error(`no words for ${key} in ${language}`)
    return bundle.formatPattern(pattern)
  }
}

describe('the empty province workbook', () => {
  it.each(['fa', 'en'] as const)('passes the guard and has a guide and all sheets in %s', async (language) => {
    const bytes = await writeTemplate(sayIn(language), language)
    expect(await guardZip(bytes)).toMatchObject({ ok: true })
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name }) => name)).toEqual([
      language === 'fa' ? 'راهنما' : 'guide',
      ...SHEET_KEYS.map((key) => sheetOf(key)[language][0]),
      language === 'fa' ? 'فهرست‌ها' : 'lists',
    ])
    expect(sheets.at(-1)?.hidden).toBe(true)
  })

  it('offers the words of closed lists as drop-down lists', async () => {
    const { sheets } = await readXlsx(await writeTemplate(sayIn('fa')))
    const people = sheets.find(({ name }) => name === 'افراد')
    const roles = people?.dataValidations?.find(({ range }) => range.startsWith('C2'))
    expect(roles).toMatchObject({ type: 'list', range: 'C2:C10001', formula1: "'فهرست‌ها'!$B$1:$B$11" })
    const lists = sheets.at(-1)?.rows.map((row) => row[1])
    expect([lists?.[0], lists?.[10]]).toEqual(['رابط دستگاه', 'ناظر'])
  })

  it('has blank rows in the format of text, so that Excel makes no date of the code 1-2', async () => {
    const bytes = await writeTemplate(sayIn('fa'))
    const [, style] = /<c r="A200" s="(\d+)"\/>/.exec(await partOf(bytes, 'xl/worksheets/sheet5.xml')) ?? []
    const styles = await partOf(bytes, 'xl/styles.xml')
    const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles) ?? []
    const [, text] = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? []
    expect(formats.match(/<xf [^>]*>/g)?.[Number(style)]).toContain(`numFmtId="${text}"`)
  })

  it('is itself read without a fault of structure: only the points are missing', async () => {
    const read = await readProvince(await writeTemplate(sayIn('fa')))
    expect(read.ok ? [] : read.faults.map(({ sheet, code }) => `${sheet}/${code}`)).toEqual(['شاخص‌ها/general-total'])
  })

  it('has no name that means two columns of one sheet or two sheets', () => {
    const unique = (names: string[]) => expect(new Set(names).size).toBe(names.length)
    unique(SHEET_KEYS.flatMap((key) => [...new Set([...sheetOf(key).fa, ...sheetOf(key).en].map(squash))]))
    for (const key of SHEET_KEYS) {
      const columns = columnsOf(key)
      unique(columns.flatMap(({ fa, en }) => [...new Set([...fa, ...en].map(squash))]))
    }
  })

  it.each(['fa', 'en'] as const)('has words for every fault in %s', (language) => {
    const bundle = bundleOf(language)
    expect(FAULT_CODES.filter((code) => !bundle.hasMessage(`fault-${code}`))).toEqual([])
  })
})
