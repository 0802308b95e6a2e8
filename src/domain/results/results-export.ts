import type { AnnouncedWhere } from './letter.ts'
import type { ApprovalStep, CycleState, Dimension, Hundredths, ItemState, Role } from '../vocabulary.ts'
import type { Standing, TableContent } from './result-table.ts'

/** Requirements E18, J2: all that has to be carried over to the national system, row by row. Instants as ISO text. */
export interface ResultsExport {
  year: number
  state: CycleState
  serviceCode: string | null
  profile: string
  exportedAt: string
  /** Exactly what approvals are bound to: sha256 of its canonical form is `contentHash`. */
  content: TableContent
  contentHash: string
  approvals: ExportedApproval[]
  agencies: ExportedAgency[]
  items: ExportedItem[]
}

export interface ExportedApproval {
  step: ApprovalStep
  role: Role | null
  at: string
  contentHash: string
  number: string | null
  heldOn: string | null
}

export interface ExportedAgency extends Standing {
  code: string
  name: string
  announcedAt: string | null
  announcedWhere: AnnouncedWhere | null
  /** Its result is taken back and being corrected since; null: it stands. */
  withheldAt: string | null
}

export interface ExportedItem {
  agencyCode: string
  agencyName: string
  axisCode: string
  indicatorCode: string
  indicatorTitle: string
  dimension: Dimension
  state: ItemState
  maximumHundredths: Hundredths
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  preliminaryHundredths: Hundredths | null
  finalHundredths: Hundredths | null
  submittedAt: string | null
  /** Null where nothing was objected to. */
  objection: ExportedObjection | null
}

export interface ExportedObjection {
  state: 'FILED' | 'WITHDRAWN' | 'DECIDED'
  filedAt: string
  receipt: string | null
  beforeHundredths: Hundredths | null
  afterHundredths: Hundredths | null
  reason: string | null
}

/** A file of a version in force, found by its hash in the evidence archive. */
export interface ExportedFile {
  agencyCode: string
  indicatorCode: string
  name: string
  sizeBytes: number
  sha256: string
}

/** Requirements C12, E18: what is signed: the hash of every file of the bundle, and that of what was approved. */
export interface Manifest {
  form: 'tahavol-bundle-1'
  year: number
  contentHash: string
  madeAt: string
  files: Record<string, string>
}

/** What is put beside the files of a bundle, by name. */
export const signedWith = ({ text, signature, publicKey }: { text: string; signature: string; publicKey: string }) => ({
  'manifest.json': text,
  'manifest.sig': `${signature}\n`,
  'public-key.pem': publicKey,
})
