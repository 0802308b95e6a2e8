import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { FormBook } from '#domain/procedures/form-sheets.ts'
import { readForm } from '../../../src/documents/workbook/read-form.ts'
import { writeForm } from '../../../src/documents/workbook/write-form.ts'
import { both, definitionOf, RAW } from '../../domain/procedures/definitions.ts'

const AT = { now: new Date('2026-11-27T08:00:00Z'), zone: 'Asia/Tehran' }
const title = both('عنوان')

const { forms, choices } = definitionOf({
  ...RAW,
  forms: {
    all: {
      title,
      fields: [
        { key: 'text', kind: 'text', title: both('متن') },
        { key: 'count', kind: 'whole', title: both('تعداد'), most: 100 },
        { key: 'share', kind: 'decimal', title: both('سهم') },
        { key: 'money', kind: 'rial', title: both('مبلغ') },
        { key: 'is', kind: 'yes-no', title: both('آیا') },
        { key: 'size', kind: 'one-of', choices: 'sizes', title: both('اندازه') },
        { key: 'sizes', kind: 'some-of', choices: 'sizes', title: both('اندازه‌ها') },
        { key: 'why', kind: 'text', title: both('چرا بزرگ'), when: { field: 'size', is: 'large' } },
        { key: 'day', kind: 'date', title: both('روز') },
        { key: 'time', kind: 'period', title: both('دوره') },
        { key: 'phone', kind: 'phone', title: both('تلفن') },
        { key: 'place', kind: 'place', title: both('جا') },
        { key: 'photos', kind: 'photos', title: both('عکس') },
        { key: 'total', kind: 'computed', title: both('جمع'), sum: ['count', 'share'] },
        {
          key: 'agencies',
          kind: 'table',
          rows: 'agencies',
          title: both('وضع دستگاه‌ها'),
          columns: [
            { key: 'value', kind: 'decimal', title: both('مقدار'), most: 100 },
            { key: 'done', kind: 'yes-no', title: both('انجام شده') },
          ],
        },
      ],
    },
  },
  steps: [{ key: 'fill', does: 'fill', by: 'agency', title, forms: ['all'], next: 'end' }],
})

const agencies = Array.from({ length: 52 }, (_, i) => ({ key: String(i + 1), title: `دستگاه ${i + 1}` }))
const book = (answers: FormBook['answers'] = {}): FormBook => ({
  definition: { forms, choices },
  forms: ['all'],
  agencies,
  answers,
  language: 'fa',
})

const ANSWERS: FormBook['answers'] = {
  'all.text': 'متنی با =1+1',
  'all.count': 12,
  'all.share': 1.5,
  'all.money': 250_000,
  'all.is': true,
  'all.size': 'large',
  'all.sizes': ['small', 'large'],
  'all.why': 'جا نیست',
  'all.day': '1405-09-12',
  'all.time': { from: '1405-01-01', to: '1405-03-31' },
  'all.phone': '09151234567',
  'all.place': { latitude: 36.2973, longitude: 59.6057 },
  'all.agencies.7.value': 80,
  'all.agencies.7.done': false,
}

const rowsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets.map(({ name, rows }) => ({ name, rows }))
const made = (...rows: (string | number | Date | null)[][]) => writeXlsx({ sheets: [{ name: 'هر نامی', rows }] })

describe('a form as a workbook', () => {
  it('says the same when it comes back as it was', async () => {
    const read = await readForm(await writeForm(book(ANSWERS)), book(), AT)
    expect(read).toEqual({ ok: true, value: { answers: ANSWERS, faults: [], rest: 0 } })
  })

  it('has questions with their hints, a sheet for each table, and what may be picked', async () => {
    const [questions, table, lists] = await rowsOf(await writeForm(book()))
    expect(questions?.rows[0]).toEqual(['پرسش', 'پاسخ', 'راهنما', 'کد پرسش'])
    expect(questions?.rows.find(([name]) => name === 'عکس')?.[2]).toContain('در گفت‌وگو')
    expect([table?.name, table?.rows.length, table?.rows[0]]).toEqual([
      'وضع دستگاه‌ها',
      53,
      ['دستگاه', 'مقدار', 'انجام شده'],
    ])
    expect(lists?.rows).toEqual([
      ['بله', 'کوچک'],
      ['خیر', 'بزرگ'],
    ])
  })

  it('names each cell that is not understood, and keeps the others', async () => {
    const bytes = await made(
      ['نام دستگاه', 'مقدار', 'انجام شده'],
      ['دستگاه ۱', '۷۰', 'بله'],
      ['دستگاه 2', 'هشتاد تا', null],
      ['دستگاه بیگانه', 10, null],
      ['دستگاه 1', 20, null],
      ['دستگاه 3', 200, 'شاید'],
      ['دستگاه 4', new Date(Date.UTC(2026, 0, 2)), null],
      ['', 5, null],
      ['دستگاه 5', null, null],
    )
    const read = await readForm(bytes, book(), AT)
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.answers).toEqual({ 'all.agencies.1.value': 70, 'all.agencies.1.done': true })
    expect(read.value.faults.map(({ cell, refusal }) => `${cell} ${refusal.code}`)).toEqual([
      'B3 number-unreadable',
      'A4 form-row-foreign',
      'A5 form-row-twice',
      'B6 answer-out-of-bounds',
      'C6 form-cell-choice',
      'B7 form-cell-date',
      'A8 form-row-foreign',
    ])
  })

  it('does not keep what the other answers leave out', async () => {
    const bytes = await made(['پرسش', 'پاسخ'], ['اندازه', 'کوچک'], ['چرا بزرگ', 'چون'])
    const read = await readForm(bytes, book(), AT)
    expect(read).toMatchObject({
      ok: true,
      value: { answers: { 'all.size': 'small' }, faults: [{ cell: 'B3', refusal: { code: 'form-cell-unasked' } }] },
    })
  })

  it('answers 10,000 rows, more than it reads, and what is no such workbook', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`دستگاه ${i + 1}`, 10, null])
    const read = await readForm(await made(['دستگاه', 'مقدار', 'انجام شده'], ...rows), book(), AT)
    if (!read.ok) throw new Error(read.refusal.code)
    expect([Object.keys(read.value.answers).length, read.value.faults.length, read.value.rest]).toEqual([52, 100, 9848])
    const more = Array.from({ length: 10_100 }, () => ['دستگاه 1', 10])
    expect(await readForm(await made(['دستگاه', 'مقدار'], ...more), book(), AT)).toMatchObject({
      refusal: { code: 'form-workbook-large' },
    })
    expect(await readForm(await made(['نام', 'سن'], ['علی', 30]), book(), AT)).toMatchObject({
      refusal: { code: 'form-workbook-foreign' },
    })
    expect(await readForm(Buffer.from('%PDF-1.7'), book(), AT)).toMatchObject({
      refusal: { code: 'form-not-workbook' },
    })
  })
})
