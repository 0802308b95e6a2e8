import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnsOf, SHEET_KEYS, type SheetKey, sheetOf } from '#domain/province/sheets.ts'
import type { Language } from '#domain/vocabulary.ts'
import { GUIDE_SHEETS, provinceSheets } from './province-workbook.ts'
import { headerStyle, tableSheet } from './write-table.ts'

const RULES = [
  'template-rule-headers',
  'template-rule-whole',
  'template-rule-codes',
  'template-rule-numbers',
  'template-rule-dates',
  'template-rule-totals',
  'template-rule-people',
  'template-rule-axes',
  'template-rule-assignments',
] as const
const HEADINGS = [
  'template-heading-sheet',
  'template-heading-column',
  'template-heading-need',
  'template-heading-words',
] as const

/** The words of the guide sheet, in `locales/<lang>/import.ftl`. */
export type TemplateText =
  | 'template-title'
  | (typeof RULES)[number]
  | (typeof HEADINGS)[number]
  | 'template-required'
  | 'template-optional'
  | `template-sheet-${SheetKey}`
export type SayTemplate = (key: TemplateText) => string

const columnRows = (sheet: SheetKey, say: SayTemplate, language: Language): string[][] => {
  const name = sheetOf(sheet)[language][0]
  const about = [
    name,
    '',
    say(sheetOf(sheet).required === true ? 'template-required' : 'template-optional'),
    say(`template-sheet-${sheet}`),
  ]
  const columns = columnsOf(sheet).map(({ words, required, ...column }) => [
    name,
    column[language][0],
    say(required === true ? 'template-required' : 'template-optional'),
    words === undefined
      ? ''
      : Object.values(words)
          .map((word) => word[language][0])
          .join(language === 'fa' ? '، ' : ', '),
  ])
  return [about, ...columns]
}

/** The guide stands in front: what to write, sheet by sheet and column by column. */
const guideSheet = (say: SayTemplate, language: Language): WriteSheet => {
  const rtl = language === 'fa'
  const widths = [24, 28, 14, 96]
  // The introduction pushes the table down, so what holds for its first row does not hold here.
  const {
    autoFilter: _filter,
    freezePane: _pane,
    pageSetup: _page,
    ...sheet
  } = tableSheet(
    {
      name: GUIDE_SHEETS.guide[language],
      columns: HEADINGS.map((key, index) => ({ title: say(key), width: widths[index] ?? 20, kind: 'text' })),
      rows: SHEET_KEYS.flatMap((key) => columnRows(key, say, language)),
    },
    { rightToLeft: rtl },
  )
  const intro = [[say('template-title')], ...RULES.map((key) => [say(key)]), ['']]
  const header = HEADINGS.map(
    (key, index) => [`${intro.length},${index}`, { value: say(key), type: 'string', style: headerStyle(rtl) }] as const,
  )
  return {
    ...sheet,
    rows: [...intro, ...(sheet.rows ?? [])],
    cells: new Map(header),
    merges: intro.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: widths.length - 1 })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** An empty province workbook with drop-down lists and a guide (interface.md 3, `template`). */
export const writeTemplate = (say: SayTemplate, language: Language = 'fa'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [guideSheet(say, language), ...provinceSheets({}, language)] })
