import {
  ASSIGNMENT_WORDS,
  DIMENSION_WORDS,
  FORMULA_WORDS,
  GROUP_WORDS,
  HOLIDAY_WORDS,
  METHOD_WORDS,
  ROLE_WORDS,
  type Words,
  YES_NO_WORDS,
} from './words.ts'

export type SheetKey = 'agencies' | 'people' | 'axes' | 'indicators' | 'assignments' | 'inquiries' | 'holidays'

/** The first of each is written; all are understood. */
type Names = readonly [string, ...string[]]

interface Holds {
  /** A sheet without this column is refused as a whole. */
  required?: true
  /** The closed list behind the drop-down. */
  words?: Words<string>
  /** Where the value is the code of a row of another sheet, the drop-down shows that sheet's first column. */
  refersTo?: SheetKey
  kind?: 'points' | 'number' | 'day'
  /** Titles of a second column whose text is the end of this one. */
  continued?: Names
  /** Letters of a cell at most. */
  limit?: number
  /** May have several lines; a line break anywhere else is one of the cell's width. */
  lines?: true
  /** Nothing hangs on it: what is wrong in it is a warning, and the cell is left empty or cut. */
  informs?: true
}

/** `width` in letters, as Excel counts it. */
export interface Column extends Holds {
  fa: Names
  en: Names
  width: number
}

const column = <const H extends Holds>(fa: Names, en: Names, width: number, holds?: H) => ({
  fa,
  en,
  width,
  ...(holds ?? ({} as H)),
})

const OF_AGENCY: Names = ['دستگاه', 'کد دستگاه', 'نام دستگاه', 'دستگاه اجرایی', 'نام دستگاه اجرایی', 'محل خدمت']
const REQUIRED = { required: true } as const
const INFORMS = { informs: true } as const
const CODE_LIMIT = 24
const TITLE_LIMIT = 300
/** Of names and of whatever else is short. */
export const NAME_LIMIT = 160

interface Sheet {
  fa: Names
  en: Names
  /** A file without this sheet is refused. */
  required?: true
  columns: Readonly<Record<string, Column>>
}

/** Data: the sheets and columns of the province workbook in the order in which they are written, and what their cells hold. */
export const SHEETS = {
  agencies: {
    fa: ['دستگاه‌ها', 'دستگاه های اجرایی', 'فهرست دستگاه‌ها'],
    en: ['agencies'],
    required: true,
    columns: {
      code: column(['کد دستگاه', 'کد', 'شناسه دستگاه', 'کد دستگاه اجرایی', 'شناسه'], ['Agency code', 'code'], 12, {
        ...REQUIRED,
        limit: CODE_LIMIT,
      }),
      name: column(
        ['نام دستگاه', 'نام', 'عنوان دستگاه', 'دستگاه', 'نام دستگاه اجرایی', 'دستگاه اجرایی'],
        ['Agency name', 'name'],
        48,
        REQUIRED,
      ),
      group: column(['گروه رتبه‌بندی', 'گروه', 'گروه دستگاه', 'گروه ارزیابی'], ['Ranking group', 'group'], 28, {
        ...REQUIRED,
        words: GROUP_WORDS,
      }),
      headquarters: column(['دستگاه مادر', 'ستاد دستگاه', 'ستاد'], ['Headquarters'], 36, INFORMS),
    },
  },
  people: {
    fa: ['افراد', 'اشخاص', 'کاربران'],
    en: ['people', 'persons'],
    required: true,
    columns: {
      key: column(['شناسه شخص', 'شناسه', 'کد شخص', 'شماره کارمندی'], ['Person key', 'key', 'id'], 14, { limit: 120 }),
      name: column(['نام و نام خانوادگی', 'نام', 'نام شخص', 'نام خانوادگی و نام'], ['Full name', 'name'], 28, {
        ...REQUIRED,
        continued: ['نام خانوادگی', 'Surname', 'Last name'],
      }),
      role: column(['نقش', 'سمت', 'نقش در ارزیابی', 'مسئولیت'], ['Role'], 30, { ...REQUIRED, words: ROLE_WORDS }),
      agency: column(OF_AGENCY, ['Agency', 'Agency code'], 14, { refersTo: 'agencies' }),
      team: column(['تیم یا واحد', 'تیم', 'تیم ارزیابی', 'واحد'], ['Team or office', 'team'], 34),
      phone: column(
        [
          'تلفن همراه',
          'شماره همراه',
          'تلفن',
          'موبایل',
          'همراه',
          'شماره تلفن همراه',
          'شماره تلفن',
          'شماره تماس',
          'تلفن تماس',
          'شماره موبایل',
        ],
        ['Mobile phone', 'phone', 'mobile'],
        16,
        INFORMS,
      ),
    },
  },
  axes: {
    fa: ['محورها', 'محور'],
    en: ['axes', 'axis'],
    columns: {
      code: column(['کد محور', 'کد'], ['Axis code', 'code'], 12, { ...REQUIRED, limit: CODE_LIMIT }),
      title: column(['عنوان محور', 'عنوان', 'محور'], ['Axis title', 'title'], 48, { ...REQUIRED, limit: TITLE_LIMIT }),
      dimension: column(['بعد', 'بُعد', 'نوع', 'نوع شاخص', 'بعد شاخص'], ['Dimension'], 12, {
        ...REQUIRED,
        words: DIMENSION_WORDS,
      }),
    },
  },
  indicators: {
    fa: ['شاخص‌ها', 'شاخص'],
    en: ['indicators'],
    required: true,
    columns: {
      code: column(['کد شاخص', 'کد'], ['Indicator code', 'code'], 12, { ...REQUIRED, limit: CODE_LIMIT }),
      title: column(['عنوان شاخص', 'عنوان', 'شاخص', 'شرح شاخص', 'نام شاخص'], ['Indicator title', 'title'], 56, {
        ...REQUIRED,
        limit: TITLE_LIMIT,
      }),
      dimension: column(['بعد', 'بُعد', 'نوع', 'نوع شاخص', 'بعد شاخص'], ['Dimension'], 12, {
        ...REQUIRED,
        words: DIMENSION_WORDS,
      }),
      axisCode: column(['کد محور'], ['Axis code'], 12, { refersTo: 'axes', limit: CODE_LIMIT }),
      axisTitle: column(['محور', 'عنوان محور'], ['Axis', 'Axis title'], 36, { limit: TITLE_LIMIT }),
      agency: column(OF_AGENCY, ['Agency', 'Agency code'], 14, { refersTo: 'agencies' }),
      maximum: column(
        ['سقف امتیاز', 'حداکثر امتیاز', 'امتیاز', 'سقف', 'حداکثر', 'امتیاز شاخص', 'سقف امتیاز شاخص'],
        ['Maximum points', 'points'],
        14,
        {
          ...REQUIRED,
          kind: 'points',
        },
      ),
      guidance: column(['راهنمای مستندات', 'راهنما', 'مستندات مورد نیاز'], ['Guidance'], 64, {
        ...INFORMS,
        lines: true,
        limit: 1500,
      }),
      evidence: column(
        ['مستندات الزامی است', 'مستندات الزامی', 'نیاز به مستندات'],
        ['Evidence required', 'evidence'],
        18,
        { words: YES_NO_WORDS },
      ),
      formula: column(['شیوه محاسبه', 'فرمول', 'نحوه محاسبه'], ['Formula'], 16, { words: FORMULA_WORDS }),
      target: column(['هدف', 'مقدار هدف'], ['Target'], 12, { kind: 'number' }),
    },
  },
  assignments: {
    fa: ['واگذاری‌ها', 'واگذاری'],
    en: ['assignments'],
    columns: {
      kind: column(['نوع واگذاری', 'نوع'], ['Kind'], 16, { ...REQUIRED, words: ASSIGNMENT_WORDS }),
      team: column(['تیم', 'تیم ارزیابی'], ['Team'], 34),
      person: column(['شخص', 'شناسه شخص', 'ارزیاب'], ['Person', 'Person key'], 16, { refersTo: 'people' }),
      axis: column(['محور', 'کد محور'], ['Axis', 'Axis code'], 14, { refersTo: 'axes' }),
      indicator: column(['شاخص', 'کد شاخص'], ['Indicator', 'Indicator code'], 14, { refersTo: 'indicators' }),
      agency: column(['دستگاه', 'کد دستگاه'], ['Agency', 'Agency code'], 14, { refersTo: 'agencies' }),
    },
  },
  inquiries: {
    fa: ['استعلام‌ها', 'استعلامات', 'استعلام'],
    en: ['inquiries'],
    columns: {
      code: column(['کد استعلام', 'کد'], ['Inquiry code', 'code'], 12, { ...REQUIRED, limit: CODE_LIMIT }),
      title: column(['عنوان استعلام', 'عنوان', 'موضوع'], ['Inquiry title', 'title'], 48, {
        ...REQUIRED,
        limit: TITLE_LIMIT,
      }),
      respondent: column(['مرجع پاسخ‌دهنده', 'مرجع', 'پاسخ‌دهنده'], ['Respondent'], 36),
      method: column(['روش', 'شیوه استعلام'], ['Method'], 16, { ...REQUIRED, words: METHOD_WORDS }),
      indicator: column(['شاخص', 'کد شاخص'], ['Indicator', 'Indicator code'], 14, { refersTo: 'indicators' }),
    },
  },
  holidays: {
    fa: ['تعطیلات', 'تقویم تعطیلات'],
    en: ['holidays'],
    columns: {
      day: column(['تاریخ', 'روز'], ['Day', 'date'], 14, { ...REQUIRED, kind: 'day' }),
      title: column(['مناسبت', 'عنوان'], ['Occasion', 'title'], 48, { ...REQUIRED, limit: TITLE_LIMIT }),
      kind: column(['نوع', 'نوع تعطیلی'], ['Kind'], 18, { ...REQUIRED, words: HOLIDAY_WORDS }),
    },
  },
} as const satisfies Record<SheetKey, Sheet>

export type ColumnKey<S extends SheetKey = SheetKey> = S extends SheetKey
  ? Extract<keyof (typeof SHEETS)[S]['columns'], string>
  : never
export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[]

/** A word of the closed list of a column. */
export type WordIn<S extends SheetKey, C extends ColumnKey<S>> = (typeof SHEETS)[S]['columns'][C] extends {
  words: Words<infer W>
}
  ? W
  : never

export const sheetOf = (sheet: SheetKey): Sheet => SHEETS[sheet]
export const columnOf = <S extends SheetKey>(sheet: S, key: ColumnKey<S>): Column => {
  const columns: Readonly<Record<string, Column>> = SHEETS[sheet].columns
  const found = columns[key]
  if (found === undefined) throw new Error(`no column ${key} in ${sheet}`)
  return found
}
export const columnsOf = (sheet: SheetKey): (Column & { key: ColumnKey })[] =>
  Object.entries(SHEETS[sheet].columns).map(([key, found]) => ({ ...(found as Column), key: key as ColumnKey }))
