import type { ExportedAgency, ExportedItem, ResultsExport } from '#domain/results/results-export.ts'
import { RANKING_GROUPS, type Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { namedTable, type SheetColumn, type Table } from './workbook/write-table.ts'
import { wholeOf, workbookStream } from './workbook/stream-workbook.ts'

/** Requirements E14, E18: a sheet for each group with its ranks, every item, every objection, and who approved what. */
export const resultsBook = (language: Language, results: ResultsExport): Promise<NodeJS.ReadableStream> =>
  workbookStream({
    rightToLeft: language === 'fa',
    sheets: [
      ...RANKING_GROUPS.flatMap((group) => {
        const rows = results.agencies.filter((agency) => agency.group === group)
        return rows.length === 0
          ? []
          : [groupSheet(language, labelDynamic(language, `group-${group}`), rows, countNotApplicable(results.items))]
      }),
      itemsSheet(language, results.items),
      objectionsSheet(language, results.items),
      approvalsSheet(language, results),
    ],
  })

/** The same where a message takes it as a whole. */
export const resultsWorkbook = async (language: Language, results: ResultsExport): Promise<Uint8Array> =>
  wholeOf(await resultsBook(language, results))

const sheet = <R>(language: Language, name: string, rows: readonly R[], columns: readonly SheetColumn<R>[]): Table =>
  namedTable(language, 'column-results', { name, columns, rows })

const dateText = (language: Language, iso: string | null): string | null =>
  iso === null ? null : label(language, 'results-date', { at: new Date(iso) })

const yes = (language: Language, value: boolean): string => label(language, value ? 'yes' : 'no')

/** Requirement E13: indicators whose weight went to the others of the agency, by its code. */
function countNotApplicable(items: readonly ExportedItem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { agencyCode, state } of items)
    if (state === 'NOT_APPLICABLE') counts.set(agencyCode, (counts.get(agencyCode) ?? 0) + 1)
  return counts
}

/** Ranked ones in order, then those that took no part. */
const groupSheet = (
  language: Language,
  name: string,
  rows: readonly ExportedAgency[],
  notApplicable: ReadonlyMap<string, number>,
): Table =>
  sheet(
    language,
    name,
    rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1)),
    [
      ['rank', 8, ({ rank }) => rank, 'number'],
      ['agency-code', 14, ({ code }) => code],
      ['agency', 44, (agency) => agency.name],
      ['general', 14, ({ generalHundredths }) => generalHundredths, 'points'],
      ['specific', 14, ({ specificHundredths }) => specificHundredths, 'points'],
      ['total', 14, ({ totalHundredths }) => totalHundredths, 'points'],
      ['not-applicable', 14, ({ code }) => notApplicable.get(code) ?? 0, 'number'],
      ['tied', 12, ({ tied }) => yes(language, tied)],
      ['participated', 14, ({ participated }) => yes(language, participated)],
      ['withheld', 26, ({ withheldAt }) => dateText(language, withheldAt), 'date-text'],
      ['announced', 26, ({ announcedAt }) => dateText(language, announcedAt), 'date-text'],
    ],
  )

const AGENCY_COLUMNS: readonly SheetColumn<ExportedItem>[] = [
  ['agency-code', 14, ({ agencyCode }) => agencyCode],
  ['agency', 44, ({ agencyName }) => agencyName],
]
const INDICATOR_COLUMNS: readonly SheetColumn<ExportedItem>[] = [
  ['indicator-code', 14, ({ indicatorCode }) => indicatorCode],
  ['indicator', 44, ({ indicatorTitle }) => indicatorTitle],
]
const DECISION_COLUMNS: readonly SheetColumn<Pick<ExportedItem, 'objection'>>[] = [
  ['before', 14, ({ objection }) => objection?.beforeHundredths ?? null, 'points'],
  ['after', 14, ({ objection }) => objection?.afterHundredths ?? null, 'points'],
]

const itemsSheet = (language: Language, items: readonly ExportedItem[]): Table =>
  sheet(language, label(language, 'sheet-results-items'), items, [
    ...AGENCY_COLUMNS,
    ['dimension', 12, ({ dimension }) => labelDynamic(language, `dimension-${dimension}`)],
    ['axis', 10, ({ axisCode }) => axisCode],
    ...INDICATOR_COLUMNS,
    ['maximum', 12, ({ maximumHundredths }) => maximumHundredths, 'points'],
    ['target', 12, ({ target }) => target, 'number'],
    ['actual', 12, ({ actual }) => actual, 'number'],
    ['claim', 12, ({ claimHundredths }) => claimHundredths, 'points'],
    ['preliminary', 12, ({ preliminaryHundredths }) => preliminaryHundredths, 'points'],
    ...DECISION_COLUMNS,
    ['final', 12, ({ finalHundredths }) => finalHundredths, 'points'],
    ['state', 22, ({ state }) => labelDynamic(language, `item-state-${state}`)],
  ])

const objectionsSheet = (language: Language, items: readonly ExportedItem[]): Table =>
  sheet(
    language,
    label(language, 'sheet-results-objections'),
    items.flatMap((item) => (item.objection === null ? [] : [{ ...item, objection: item.objection }])),
    [
      ...AGENCY_COLUMNS,
      ...INDICATOR_COLUMNS,
      ['state', 18, ({ objection }) => labelDynamic(language, `objection-state-${objection.state}`)],
      ['filed', 26, ({ objection }) => dateText(language, objection.filedAt), 'date-text'],
      ['receipt', 18, ({ objection }) => objection.receipt],
      ...DECISION_COLUMNS,
      ['reason', 60, ({ objection }) => objection.reason],
    ],
  )

const approvalsSheet = (language: Language, { approvals, contentHash }: ResultsExport): Table => {
  const table = sheet(language, label(language, 'sheet-results-approvals'), approvals, [
    ['step', 40, ({ step }) => labelDynamic(language, `approval-step-${step}`)],
    ['role', 34, ({ role }) => (role === null ? null : labelDynamic(language, `role-${role}`))],
    ['at', 30, ({ at }) => dateText(language, at), 'date-text'],
    ['number', 18, ({ number }) => number],
    ['held', 26, ({ heldOn }) => dateText(language, heldOn), 'date-text'],
    ['hash', 70, (approval) => approval.contentHash],
  ])
  return {
    ...table,
    rows: [...table.rows, [label(language, 'results-content-now'), null, null, null, null, contentHash]],
  }
}
