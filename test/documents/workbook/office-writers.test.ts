import { fromBufferPromise } from 'yauzl'
import { describe, expect, it } from 'vitest'
import { changed, smallProvince, workbookOf, zipOf } from './build.ts'
import {
  AGENCIES,
  HOLIDAYS,
  INDICATORS,
  outcomeOf,
  PEOPLE,
  rowsOf,
  type Value,
  whole,
  withCells,
  withSheets,
} from './shapes.ts'

/** Issue 10, item 7: what stands between the rows of a table on paper, and how other programs write one. */

type Shape = readonly [title: string, make: () => Uint8Array | Promise<Uint8Array>, said: readonly string[]]

const withRow = (sheet: string, at: number, row: Value[]) =>
  changed((sheets) => void sheets[sheet]?.splice(at - 1, 0, row))
/** A row of which one cell is merged over all columns. */
const withTitle = (name: string, at: number, text: string) =>
  withSheets((sheet) => {
    rowsOf(sheet(name)).splice(at - 1, 0, [text])
    sheet(name).merges = [{ startRow: at - 1, endRow: at - 1, startCol: 0, endCol: 3 }]
  })

/** The parts of a workbook, each changed as another program would write it. */
async function rewritten(change: (part: string, text: string) => string, bytes?: Uint8Array): Promise<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(bytes ?? (await workbookOf(smallProvince()))), { autoClose: false })
  const parts: { name: string; data: string }[] = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    const name = entry.fileName
    parts.push({ name, data: change(name, Buffer.concat(chunks).toString('utf8')) })
  }
  return zipOf(parts)
}
const isSheet = (part: string): boolean => part.startsWith('xl/worksheets/sheet')
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCodePoint(65 + ((column - 1) % 26))
const in1904 = (part: string, text: string): string =>
  part === 'xl/workbook.xml'
    ? text.replace(/<workbookPr[^>]*\/>/, '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    : text

const READ: readonly Shape[] = [
  [
    'a sum of each axis',
    () => withRow(INDICATORS, 4, [null, 'جمع محور دولت الکترونیک', null, null, null, 1000]),
    ['شاخص‌ها 4 total-row'],
  ],
  [
    'a sum with its dimension',
    () => withRow(INDICATORS, 6, [null, 'مجموع امتیاز شاخص‌های عمومی', 'عمومی', null, null, 1000]),
    ['شاخص‌ها 6 total-row'],
  ],
  ['a mean', () => withRow(INDICATORS, 6, [null, 'میانگین:', '-', null, null, 750]), ['شاخص‌ها 6 total-row']],
  ['a number of agencies in words', () => withRow(AGENCIES, 4, ['تعداد کل', '۲ دستگاه']), ['دستگاه‌ها 4 total-row']],
  ['a sum in one cell with its number', () => withRow(AGENCIES, 4, ['جمع کل: ۲ دستگاه']), ['دستگاه‌ها 4 total-row']],
  ['a footnote with a star', () => withRow(AGENCIES, 4, ['* بر پایهٔ مصوبهٔ شورا']), ['دستگاه‌ها 4 note-row']],
  ['a remark', () => withRow(INDICATORS, 6, ['توضیح: امتیازها از بخشنامهٔ ۱۴۰۵ است.']), ['شاخص‌ها 6 note-row']],
  ['a place for signatures', () => withRow(AGENCIES, 4, ['امضا', null, 'مدیرکل']), ['دستگاه‌ها 4 note-row']],
  ['who has made the list', () => withRow(PEOPLE, 6, [null, 'تهیه‌کننده: دفتر نوسازی']), ['افراد 6 note-row']],
  ['a title over a part of the table', () => withTitle(AGENCIES, 3, 'گروه سلامت'), ['دستگاه‌ها 3 note-row']],
  ['the same without merged cells', () => withRow(AGENCIES, 3, ['گروه سلامت']), ['دستگاه‌ها 3 note-row']],
  ['a title of an axis', () => withTitle(INDICATORS, 2, 'محور ۱: دولت الکترونیک'), ['شاخص‌ها 2 note-row']],
  [
    'a title of the next page, then the headings',
    () =>
      changed((sheets) => void sheets[PEOPLE]?.splice(3, 0, ['فهرست افراد (ادامه)'], [...(sheets[PEOPLE]?.[0] ?? [])])),
    ['افراد 4 note-row'],
  ],
  ['numbers of the columns under the headings', () => withRow(AGENCIES, 2, ['(۱)', 2, '۳', 4]), []],
  [
    'headings over two merged rows',
    () =>
      withSheets((sheet) => {
        rowsOf(sheet(AGENCIES)).splice(1, 0, [])
        sheet(AGENCIES).merges = [0, 1, 2].map((column) => ({
          startRow: 0,
          endRow: 1,
          startCol: column,
          endCol: column,
        }))
      }),
    [],
  ],
  [
    'line breaks within cells',
    () =>
      withCells(
        [AGENCIES, 2, 1, 'اداره کل\nراه و شهرسازی'],
        [PEOPLE, 2, 1, 'سارا\r\nاحمدی'],
        [PEOPLE, 2, 2, 'رابط\nدستگاه'],
        [INDICATORS, 2, 1, 'خدمات\nالکترونیکی '],
      ),
    [],
  ],
  ['blanks of the web around codes', () => withCells([AGENCIES, 2, 0, '101\u00a0 '], [PEOPLE, 2, 3, '\u00a0101']), []],
  [
    'an apostrophe before letters',
    () => withCells([AGENCIES, 2, 1, "'اداره کل راه و شهرسازی"], [INDICATORS, 2, 0, "'1-1"]),
    [],
  ],
  [
    'dashes and «ندارد» for empty cells',
    () =>
      withCells(
        [INDICATORS, 3, 9, '-'],
        [INDICATORS, 5, 9, 'ندارد'],
        [INDICATORS, 2, 4, '—'],
        [PEOPLE, 4, 3, '-'],
        [PEOPLE, 3, 5, 'ندارد'],
        [AGENCIES, 3, 3, '…'],
      ),
    [],
  ],
  [
    'ticks and boxes for yes',
    () => withCells([INDICATORS, 2, 7, '✓'], [INDICATORS, 3, 7, false], [INDICATORS, 4, 7, true]),
    [],
  ],
  ['the word before a group', () => withCells([AGENCIES, 3, 2, 'گروه سلامت و رفاه اجتماعی']), []],
  ['a telephone with «.0» behind it', () => withCells([PEOPLE, 2, 5, '09150000001.0']), []],
  [
    'a column that is hidden',
    () => withSheets((sheet) => void (sheet(PEOPLE).columns = [{}, {}, {}, {}, {}, { hidden: true }])),
    ['افراد 1 columns-hidden'],
  ],
  [
    'a day of a Mac that counts from 1904',
    async () => rewritten(in1904, await withCells([HOLIDAYS, 2, 0, 46_102 - 1462])),
    [],
  ],
  ['a day whose number has become text', () => withCells([HOLIDAYS, 2, 0, '46102']), []],
  [
    'names with a prefix, as programs of others write them',
    () =>
      rewritten((part, text) =>
        /\.rels$|Content_Types|docProps|styles/.test(part)
          ? text
          : text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
      ),
    [],
  ],
  [
    'a last row of a million and rows that are only coloured',
    () =>
      rewritten((part, text) =>
        isSheet(part)
          ? text.replace(
              '</sheetData>',
              `${Array.from({ length: 900 }, (_, row) => `<row r="${row + 50}"><c r="A${row + 50}" s="0"/></row>`).join('')}<row r="1048576" ht="12.8"></row></sheetData>`,
            )
          : text,
      ),
    [],
  ],
  [
    'a row that is coloured as far as the sheet goes',
    () =>
      rewritten((part, text) =>
        part.endsWith('/sheet1.xml')
          ? text.replace(
              /(<row r="2".*?)(<\/row>)/s,
              (_, row: string, end: string) =>
                row + Array.from({ length: 16_000 }, (__, at) => `<c r="${letters(at + 10)}2" s="0"/>`).join('') + end,
            )
          : text,
      ),
    [],
  ],
]

const ANSWERED: readonly Shape[] = [
  [
    'a list that goes on in a second sheet',
    () =>
      withSheets((sheet, all) => {
        const [head = [], ...rows] = rowsOf(sheet(INDICATORS))
        Object.assign(sheet(INDICATORS), { name: 'شاخص‌های عمومی', rows: [head, ...rows.slice(0, 2)] })
        all.push({ name: 'شاخص‌های اختصاصی', rows: [head, ...rows.slice(2)] })
      }),
    ['!شاخص‌های اختصاصی sheet-twice'],
  ],
  [
    'a row of which only the code is there',
    () => withRow(AGENCIES, 4, ['403']),
    ['!دستگاه‌ها 4 required', '!دستگاه‌ها 4 required'],
  ],
  ['a person without a role', () => withRow(PEOPLE, 6, [null, 'نادر کریمی']), ['!افراد 6 required']],
  ['a dash where something is needed', () => withCells([PEOPLE, 2, 1, '-']), ['!افراد 2 required']],
]

describe('workbooks with what belongs to paper, and of other programs', () => {
  it.each(READ)('reads %s', async (_, make, said) => {
    const outcome = await outcomeOf(await make())
    expect(outcome.said).toEqual(said)
    expect(outcome.province).toEqual(whole)
  })

  it.each(ANSWERED)('answers %s', async (_, make, said) => {
    expect((await outcomeOf(await make())).said).toEqual(said)
  })

  it('reads an indicator that begins with «جمع» and has its code', async () => {
    const { said, province } = await outcomeOf(await withCells([INDICATORS, 3, 1, 'جمع آوری داده']))
    expect([said, province?.indicators[1]?.title]).toEqual([[], 'جمع آوری داده'])
  })
})
