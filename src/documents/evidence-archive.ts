import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { archivePath, type ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label } from '#wording/say.ts'
import { spoolAt } from './spool.ts'
import { namedTable } from './workbook/write-table.ts'
import { workbookStream } from './workbook/stream-workbook.ts'

export interface EvidenceArchive {
  add(evidence: readonly ExportedEvidence[]): void
  /** Writes the tables of contents; after it the stream comes to its end. */
  end(): Promise<void>
  /** The bytes of a zip, made as they are read: gigabytes never lie in memory. */
  stream: NodeJS.ReadableStream
  /** Once the stream has been read, or is not wanted any more. */
  close(): void
}

/** One moment for all, so that the same evidence makes the same bytes. */
const BEGIN_OF_ZIP = new Date(1980, 0, 1)

/**
 * An archive of a year: a folder for each agency, indicator and version with the files under their own names, `index.xlsx` for people
 * and `manifest.json` with every hash for programs. Files are stored as they are: pictures and PDFs are compressed already.
 */
export function evidenceArchive(
  language: Language,
  head: { year: number; exportedAt: string },
  { place, spool }: { place: (sha256: string) => string; spool: string },
): EvidenceArchive {
  const zip = new ZipFile()
  const contents = spoolAt<Content>(spool)
  return {
    stream: zip.outputStream,
    add(evidence) {
      const rows = evidence.map((one) => {
        const files = one.files.map((file, position) => ({ ...file, path: archivePath(one, position) }))
        for (const { path, sha256, sizeBytes, addedAt } of files)
          zip.addReadStreamLazy(
            path,
            { compress: false, size: sizeBytes, mtime: new Date(addedAt), mode: 0o100_644 },
            opening(place(sha256)),
          )
        return { ...one, files }
      })
      contents.add(rows)
    },
    async end() {
      const own = { mtime: BEGIN_OF_ZIP, mode: 0o100_644 }
      zip.addReadStreamLazy('manifest.json', own, (take) => take(null, Readable.from(manifestText(head, contents))))
      const workbook = await index(language, contents)
      zip.addReadStreamLazy('index.xlsx', own, (take) => take(null, workbook))
      zip.end()
    },
    close: contents.close,
  }
}

/** Holds on to the name of the file alone: what a function is made beside stays in memory with it. */
const opening =
  (file: string) =>
  (take: (error: null, stream: NodeJS.ReadableStream) => void): void =>
    take(null, createReadStream(file))

/** As `JSON.stringify` writes it, a piece at a time. */
function* manifestText(head: { year: number; exportedAt: string }, contents: Iterable<Content>): Generator<string> {
  const [before = '', after = ''] = JSON.stringify(
    { form: 'tahavol-evidence-1', ...head, evidence: [0] },
    null,
    1,
  ).split('0\n')
  let isFirst = true
  for (const one of contents) {
    yield `${isFirst ? before : ',\n  '}${JSON.stringify(one, null, 1).replaceAll('\n', '\n  ')}`
    isFirst = false
  }
  yield isFirst ? before.replace(/\s+$/, '') + after.trimStart() : `\n${after}`
}

type Content = Omit<ExportedEvidence, 'files'> & { files: (ExportedEvidence['files'][number] & { path: string })[] }
const NO_FILE = { path: '', sha256: '' }

function* rowsOf(contents: Iterable<Content>) {
  for (const { files, ...one } of contents)
    for (const { path, sha256 } of files.length === 0 ? [NO_FILE] : files) yield { ...one, path, sha256 }
}

/** A row for each file, and one for a version without any. */
const index = (language: Language, contents: Iterable<Content>): Promise<NodeJS.ReadableStream> =>
  workbookStream({
    rightToLeft: language === 'fa',
    sheets: [
      namedTable(language, 'column-evidence', {
        name: label(language, 'sheet-evidence'),
        columns: [
          ['agency-code', 14, ({ agencyCode }) => agencyCode],
          ['agency', 40, ({ agencyName }) => agencyName],
          ['indicator-code', 14, ({ indicatorCode }) => indicatorCode],
          ['indicator', 44, ({ indicatorTitle }) => indicatorTitle],
          ['version', 12, (one) => versionText(language, one)],
          ['submitted', 26, (one) => submittedText(language, one), 'date-text'],
          ['receipt', 22, ({ receipt }) => receipt],
          ['text', 60, ({ text }) => text],
          ['path', 60, ({ path }) => path],
          ['sha256', 66, ({ sha256 }) => sha256],
        ],
        rows: { [Symbol.iterator]: () => rowsOf(contents) },
      }),
    ],
  })

const submittedText = (language: Language, { submittedAt }: Pick<ExportedEvidence, 'submittedAt'>): string =>
  label(language, 'evidence-export-date', { at: new Date(submittedAt) })

const versionText = (language: Language, { version, withdrawnAt }: Omit<ExportedEvidence, 'files'>): string => {
  if (version === 'objection') return label(language, 'evidence-export-objection')
  if (typeof version === 'string') return label(language, 'evidence-export-case', { code: version.slice(5) })
  return label(language, 'evidence-export-version', { number: version, withdrawn: String(withdrawnAt !== null) })
}
