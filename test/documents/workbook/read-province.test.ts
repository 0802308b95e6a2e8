import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/domain/province/raw-province.ts'
import type { Province } from '../../../src/domain/province/province.ts'
import { readProvince } from '../../../src/documents/workbook/read-province.ts'
import { changed, type Rows, rawWorkbook, sheetsOf, smallProvince, workbookOf, zipOf } from './build.ts'

const accepted = async (bytes: Uint8Array): Promise<{ province: Province; warnings: Fault[] }> => {
  const read = await readProvince(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read
}
const faultsOf = async (bytes: Uint8Array): Promise<Fault[]> => {
  const read = await readProvince(bytes)
  return read.ok ? [] : read.faults
}
/** Sets cells of the small province: sheet, row as in Excel, column from 0. */
const withCell = (sheet: string, row: number, column: number, value: Rows[number][number]) =>
  changed((sheets) => {
    const cells = sheets[sheet]?.[row - 1]
    if (cells) cells[column] = value
  })

describe('reading a province workbook', () => {
  it('reads a workbook that is right in every cell', async () => {
    const { province, warnings } = await accepted(await workbookOf(smallProvince()))
    expect(warnings).toEqual([])
    expect(province.indicators[2]).toEqual({
      code: '101-1',
      title: 'راه‌های ساخته‌شده',
      dimension: 'SPECIFIC',
      axisCode: 'S',
      agencyCode: '101',
      maximumHundredths: 100_000,
      guidance: '',
      evidenceRequired: true,
      formula: 'LESS_IS_BETTER',
      target: 12.5,
    })
    expect(province.people[0]).toEqual({
      key: 'f1',
      name: 'سارا احمدی',
      role: 'focal-point',
      agencyCode: '101',
      phone: '09150000001',
    })
    expect(province.assignments[2]).toEqual({ kind: 'conflict', person: 'e1', agencyCode: '402' })
    expect(province.holidays).toEqual([{ dayKey: '1405-01-01', title: 'نوروز', kind: 'solar' }])
  })

  it('understands Arabic letters, missing half-spaces, trailing blanks, and three kinds of digits as the same cells', async () => {
    const clean = await accepted(await workbookOf(smallProvince()))
    const nasty = await accepted(
      await changed((sheets) => {
        sheets['دستگاه‌ها'] = [
          ['كد دستگاه ', '\u200fنام دستگاه', 'گروه رتبه بندي', 'دستگاه  مادر'],
          ['١٠١', 'اداره كل راه و شهرسازي \u00a0', ' زيربنايي و توسعه زيرساخت', 'وزارت راه'],
          [402, 'اداره کل بهزیستی', 'سلامت و رفاه اجتماعي', '  '],
        ]
        const people = sheets['افراد'] ?? []
        people[0] = ['شناسه شخص', 'نام و نام خانوادگی', 'نقش', 'دستگاه', 'تیم یا واحد', 'تلفن همراه']
        people[1] = ['f1', 'سارا احمدي', 'رابطِ دستگاه', '۱۰۱', null, 9150000001]
        people[3] = ['e1', 'مريم فرهمند', 'كارشناس ارزياب ', null, 'تيم يك', null]
        const indicators = sheets['شاخص‌ها'] ?? []
        indicators[1] = [
          '۱-۱',
          'خدمات الكترونيكي',
          'عمومی',
          '۱',
          null,
          '۶۰۰',
          'گزارش سال',
          'بلي',
          'هر چه بیشتر بهتر',
          '۱۰۰',
        ]
        indicators[2] = ['1-2', 'تبادل اطلاعات', 'عمومی', 1, null, '٤٠٠٫٠', null, false, null, null]
      }),
    )
    expect(nasty.province).toEqual(clean.province)
  })

  it('understands English names of sheets, columns and words', async () => {
    const { province } = await accepted(
      await changed((sheets) => {
        sheets['agencies'] = [
          ['Code', 'Name', 'Group'],
          ['101', 'Roads', 'infrastructure'],
          ['402', 'Welfare', 'Health and welfare'],
        ]
        sheets['holidays'] = [
          ['date', 'title', 'kind'],
          ['1405-1-1', 'Nowruz', 'solar'],
        ]
        delete sheets['دستگاه‌ها']
        delete sheets['تعطیلات']
      }),
    )
    expect(province.agencies.map(({ group }) => group)).toEqual(['infrastructure', 'health'])
    expect(province.holidays[0]?.dayKey).toBe('1405-01-01')
  })

  it('finds the header below merged titles and passes over blank rows and unknown columns', async () => {
    const sheets = sheetsOf(smallProvince())
    const agencies = sheets[0]
    if (agencies === undefined) throw new Error('no sheet')
    const [header = [], ...rows] = agencies.rows ?? []
    agencies.rows = [
      ['سازمان مدیریت و برنامه‌ریزی استان'],
      ['دستگاه', null],
      ['ردیف', ...header, 'ملاحظات'],
      [],
      ...rows.flatMap((row, index) => [
        [index + 1, ...row, 'یادداشت'],
        [null, '   ', '\u200c'],
      ]),
    ]
    agencies.merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: 5 }]
    const { province } = await accepted(await writeXlsx({ sheets }))
    expect(province.agencies.map(({ code }) => code)).toEqual(['101', '402'])
  })

  it('reads what is merged downwards as said by each row, but no number', async () => {
    const sheets = sheetsOf(smallProvince())
    const indicators = sheets.find(({ name }) => name === 'شاخص‌ها')
    const rows = indicators?.rows
    if (indicators === undefined || rows === undefined) throw new Error('no sheet')
    for (const column of [2, 3]) rows[2] = (rows[2] ?? []).with(column, null)
    indicators.merges = [2, 3].map((column) => ({ startRow: 1, endRow: 2, startCol: column, endCol: column }))
    const { province } = await accepted(await writeXlsx({ sheets }))
    expect(province.indicators.map(({ axisCode }) => axisCode)).toEqual(['1', '1', 'S', 'S'])
    rows[2] = (rows[2] ?? []).with(5, null)
    indicators.merges.push({ startRow: 1, endRow: 2, startCol: 5, endCol: 5 })
    expect(await faultsOf(await writeXlsx({ sheets }))).toMatchObject([
      { row: 3, column: 'سقف امتیاز', code: 'required' },
    ])
  })

  it.each([
    [989_150_000_001, '09150000001', []],
    ['+98 915 000 0001', '09150000001', []],
    ['۰۹۱۵ ۰۰۰ ۰۰۰۱', '09150000001', []],
    ['09150000001 / 09150000002', '09150000001', ['phone-one-of']],
    ['09150000001 09150000002', '09150000001', ['phone-one-of']],
    ['05138000000 داخلی 123', '05138000000', ['phone-one-of']],
    ['0915', undefined, ['phone-shape']],
    ['از همکار بپرسید', undefined, ['phone-shape']],
  ])('reads the telephone %s, or warns and takes the file', async (written, phone, warnings) => {
    const read = await accepted(await withCell('افراد', 2, 5, written))
    expect(read.province.people[0]?.phone).toBe(phone)
    expect(read.warnings.map(({ code }) => code).filter((code) => code.startsWith('phone'))).toEqual(warnings)
  })

  it('ignores hidden sheets even when they bear a known name', async () => {
    const sheets = [
      {
        name: 'agencies',
        hidden: true,
        rows: [
          ['code', 'name'],
          ['999', 'x'],
        ],
      },
      {
        name: 'people',
        veryHidden: true,
        rows: [
          ['code', 'name'],
          ['999', 'x'],
        ],
      },
      ...sheetsOf(smallProvince()),
    ]
    const { province, warnings } = await accepted(await writeXlsx({ sheets, activeSheet: 2 }))
    expect([province.agencies.length, warnings]).toEqual([2, []])
  })

  it('takes the saved value of a formula and never the formula', async () => {
    const sheets = sheetsOf(smallProvince())
    const indicators = sheets[3]
    if (indicators === undefined) throw new Error('no sheet')
    indicators.cells = new Map([
      ['1,5', { value: 600, type: 'formula', formula: '1+1', formulaResult: 600 }],
      [
        '1,1',
        { value: 'خدمات', type: 'formula', formula: 'WEBSERVICE("http://example.invalid")', formulaResult: 'خدمات' },
      ],
    ])
    const { province } = await accepted(await writeXlsx({ sheets }))
    expect(province.indicators[0]).toMatchObject({ maximumHundredths: 60_000, title: 'خدمات' })
  })

  it('gathers the axes from the indicators where there is no sheet of axes', async () => {
    const { province } = await accepted(
      await changed((sheets) => {
        delete sheets['محورها']
        const [header = [], ...rows] = sheets['شاخص‌ها'] ?? []
        header[3] = 'محور'
        sheets['شاخص‌ها'] = [header, ...rows.map((row) => row.with(3, row[2] === 'عمومی' ? 'دولت الکترونیک' : null))]
        sheets['واگذاری‌ها']?.[1]?.splice(3, 1, 'دولت الكترونيك')
      }),
    )
    expect(province.axes).toEqual([
      { code: '1', title: 'دولت الکترونیک', dimension: 'GENERAL' },
      { code: 'S', title: 'شاخص‌های اختصاصی', dimension: 'SPECIFIC' },
    ])
    expect(province.assignments[0]?.axisCode).toBe('1')
  })

  it.each([
    ['Jalali text', '۱ فروردین ۱۴۰۵'],
    ['a Jalali date in one number', 14_050_101],
    ['a serial day of Excel', 46_102],
    ['a cell formatted as a date', new Date(Date.UTC(2026, 2, 21))],
  ])('reads a holiday written as %s', async (_, written) => {
    const { province } = await accepted(await withCell('تعطیلات', 2, 0, written))
    expect(province.holidays[0]?.dayKey).toBe('1405-01-01')
  })

  it.each(['2026-03-21', '21/03/2026', '03/21/2026', '2026-03-21T00:00:00Z', '2026/03/21 00:00'])(
    'reads the Gregorian holiday %s and says so',
    async (written) => {
      const { province, warnings } = await accepted(await withCell('تعطیلات', 2, 0, written))
      expect(province.holidays[0]?.dayKey).toBe('1405-01-01')
      expect(warnings).toContainEqual(
        expect.objectContaining({ code: 'day-gregorian', row: 2, facts: { value: written, day: '1405/01/01' } }),
      )
    },
  )

  it.each([
    ['without a year', '۱ فروردین', 'year'],
    ['relative to today', 'فردا', 'format'],
    ['in the Gregorian calendar, in one of two orders', '03/04/2026', 'gregorian'],
    ['as several days', '۵ تا ۷ دی ۱۴۰۵', 'several'],
    ['as several days with a dash', '1405/10/05-1405/10/07', 'several'],
    ['with an hour', '۵ دی ۱۴۰۵ ساعت ۱۰', 'time'],
    ['in two numbers', '5/10', 'order'],
    ['with a blank inside', '1405/1 0/05', 'format'],
    ['on the 30th of a short last month', '۱۴۰۵/۱۲/۳۰', 'notleap'],
  ])('refuses a holiday written %s', async (_, written, reason) => {
    expect(await faultsOf(await withCell('تعطیلات', 2, 0, written))).toEqual([
      { sheet: 'تعطیلات', row: 2, column: 'تاریخ', code: 'not-a-day', facts: { value: written, reason } },
    ])
  })

  it.each([
    ['an unknown ranking group', 'دستگاه‌ها', 2, 2, 'ورزشی', 'unknown-word'],
    ['an unknown role', 'افراد', 2, 2, 'وزیر', 'unknown-word'],
    ['an unknown agency of a person', 'افراد', 2, 3, '999', 'unknown-reference'],
    ['a focal point without agency', 'افراد', 2, 3, null, 'agency-missing'],
    ['the key of somebody else', 'افراد', 3, 0, 'f1', 'key-of-another'],
    ['an inquiry respondent without office', 'افراد', 5, 4, null, 'team-missing'],
    ['an unknown axis', 'شاخص‌ها', 2, 3, '77', 'unknown-reference'],
    ['an axis of the other dimension', 'شاخص‌ها', 2, 3, 'S', 'axis-of-other-dimension'],
    ['an unknown dimension', 'شاخص‌ها', 2, 2, 'ملی', 'unknown-word'],
    ['a specific indicator without agency', 'شاخص‌ها', 4, 4, null, 'agency-missing'],
    ['a general indicator with an agency', 'شاخص‌ها', 2, 4, '101', 'agency-not-wanted'],
    ['no maximum', 'شاخص‌ها', 2, 5, null, 'required'],
    ['a maximum of zero', 'شاخص‌ها', 2, 5, 0, 'not-positive'],
    ['a maximum that is no number', 'شاخص‌ها', 2, 5, 'زیاد', 'not-a-number'],
    ['points finer than a hundredth', 'شاخص‌ها', 2, 5, 600.005, 'points-too-fine'],
    ['a maximum above a whole dimension', 'شاخص‌ها', 2, 5, 1000.01, 'too-large'],
    ['a target of zero', 'شاخص‌ها', 2, 9, 0, 'not-positive'],
    ['a code that Excel made a date of', 'شاخص‌ها', 2, 0, new Date(Date.UTC(2026, 0, 1)), 'is-a-date'],
    ['a code with a space', 'شاخص‌ها', 2, 0, '1 / 1', 'code-shape'],
    ['an error of Excel', 'شاخص‌ها', 2, 1, '#REF!', 'cell-error'],
    ['an unknown yes or no', 'شاخص‌ها', 2, 7, 'شاید', 'unknown-word'],
    ['a code that stands twice', 'شاخص‌ها', 5, 0, '۱-۱', 'duplicate'],
    ['a title that stands twice', 'شاخص‌ها', 3, 1, 'خدمات الكترونیكى', 'duplicate'],
    ['an unknown team', 'واگذاری‌ها', 2, 1, 'تیم دو', 'unknown-reference'],
    ['both a team and a person', 'واگذاری‌ها', 2, 2, 'e1', 'one-reviewer'],
    ['two subjects of an assignment', 'واگذاری‌ها', 2, 4, '1-1', 'one-subject'],
    ['a reviewer who is no evaluator', 'واگذاری‌ها', 4, 2, 'f1', 'unknown-reference'],
    ['an unknown method of an inquiry', 'استعلام‌ها', 2, 3, 'تلفنی', 'unknown-word'],
  ] as const)('says where %s stands', async (_, sheet, row, column, value, code) => {
    const header = String(smallProvince()[sheet]?.[0]?.[column])
    const faults = await faultsOf(await withCell(sheet, row, column, value))
    expect(faults.map((fault) => fault.code)).toEqual([code])
    expect(faults[0]).toMatchObject({ sheet, row })
    if (!code.startsWith('one-')) expect(faults[0]?.column).toBe(header)
  })

  it('tells all faults of the file at once and with the names of the file itself', async () => {
    const faults = await faultsOf(
      await changed((sheets) => {
        sheets['People'] = (sheets['افراد'] ?? []).map((row, index) =>
          index === 0 ? row.with(2, 'Role') : row.with(2, 'x'),
        )
        delete sheets['افراد']
        sheets['دستگاه‌ها']?.[1]?.splice(1, 1, null)
        delete sheets['شاخص‌ها']
      }),
    )
    expect(faults.map(({ sheet, row, column, code }) => `${sheet}/${row}/${column}/${code}`)).toEqual([
      'شاخص‌ها/0//sheet-missing',
      'دستگاه‌ها/2/نام دستگاه/required',
      ...[2, 3, 4, 5].map((row) => `People/${row}/Role/unknown-word`),
      'واگذاری‌ها/2/تیم/unknown-reference',
      'واگذاری‌ها/3/تیم/unknown-reference',
      'واگذاری‌ها/4/شخص/unknown-reference',
    ])
  })

  it('shows two hundred faults and counts the others', async () => {
    const bytes = await changed((sheets) => {
      for (let row = 0; row < 250; row += 1) sheets['دستگاه‌ها']?.push([`7${row}`, `دستگاه ${row}`, 'نامعلوم'])
    })
    expect(await readProvince(bytes)).toMatchObject({ ok: false, rest: 50, faults: { length: 200 } })
  })

  it('names a missing column once and lets the sheets that point into its sheet rest', async () => {
    const faults = await faultsOf(await changed((sheets) => sheets['دستگاه‌ها']?.[0]?.splice(0, 1, 'x')))
    expect(faults).toEqual([
      { sheet: 'دستگاه‌ها', row: 1, column: '', code: 'column-missing', facts: { title: 'کد دستگاه' } },
    ])
  })

  it('refuses general points of 999.99 and accepts 1000', async () => {
    expect(await faultsOf(await withCell('شاخص‌ها', 2, 5, '۵۹۹٫۹۹'))).toEqual([
      {
        sheet: 'شاخص‌ها',
        row: 0,
        column: 'سقف امتیاز',
        code: 'general-total',
        facts: { total: 999.99, expected: 1000 },
      },
    ])
    expect(await faultsOf(await withCell('شاخص‌ها', 2, 5, '۶۰۰٫۰۰'))).toEqual([])
  })

  it('warns of an unfinished specific set, of an unknown sheet and of an office that nobody answers for', async () => {
    const { warnings } = await accepted(
      await changed((sheets) => {
        sheets['شاخص‌ها']?.[4]?.splice(5, 1, 900)
        sheets['استعلام‌ها']?.[1]?.splice(2, 1, 'استانداری')
        sheets['یادداشت'] = [['x']]
        sheets['راهنما'] = [['x']]
      }),
    )
    expect(warnings.map(({ sheet, code }) => `${sheet}/${code}`)).toEqual([
      'یادداشت/sheet-unknown',
      'استعلام‌ها/respondent-without-person',
      'شاخص‌ها/specific-total',
    ])
  })

  it('gives a person without key one that is the same at the next import', async () => {
    const bytes = await withCell('افراد', 2, 0, null)
    const keys = [await accepted(bytes), await accepted(bytes)].map(({ province }) => province.people[0]?.key)
    expect(keys).toEqual(['سارااحمدی@101', 'سارااحمدی@101'])
  })

  it('refuses a sheet with a cell far away from its table without building the row', async () => {
    const far = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    ).join('')
    const faults = await faultsOf(zipOf(rawWorkbook('افراد', far)))
    expect(faults).toContainEqual({ sheet: 'افراد', row: 1, column: '', code: 'far-cell', facts: {} })
  })

  it('reads ten thousand rows of a sheet and refuses ten thousand and one', async () => {
    const agencies = (count: number) =>
      changed((sheets) => {
        const rows = sheets['دستگاه‌ها'] ?? []
        for (let index = rows.length - 1; index < count; index += 1)
          rows.push([`X${index}`, `دستگاه شمارهٔ ${index}`, 'تولیدی'])
      })
    const full = await agencies(10_000)
    const { province } = await accepted(full)
    expect(province.agencies).toHaveLength(10_000)
    expect(await faultsOf(await agencies(10_001))).toContainEqual({
      sheet: 'دستگاه‌ها',
      row: 0,
      column: '',
      code: 'too-many-rows',
      facts: { limit: 10_000 },
    })
  })
})
