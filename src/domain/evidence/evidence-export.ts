import { safeFileName } from 'persian-text'
import type { Answers } from '../procedures/answers.ts'
import type { Hundredths } from '../vocabulary.ts'

export interface ExportedFile {
  name: string
  sha256: string
  sizeBytes: number
  mimeType: string
  /** ISO instant at which it was kept. */
  addedAt: string
}

/**
 * One version of the evidence of one indicator, the objection to its score, or a case of a procedure in that year (its key and title stand
 * where the indicator would); never a score. Instants as ISO text.
 */
export interface ExportedEvidence {
  agencyCode: string
  agencyName: string
  indicatorCode: string
  indicatorTitle: string
  /** Number of the version; `objection` for what was filed with an objection; `case-` with its tracking code for a case. */
  version: number | 'objection' | `case-${string}`
  withdrawnAt: string | null
  submittedAt: string
  receipt: string | null
  text: string
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  files: ExportedFile[]
  /** Of a case: what was answered, by `form.field` or `form.field.row.column`. */
  answers?: Answers
}

/** Folder of a version in the archive: agency, indicator, version; a number keeps files of the same name apart. */
export const archivePath = (evidence: ExportedEvidence, position: number): string => {
  const { agencyCode, agencyName, indicatorCode, version, files } = evidence
  const number = String(position + 1).padStart(2, '0')
  return [
    safeFileName(`${agencyCode} ${agencyName}`, 120),
    safeFileName(indicatorCode, 60),
    String(version),
    safeFileName(`${number} ${files[position]?.name ?? ''}`, 150),
  ].join('/')
}
