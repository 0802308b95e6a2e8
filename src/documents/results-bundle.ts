import { ZipFile } from 'yazl'
import type { ExportedFile, ResultsExport } from '#domain/results/results-export.ts'
import type { Language } from '#domain/vocabulary.ts'
import { sha256 } from '#shared/ids.ts'
import { resultsJson } from './results-json.ts'
import { resultsWorkbook } from './results-workbook.ts'
import { resultsReportPdf } from './typeset/results-report.ts'
import { wholeOf } from './workbook/stream-workbook.ts'

export interface BundleFile {
  name: string
  bytes: Uint8Array
  sha256: string
}

/** A cell of a CSV, quoted; one that a spreadsheet would take for a formula begins with a quote (S11). */
const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replace(/^(?=[=+@\t\r-])/, "'").replaceAll('"', '""')}"`

const COLUMNS = ['agencyCode', 'indicatorCode', 'name', 'sizeBytes', 'sha256'] as const

const filesCsv = (files: readonly ExportedFile[]): string =>
  `\uFEFF${[COLUMNS.join(','), ...files.map((file) => COLUMNS.map((column) => cell(file[column])).join(','))].join('\r\n')}\r\n`

/** Requirements C12, E18, J2: the results for programs, for a spreadsheet and on paper, and a list of the evidence. */
export async function bundleFiles(
  language: Language,
  results: ResultsExport,
  files: readonly ExportedFile[],
): Promise<BundleFile[]> {
  const named = (name: string, bytes: Uint8Array): BundleFile => ({ name, bytes, sha256: sha256(bytes) })
  return [
    named('results.json', Buffer.from([...resultsJson(results)].join(''))),
    named('results.xlsx', await resultsWorkbook(language, results)),
    named('results.pdf', await resultsReportPdf(language, results)),
    named('evidence.csv', Buffer.from(filesCsv(files))),
  ]
}

/** One moment for all, so that the same files make the same bytes. */
const MODIFIED = new Date(1980, 0, 1)

export function zipped(files: readonly Pick<BundleFile, 'name' | 'bytes'>[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, { mtime: MODIFIED, mode: 0o100_644 })
  zip.end()
  return wholeOf(zip.outputStream)
}
