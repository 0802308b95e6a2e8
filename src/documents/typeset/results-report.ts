import { toPlain } from 'chat-wording'
import { type ExportedAgency, type ResultsExport } from '#domain/results/results-export.ts'
import { type Language, RANKING_GROUPS } from '#domain/vocabulary.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { typesetPdf } from './typeset.ts'

/** Requirement E14: the result tables on paper, with who approved them and the hash that is compared by eye. @returns PDF, A4 */
export function resultsReportPdf(language: Language, results: ResultsExport): Promise<Uint8Array> {
  const text = (words: string): string => toPlain(words)
  const points = (hundredths: number): string => text(say(language, 'results-paper-points', { points: hundredths }))
  const row = (agency: ExportedAgency): string[] => [
    agency.rank === null ? '–' : text(say(language, 'results-paper-place', { rank: agency.rank })),
    agency.code,
    agency.name,
    points(agency.generalHundredths),
    points(agency.specificHundredths),
    points(agency.totalHundredths),
  ]
  const approvals = results.approvals.map(({ step, at, number }) =>
    text(
      say(language, 'results-paper-approval', {
        step: labelDynamic(language, `approval-step-${step}`),
        at: new Date(at),
        number: number ?? 'none',
      }),
    ),
  )
  return typesetPdf('results-report', {
    language,
    title: text(say(language, 'results-paper-title', { year: results.year })),
    draft: results.approvals.length === 0 ? label(language, 'results-paper-draft') : '',
    columns: (['rank', 'code', 'agency', 'general', 'specific', 'total'] as const).map((column) =>
      label(language, `results-paper-${column}`),
    ),
    groups: RANKING_GROUPS.flatMap((group) => {
      const rows = results.agencies
        .filter((agency) => agency.group === group)
        .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1))
      return rows.length === 0 ? [] : [{ name: labelDynamic(language, `group-${group}`), rows: rows.map(row) }]
    }),
    approvals,
    hash: results.contentHash,
  })
}
