import type { ExportedAgency, ExportedItem, ResultsExport } from '#domain/results/results-export.ts'
import { RANKING_GROUPS, type Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { type Table, type TableCell, type TableColumn, type TableKind, writeWorkbook } from './workbook/write-table.ts'

/** Requirements E14, E18: a sheet for each group with its ranks, every item, every objection, and who approved what. */
export const resultsWorkbook = (language: Language, results: ResultsExport): Promise<Uint8Array> =>
  writeWorkbook({
    rightToLeft: language === 'fa',
    sheets: [
      ...RANKING_GROUPS.flatMap((group) => {
        const rows = results.agencies.filter((agency) => agency.group === group)
        return rows.length === 0 ? [] : [groupSheet(language, labelDynamic(language, `group-${group}`), rows)]
      }),
      itemsSheet(language, results.items),
      objectionsSheet(language, results.items),
      approvalsSheet(language, results),
    ],
  })

const column = (language: Language, name: string, width: number, kind: TableKind = 'text'): TableColumn => ({
  title: labelDynamic(language, `column-results-${name}`),
  width,
  kind,
})

const dateText = (language: Language, iso: string | null): string | null =>
  iso === null ? null : label(language, 'results-date', { at: new Date(iso) })

const yes = (language: Language, value: boolean): string => label(language, value ? 'yes' : 'no')

/** Ranked ones in order, then those that took no part. */
const groupSheet = (language: Language, name: string, rows: readonly ExportedAgency[]): Table => ({
  name,
  columns: [
    column(language, 'rank', 8, 'number'),
    column(language, 'agency-code', 14),
    column(language, 'agency', 44),
    column(language, 'general', 14, 'points'),
    column(language, 'specific', 14, 'points'),
    column(language, 'total', 14, 'points'),
    column(language, 'tied', 12),
    column(language, 'participated', 14),
    column(language, 'announced', 26, 'date-text'),
  ],
  rows: rows
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1))
    .map((row): TableCell[] => [
      row.rank,
      row.code,
      row.name,
      row.generalHundredths,
      row.specificHundredths,
      row.totalHundredths,
      yes(language, row.tied),
      yes(language, row.participated),
      dateText(language, row.announcedAt),
    ]),
})

const itemsSheet = (language: Language, items: readonly ExportedItem[]): Table => ({
  name: label(language, 'sheet-results-items'),
  columns: [
    column(language, 'agency-code', 14),
    column(language, 'agency', 44),
    column(language, 'dimension', 12),
    column(language, 'axis', 10),
    column(language, 'indicator-code', 14),
    column(language, 'indicator', 44),
    column(language, 'maximum', 12, 'points'),
    column(language, 'target', 12, 'number'),
    column(language, 'actual', 12, 'number'),
    column(language, 'claim', 12, 'points'),
    column(language, 'preliminary', 12, 'points'),
    column(language, 'before', 14, 'points'),
    column(language, 'after', 14, 'points'),
    column(language, 'final', 12, 'points'),
    column(language, 'state', 22),
  ],
  rows: items.map((item): TableCell[] => [
    item.agencyCode,
    item.agencyName,
    labelDynamic(language, `dimension-${item.dimension}`),
    item.axisCode,
    item.indicatorCode,
    item.indicatorTitle,
    item.maximumHundredths,
    item.target,
    item.actual,
    item.claimHundredths,
    item.preliminaryHundredths,
    item.objection?.beforeHundredths ?? null,
    item.objection?.afterHundredths ?? null,
    item.finalHundredths,
    labelDynamic(language, `item-state-${item.state}`),
  ]),
})

const objectionsSheet = (language: Language, items: readonly ExportedItem[]): Table => ({
  name: label(language, 'sheet-results-objections'),
  columns: [
    column(language, 'agency-code', 14),
    column(language, 'agency', 44),
    column(language, 'indicator-code', 14),
    column(language, 'indicator', 44),
    column(language, 'state', 18),
    column(language, 'filed', 26, 'date-text'),
    column(language, 'receipt', 18),
    column(language, 'before', 14, 'points'),
    column(language, 'after', 14, 'points'),
    column(language, 'reason', 60),
  ],
  rows: items.flatMap(({ objection, ...item }): TableCell[][] =>
    objection === null
      ? []
      : [
          [
            item.agencyCode,
            item.agencyName,
            item.indicatorCode,
            item.indicatorTitle,
            labelDynamic(language, `objection-state-${objection.state}`),
            dateText(language, objection.filedAt),
            objection.receipt,
            objection.beforeHundredths,
            objection.afterHundredths,
            objection.reason,
          ],
        ],
  ),
})

const approvalsSheet = (language: Language, { approvals, contentHash }: ResultsExport): Table => ({
  name: label(language, 'sheet-results-approvals'),
  columns: [
    column(language, 'step', 40),
    column(language, 'role', 34),
    column(language, 'at', 30, 'date-text'),
    column(language, 'number', 18),
    column(language, 'held', 26, 'date-text'),
    column(language, 'hash', 70),
  ],
  rows: [
    ...approvals.map((approval): TableCell[] => [
      labelDynamic(language, `approval-step-${approval.step}`),
      approval.role === null ? null : labelDynamic(language, `role-${approval.role}`),
      dateText(language, approval.at),
      approval.number,
      dateText(language, approval.heldOn),
      approval.contentHash,
    ]),
    [label(language, 'results-content-now'), null, null, null, null, contentHash],
  ],
})
