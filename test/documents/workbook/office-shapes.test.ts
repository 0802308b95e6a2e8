import { writeOds } from 'hucre/ods'
import { describe, expect, it } from 'vitest'
import { changed, rawWorkbook, sheetsOf, smallProvince, zipOf } from './build.ts'
import {
  AGENCIES,
  ASSIGNMENTS,
  HOLIDAYS,
  INDICATORS,
  outcomeOf,
  PEOPLE,
  rowsOf,
  whole,
  withCells,
  withSheets,
} from './shapes.ts'

/** Issue 10, item 7: workbooks as offices send them. Each is read, or answered by cell; nothing is guessed in silence. */

type Shape = readonly [title: string, make: () => Uint8Array | Promise<Uint8Array>, said: readonly string[]]

/** Read as if nothing were unusual, but for what is said. */
const READ: readonly Shape[] = [
  [
    '1 a cell merged over its rows',
    () =>
      withSheets((sheet) => {
        const indicators = sheet(INDICATORS)
        const line = rowsOf(indicators)[2] ?? []
        line[2] = line[3] = null
        indicators.merges = [2, 3].map((column) => ({ startRow: 1, endRow: 2, startCol: column, endCol: column }))
      }),
    [],
  ],
  ['2 «۶۰۰/۰» for points', () => withCells([INDICATORS, 2, 5, '۶۰۰/۰']), ['شاخص‌ها 2 number-likely']],
  ['3 «۱۲٫۵» with the Persian sign', () => withCells([INDICATORS, 4, 9, '۱۲٫۵']), []],
  ['4 «۱۲,۵» with a comma', () => withCells([INDICATORS, 4, 9, '۱۲,۵']), ['شاخص‌ها 4 number-likely']],
  ['5 a number in words', () => withCells([INDICATORS, 2, 5, 'ششصد']), ['شاخص‌ها 2 number-likely']],
  ['6 a number with its unit', () => withCells([INDICATORS, 2, 5, '600 امتیاز']), ['شاخص‌ها 2 number-likely']],
  [
    '7 a row «جمع کل» at the end',
    () =>
      changed((sheets) => {
        sheets[INDICATORS]?.push([null, 'جمع کل', null, null, null, 3000])
        sheets[AGENCIES]?.push(['مجموع:', 2])
      }),
    ['دستگاه‌ها 4 total-row', 'شاخص‌ها 6 total-row'],
  ],
  [
    '50 other words for a total, with a half-space',
    () =>
      changed((sheets) => {
        sheets[INDICATORS]?.push(['جمع‌کل:', null, null, null, null, 3000], ['سرجمع', null, null, null, null, 3000])
        sheets[PEOPLE]?.push([null, 'تعداد', null, null, null, 4])
      }),
    ['افراد 6 total-row', 'شاخص‌ها 6 total-row', 'شاخص‌ها 7 total-row'],
  ],
  [
    '8 a row hidden by hand or by a filter',
    () =>
      withSheets((sheet) => {
        sheet(AGENCIES).rowDefs = new Map([[2, { hidden: true }]])
      }),
    ['دستگاه‌ها rows-hidden'],
  ],
  [
    '9 a hidden sheet of last year',
    () => withSheets((_, all) => void all.push({ name: 'agencies', hidden: true, rows: [['code', 'name']] })),
    [],
  ],
  [
    '10 the header far down, under titles',
    () =>
      withSheets((sheet) => {
        const people = sheet(PEOPLE)
        const titles = Array.from({ length: 27 }, (_, row) => [`سطر ${row}`, null, row % 3 === 0 ? 'دستگاه' : null])
        people.rows = [...titles, ...rowsOf(people)]
        people.merges = [{ startRow: 0, endRow: 3, startCol: 0, endCol: 5 }]
      }),
    [],
  ],
  [
    '11 blank rows between',
    () =>
      withSheets((sheet) => {
        const people = sheet(PEOPLE)
        people.rows = rowsOf(people).flatMap((row) => [row, [null, '  ', '\u200c'], []])
      }),
    [],
  ],
  [
    '12 thousands in the format, and text that is a number',
    () =>
      withSheets((sheet) => {
        const indicators = sheet(INDICATORS)
        indicators.cells = new Map([
          ['1,5', { value: 600, type: 'number', style: { numFmt: '#,##0.00' } }],
          ['3,5', { value: '1,000', type: 'string', style: { numFmt: '@' } }],
          ['4,5', { value: '۱٬۰۰۰', type: 'string', style: { numFmt: '@' } }],
        ])
      }),
    [],
  ],
  [
    '13 a target shown as a percentage',
    () =>
      withSheets((sheet) => {
        rowsOf(sheet(INDICATORS))[1]?.splice(9, 1, 1)
        sheet(INDICATORS).cells = new Map([['1,9', { value: 1, type: 'number', style: { numFmt: '0%' } }]])
      }),
    [],
  ],
  ['14 an apostrophe before a code', () => withCells([AGENCIES, 2, 0, "'101"], [INDICATORS, 4, 4, "'101"]), []],
  ['15 a day of Excel among the holidays', () => withCells([HOLIDAYS, 2, 0, new Date(Date.UTC(2026, 2, 21))]), []],
  ['16 a telephone that Excel took for a number', () => withCells([PEOPLE, 2, 5, 9_150_000_001]), []],
  ['17 +98, 0098 and 98', () => withCells([PEOPLE, 2, 5, '0098-915-0000001']), []],
  [
    '18 a telephone with an extension',
    () => withCells([PEOPLE, 2, 5, '09150000001 داخلی ۱۲']),
    ['افراد 2 phone-one-of'],
  ],
  [
    '19 two telephones in one cell',
    () => withCells([PEOPLE, 2, 5, '۰۹۱۵۰۰۰۰۰۰۱ - ۰۹۱۵۰۰۰۰۰۰۲']),
    ['افراد 2 phone-one-of'],
  ],
  ['20 a telephone in scientific writing', () => withCells([PEOPLE, 2, 5, '9.150000001E+09']), []],
  [
    '21 headings in Arabic letters, on two lines, with colons, stars and units',
    () =>
      withCells(
        [AGENCIES, 1, 0, 'كد\nدستگاه:'],
        [AGENCIES, 1, 2, 'گروه رتبه بندي *'],
        [INDICATORS, 1, 5, 'سقف امتیاز (از ۱۰۰۰)'],
        [INDICATORS, 1, 9, 'مقدار\u200cهدف'],
      ),
    [],
  ],
  [
    '22 other words for the same headings',
    () =>
      withCells(
        [AGENCIES, 1, 1, 'نام دستگاه اجرایی'],
        [PEOPLE, 1, 2, 'نقش در ارزیابی'],
        [PEOPLE, 1, 3, 'محل خدمت'],
        [PEOPLE, 1, 5, 'شماره تماس'],
        [INDICATORS, 1, 1, 'شرح شاخص'],
        [INDICATORS, 1, 5, 'حداکثر امتیاز'],
      ),
    [],
  ],
  [
    '23 roles in other spellings, blanks behind words',
    () =>
      withCells(
        [PEOPLE, 2, 2, ' رابط ارزیابي عملکرد '],
        [PEOPLE, 4, 2, 'كارشناس\u200cارزیاب\u00a0'],
        [PEOPLE, 4, 1, 'مریم  فرهمند  '],
      ),
    [],
  ],
  [
    '24 a formula with the value it had',
    () =>
      withSheets((sheet) => {
        sheet(INDICATORS).cells = new Map([
          ['1,5', { value: 600, type: 'formula', formula: '300*2', formulaResult: 600 }],
        ])
      }),
    [],
  ],
  [
    '25 comments, a filter and a table object',
    () =>
      withSheets((sheet) => {
        const agencies = sheet(AGENCIES)
        agencies.cells = new Map([
          ['1,1', { value: 'اداره کل راه و شهرسازی', type: 'string', comment: { text: 'بررسی شود' } }],
        ])
        agencies.tables = [
          { name: 'T1', range: 'A1:D3', columns: (rowsOf(agencies)[0] ?? []).map((name) => ({ name: String(name) })) },
        ]
        sheet(PEOPLE).autoFilter = { range: 'A1:F5' }
      }),
    [],
  ],
  [
    '26 columns in another order, one of their own and none of the optional',
    () =>
      changed((sheets) => {
        const people = sheets[PEOPLE] ?? []
        sheets[PEOPLE] = people.map((row, index) => [
          index === 0 ? 'ردیف' : index,
          ...row.toReversed(),
          index === 0 ? 'کد ملی' : 'x',
        ])
      }),
    ['افراد 1 columns-unread'],
  ],
  [
    '27 sheets by other names',
    () =>
      withSheets((sheet) => {
        sheet(AGENCIES).name = 'Sheet1'
        sheet(INDICATORS).name = 'لیست نهایی شاخصها'
      }),
    ['Sheet1 sheet-guessed', 'لیست نهایی شاخصها sheet-guessed'],
  ],
  [
    '28 name and surname in two columns, the agency by code and by name',
    () =>
      changed((sheets) => {
        sheets[PEOPLE] = (sheets[PEOPLE] ?? []).map((row, index) => {
          const [key = null, name, role = null, agency = null, ...rest] = row
          const [first, ...last] = String(name).split(' ')
          return index === 0
            ? [key, 'نام خانوادگی', 'نام', role, 'کد دستگاه', 'نام دستگاه', ...rest]
            : [key, last.join(' '), first ?? null, role, agency, agency === null ? null : 'x', ...rest]
        })
      }),
    ['افراد 1 columns-unread'],
  ],
  [
    '29 a code that lost its zeros where it is named',
    () =>
      changed((sheets) => {
        for (const row of sheets[AGENCIES] ?? []) if (row[0] === '101') row[0] = '0101'
        for (const row of sheets[PEOPLE] ?? []) if (row[3] === '101') row[3] = 101
        for (const row of sheets[INDICATORS] ?? []) if (row[4] === '101') row[4] = 101
        for (const row of sheets['واگذاری‌ها'] ?? []) if (row[5] === '101') row[5] = 101
      }),
    ['افراد 2 reference-likely', 'شاخص‌ها 4 reference-likely', 'واگذاری‌ها 3 reference-likely'],
  ],
  [
    '30 codes typed as numbers, with zeros and lines of their format; a telephone too',
    () =>
      withSheets((sheet) => {
        sheet(AGENCIES).cells = new Map([['1,0', { value: 101, type: 'number', style: { numFmt: '0000' } }]])
        const indicators = rowsOf(sheet(INDICATORS))
        for (const line of [...rowsOf(sheet(PEOPLE)), ...indicators, ...rowsOf(sheet(ASSIGNMENTS))])
          for (const [index, value] of line.entries()) if (value === '101') line[index] = '0101'
        sheet(INDICATORS).cells = new Map([['1,0', { value: 11, type: 'number', style: { numFmt: '0\\-0' } }]])
        sheet(PEOPLE).cells = new Map([
          ['1,5', { value: 9_150_000_001, type: 'number', style: { numFmt: '0000-0000000' } }],
        ])
      }),
    [],
  ],
  [
    '31 numbers that are rounded for the eye, with units and signs of their format',
    () =>
      withSheets((sheet) => {
        sheet(INDICATORS).cells = new Map([
          ['1,5', { value: 600.0004, type: 'number', style: { numFmt: '#,##0.00' } }],
          ['2,5', { value: 400, type: 'number', style: { numFmt: '0" امتیاز"' } }],
          ['3,9', { value: 12.4999999, type: 'number', style: { numFmt: '_-* #,##0.0_-;-* #,##0.0_-' } }],
        ])
      }),
    ['شاخص‌ها 2 number-likely', 'شاخص‌ها 4 number-likely'],
  ],
  [
    '46 a header in two rows, groups above the headings',
    () =>
      changed((sheets) => {
        const people = sheets[PEOPLE] ?? []
        people.unshift((people[0] ?? []).map((_, column) => (column < 3 ? 'مشخصات فرد' : 'نقش و تماس')))
      }),
    [],
  ],
  [
    '47 the headings again in the middle, as printed pages have them',
    () => changed((sheets) => void sheets[PEOPLE]?.splice(2, 0, [...(sheets[PEOPLE]?.[0] ?? [])])),
    [],
  ],
  ['48 a day written as text', () => withCells([HOLIDAYS, 2, 0, '۱ فروردین ۱۴۰۵']), []],
]

/** Answered: where, and what is the matter. */
const ANSWERED: readonly Shape[] = [
  [
    '32 two sheets of one kind',
    () => withSheets((_, all) => void all.push({ name: 'فهرست دستگاه ها', rows: [['کد', 'نام']] })),
    ['!فهرست دستگاه ها sheet-twice'],
  ],
  [
    '33 a needed sheet that is hidden',
    () =>
      withSheets((sheet) => {
        sheet(PEOPLE).hidden = true
      }),
    ['!افراد sheet-hidden'],
  ],
  [
    '34 points shown as a percentage',
    () =>
      withSheets((sheet) => {
        sheet(INDICATORS).cells = new Map([['1,5', { value: 0.6, type: 'number', style: { numFmt: '0.0%' } }]])
      }),
    ['!شاخص‌ها 2 percent-points'],
  ],
  [
    '35 the code 1-2 of which Excel made a date',
    () => withCells([INDICATORS, 2, 0, new Date(Date.UTC(2026, 0, 2))]),
    ['!شاخص‌ها 2 is-a-date'],
  ],
  [
    '36 a date where points belong',
    () => withCells([INDICATORS, 2, 5, new Date(Date.UTC(2026, 0, 2))]),
    ['!شاخص‌ها 2 is-a-date'],
  ],
  ['37 a formula with an error', () => withCells([PEOPLE, 2, 3, '#N/A']), ['!افراد 2 cell-error']],
  [
    '38 a formula that was never reckoned',
    () =>
      withSheets((sheet) => {
        sheet(INDICATORS).cells = new Map([['1,5', { value: null, type: 'formula', formula: '300*2' }]])
      }),
    ['!شاخص‌ها 2 formula-empty'],
  ],
  [
    '39 a wrong sum behind a number in words',
    () => withCells([INDICATORS, 2, 5, 'شصت']),
    ['!شاخص‌ها general-total', '!شاخص‌ها 2 number-likely'],
  ],
  [
    '49 one heading twice',
    () => changed((sheets) => sheets[PEOPLE]?.forEach((row) => row.push(row[1] ?? null))),
    ['!افراد 1 column-twice'],
  ],
  ['40 an empty file', () => new Uint8Array(), ['!not-workbook']],
  [
    '41 an empty workbook',
    () => zipOf(rawWorkbook('Sheet1', '')),
    ['!دستگاه‌ها sheet-missing', '!افراد sheet-missing', '!شاخص‌ها sheet-missing'],
  ],
  [
    '42 the old format xls',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    ['!old-workbook'],
  ],
  [
    '43 a workbook with a password',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ['!locked-workbook'],
  ],
  ['44 ods', () => writeOds({ sheets: sheetsOf(smallProvince()) }), ['!not-workbook']],
  ['45 csv', () => Buffer.from('\ufeffکد,نام\n101,اداره کل'), ['!not-workbook']],
]

describe('workbooks as offices send them', () => {
  it.each(READ)('reads %s', async (title, make, said) => {
    const outcome = await outcomeOf(await make())
    expect(outcome.said).toEqual(said)
    const asWritten = JSON.stringify(outcome.province).replaceAll('"0101"', '"101"')
    if (title.startsWith('26')) return expect(outcome.province?.people).toEqual(whole?.people)
    expect(JSON.parse(asWritten)).toEqual(whole)
  })

  it.each(ANSWERED)('answers %s', async (_, make, said) => {
    expect((await outcomeOf(await make())).said).toEqual(said)
  })

  it('reads a sheet of holidays that comes alone', async () => {
    const { said, province } = await outcomeOf(
      await changed((sheets) => {
        for (const name of Object.keys(sheets)) if (name !== HOLIDAYS) Reflect.deleteProperty(sheets, name)
      }),
    )
    expect([said, province?.holidaysAlone, province?.holidays.length]).toEqual([[], true, 1])
  })

  it('keeps nothing of a telephone whose digits Excel has lost', async () => {
    const { said, province } = await outcomeOf(await withCells([PEOPLE, 2, 5, '9.15E+09']))
    expect([said, province?.people[0]?.phone]).toEqual([['افراد 2 phone-shape'], undefined])
  })
})
