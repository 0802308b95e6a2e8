import { ZipFile } from 'yazl'
import { archivePath, type ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label } from '#wording/say.ts'
import { namedTable, writeWorkbook } from './workbook/write-table.ts'

export interface EvidenceArchive {
  add(evidence: readonly ExportedEvidence[]): void
  /** Writes the tables of contents; after it the stream comes to its end. */
  end(): Promise<void>
  /** The bytes of a zip, made as they are read: gigabytes never lie in memory. */
  stream: NodeJS.ReadableStream
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
  place: (sha256: string) => string,
): EvidenceArchive {
  const zip = new ZipFile()
  const contents: (Omit<ExportedEvidence, 'files'> & {
    files: (ExportedEvidence['files'][number] & { path: string })[]
  })[] = []
  return {
    stream: zip.outputStream,
    add(evidence) {
      for (const one of evidence) {
        const files = one.files.map((file, position) => ({ ...file, path: archivePath(one, position) }))
        for (const { path, sha256, addedAt } of files)
          zip.addFile(place(sha256), path, { compress: false, mtime: new Date(addedAt), mode: 0o100_644 })
        contents.push({ ...one, files })
      }
    },
    async end() {
      const own = { mtime: BEGIN_OF_ZIP, mode: 0o100_644 }
      const manifest = JSON.stringify({ form: 'tahavol-evidence-1', ...head, evidence: contents }, null, 1)
      zip.addBuffer(Buffer.from(manifest), 'manifest.json', own)
      zip.addBuffer(Buffer.from(await index(language, contents)), 'index.xlsx', own)
      zip.end()
    },
  }
}

type Content = Omit<ExportedEvidence, 'files'> & { files: { path: string; sha256: string }[] }
const NO_FILE = { path: '', sha256: '' }

/** A row for each file, and one for a version without any. */
const index = (language: Language, contents: readonly Content[]): Promise<Uint8Array> =>
  writeWorkbook({
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
        rows: contents.flatMap(({ files, ...one }) =>
          (files.length === 0 ? [NO_FILE] : files).map(({ path, sha256 }) => ({ ...one, path, sha256 })),
        ),
      }),
    ],
  })

const submittedText = (language: Language, { submittedAt }: Pick<ExportedEvidence, 'submittedAt'>): string =>
  label(language, 'evidence-export-date', { at: new Date(submittedAt) })

const versionText = (language: Language, { version, withdrawnAt }: Omit<ExportedEvidence, 'files'>): string => {
  if (version === 'objection') return label(language, 'evidence-export-objection')
  return label(language, 'evidence-export-version', { number: version, withdrawn: String(withdrawnAt !== null) })
}
