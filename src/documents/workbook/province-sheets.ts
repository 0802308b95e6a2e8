import type { ColumnKey, SheetKey } from '#domain/province/raw-province.ts'
import { squash } from '#domain/text/search-key.ts'
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
} from '#domain/province/words.ts'

/** Data: the names of sheets and columns of the province workbook. The first of each is written; all are understood. */
type Names = readonly [string, ...string[]]

export interface ColumnTitles<C extends string = string> {
  key: C
  fa: Names
  en: Names
  width: number
  /** A sheet without this column is refused as a whole. */
  required?: true
  /** The closed list behind the drop-down. */
  words?: Words<string>
  /** Where the value is the code of a row of another sheet, the drop-down shows that sheet's first column. */
  refersTo?: SheetKey
  kind?: 'points' | 'number' | 'day'
}

export interface SheetTitles<S extends SheetKey = SheetKey> {
  fa: Names
  en: Names
  /** A file without this sheet is refused. */
  required?: true
  columns: readonly ColumnTitles<ColumnKey<S>>[]
}

export const PROVINCE_SHEETS: { readonly [S in SheetKey]: SheetTitles<S> } = {
  agencies: {
    fa: ['دستگاه‌ها', 'دستگاه های اجرایی', 'فهرست دستگاه‌ها'],
    en: ['agencies'],
    required: true,
    columns: [
      { key: 'code', fa: ['کد دستگاه', 'کد', 'شناسه دستگاه'], en: ['Agency code', 'code'], width: 12, required: true },
      {
        key: 'name',
        fa: ['نام دستگاه', 'نام', 'عنوان دستگاه', 'دستگاه'],
        en: ['Agency name', 'name'],
        width: 48,
        required: true,
      },
      {
        key: 'group',
        fa: ['گروه رتبه‌بندی', 'گروه'],
        en: ['Ranking group', 'group'],
        width: 28,
        required: true,
        words: GROUP_WORDS,
      },
      { key: 'headquarters', fa: ['دستگاه مادر', 'ستاد دستگاه', 'ستاد'], en: ['Headquarters'], width: 36 },
    ],
  },
  people: {
    fa: ['افراد', 'اشخاص', 'کاربران'],
    en: ['people', 'persons'],
    required: true,
    columns: [
      { key: 'key', fa: ['شناسه شخص', 'شناسه', 'کد شخص', 'شماره کارمندی'], en: ['Person key', 'key', 'id'], width: 14 },
      {
        key: 'name',
        fa: ['نام و نام خانوادگی', 'نام', 'نام شخص'],
        en: ['Full name', 'name'],
        width: 28,
        required: true,
      },
      { key: 'role', fa: ['نقش', 'سمت'], en: ['Role'], width: 30, required: true, words: ROLE_WORDS },
      {
        key: 'agency',
        fa: ['دستگاه', 'کد دستگاه', 'نام دستگاه'],
        en: ['Agency', 'Agency code'],
        width: 14,
        refersTo: 'agencies',
      },
      { key: 'team', fa: ['تیم یا واحد', 'تیم', 'تیم ارزیابی', 'واحد'], en: ['Team or office', 'team'], width: 34 },
      {
        key: 'phone',
        fa: ['تلفن همراه', 'شماره همراه', 'تلفن', 'موبایل'],
        en: ['Mobile phone', 'phone', 'mobile'],
        width: 16,
      },
    ],
  },
  axes: {
    fa: ['محورها', 'محور'],
    en: ['axes', 'axis'],
    columns: [
      { key: 'code', fa: ['کد محور', 'کد'], en: ['Axis code', 'code'], width: 12, required: true },
      { key: 'title', fa: ['عنوان محور', 'عنوان', 'محور'], en: ['Axis title', 'title'], width: 48, required: true },
      {
        key: 'dimension',
        fa: ['بعد', 'بُعد', 'نوع'],
        en: ['Dimension'],
        width: 12,
        required: true,
        words: DIMENSION_WORDS,
      },
    ],
  },
  indicators: {
    fa: ['شاخص‌ها', 'شاخص'],
    en: ['indicators'],
    required: true,
    columns: [
      { key: 'code', fa: ['کد شاخص', 'کد'], en: ['Indicator code', 'code'], width: 12, required: true },
      {
        key: 'title',
        fa: ['عنوان شاخص', 'عنوان', 'شاخص'],
        en: ['Indicator title', 'title'],
        width: 56,
        required: true,
      },
      {
        key: 'dimension',
        fa: ['بعد', 'بُعد', 'نوع'],
        en: ['Dimension'],
        width: 12,
        required: true,
        words: DIMENSION_WORDS,
      },
      { key: 'axisCode', fa: ['کد محور'], en: ['Axis code'], width: 12, refersTo: 'axes' },
      { key: 'axisTitle', fa: ['محور', 'عنوان محور'], en: ['Axis', 'Axis title'], width: 36 },
      {
        key: 'agency',
        fa: ['دستگاه', 'کد دستگاه', 'نام دستگاه'],
        en: ['Agency', 'Agency code'],
        width: 14,
        refersTo: 'agencies',
      },
      {
        key: 'maximum',
        fa: ['سقف امتیاز', 'حداکثر امتیاز', 'امتیاز'],
        en: ['Maximum points', 'points'],
        width: 14,
        required: true,
        kind: 'points',
      },
      { key: 'guidance', fa: ['راهنمای مستندات', 'راهنما', 'مستندات مورد نیاز'], en: ['Guidance'], width: 64 },
      {
        key: 'evidence',
        fa: ['مستندات الزامی است', 'مستندات الزامی', 'نیاز به مستندات'],
        en: ['Evidence required', 'evidence'],
        width: 18,
        words: YES_NO_WORDS,
      },
      { key: 'formula', fa: ['شیوه محاسبه', 'فرمول', 'نحوه محاسبه'], en: ['Formula'], width: 16, words: FORMULA_WORDS },
      { key: 'target', fa: ['هدف', 'مقدار هدف'], en: ['Target'], width: 12, kind: 'number' },
    ],
  },
  assignments: {
    fa: ['واگذاری‌ها', 'واگذاری'],
    en: ['assignments'],
    columns: [
      { key: 'kind', fa: ['نوع واگذاری', 'نوع'], en: ['Kind'], width: 16, required: true, words: ASSIGNMENT_WORDS },
      { key: 'team', fa: ['تیم', 'تیم ارزیابی'], en: ['Team'], width: 34 },
      {
        key: 'person',
        fa: ['شخص', 'شناسه شخص', 'ارزیاب'],
        en: ['Person', 'Person key'],
        width: 16,
        refersTo: 'people',
      },
      { key: 'axis', fa: ['محور', 'کد محور'], en: ['Axis', 'Axis code'], width: 14, refersTo: 'axes' },
      {
        key: 'indicator',
        fa: ['شاخص', 'کد شاخص'],
        en: ['Indicator', 'Indicator code'],
        width: 14,
        refersTo: 'indicators',
      },
      { key: 'agency', fa: ['دستگاه', 'کد دستگاه'], en: ['Agency', 'Agency code'], width: 14, refersTo: 'agencies' },
    ],
  },
  inquiries: {
    fa: ['استعلام‌ها', 'استعلامات', 'استعلام'],
    en: ['inquiries'],
    columns: [
      { key: 'code', fa: ['کد استعلام', 'کد'], en: ['Inquiry code', 'code'], width: 12, required: true },
      {
        key: 'title',
        fa: ['عنوان استعلام', 'عنوان', 'موضوع'],
        en: ['Inquiry title', 'title'],
        width: 48,
        required: true,
      },
      { key: 'respondent', fa: ['مرجع پاسخ‌دهنده', 'مرجع', 'پاسخ‌دهنده'], en: ['Respondent'], width: 36 },
      { key: 'method', fa: ['روش', 'شیوه استعلام'], en: ['Method'], width: 16, required: true, words: METHOD_WORDS },
      {
        key: 'indicator',
        fa: ['شاخص', 'کد شاخص'],
        en: ['Indicator', 'Indicator code'],
        width: 14,
        refersTo: 'indicators',
      },
    ],
  },
  holidays: {
    fa: ['تعطیلات', 'تقویم تعطیلات'],
    en: ['holidays'],
    columns: [
      { key: 'day', fa: ['تاریخ', 'روز'], en: ['Day', 'date'], width: 14, required: true, kind: 'day' },
      { key: 'title', fa: ['مناسبت', 'عنوان'], en: ['Occasion', 'title'], width: 48, required: true },
      { key: 'kind', fa: ['نوع', 'نوع تعطیلی'], en: ['Kind'], width: 18, required: true, words: HOLIDAY_WORDS },
    ],
  },
}

/** Sheets that we add to a workbook for people, and pass over when it comes back. */
export const GUIDE_SHEETS = { guide: { fa: 'راهنما', en: 'guide' }, lists: { fa: 'فهرست‌ها', en: 'lists' } } as const

export const isGuideSheet = (name: string): boolean =>
  Object.values(GUIDE_SHEETS).some(({ fa, en }) => squash(fa) === squash(name) || squash(en) === squash(name))
