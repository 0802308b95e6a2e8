import { sha256 } from '#shared/ids.ts'
import type { Mark } from '#domain/acts/ids.ts'
import type { ReceiptContent } from '#domain/receipts/link.ts'
import { fingerprint } from '#domain/receipts/link.ts'
import { signedContent, type SignStanding, standingOf } from '#domain/sign-off/sign-off.ts'
import type { ShownState } from '#domain/evidence/shown-state.ts'
import { DIMENSIONS, type Dimension, type Hundredths, type Language } from '#domain/vocabulary.ts'
import type { CycleRow, StageRow } from '#storage/cycle/cycles.ts'
import type { AgencyRow } from '#storage/people/agencies.ts'
import { personName } from '#storage/people/people.ts'
import { linkOfReceipt } from '#storage/receipts/links.ts'
import {
  newestSignOff,
  type SignOffRow,
  standingVersions,
  type StandingVersion,
  versionsById,
} from '#storage/sign-off/sign-offs.ts'
import type { Reader } from '#storage/transaction.ts'
import { evidenceBoard } from '../evidence/board.ts'

export interface ReportItem {
  code: string
  title: string
  shown: ShownState
  maximumHundredths: Hundredths
  /** Of the version in force; null where none is. */
  version: { claimHundredths: Hundredths | null; files: number; receipt: string } | null
}

export interface ReportDimension {
  dimension: Dimension
  axes: { title: string; items: ReportItem[] }[]
  items: number
  submitted: number
  claimHundredths: Hundredths
  maximumHundredths: Hundredths
}

/** The self-assessment of an agency as it stands: what a signature would stand under. Plain JSON. */
export interface SelfAssessmentReport {
  year: number
  agencyName: string
  dueAt: string
  dimensions: ReportDimension[]
  pending: number
  submitted: number
  standing: SignStanding
  handedAt: string | null
  handedBy: string | null
  note: string
  signed: { by: string; at: string; receipt: string; fingerprint: string; changed: string[] } | null
  declaration: string
  /** Of what is shown: a signature on anything else is refused. */
  mark: Mark
}

export const markOf = (content: ReceiptContent): Mark => sha256(JSON.stringify(content)).slice(0, 12) as Mark

/** Codes of the indicators whose version is not the one that was signed. */
async function changedSince(
  db: Reader,
  row: SignOffRow,
  standing: readonly StandingVersion[],
  codes: ReadonlyMap<number, string>,
): Promise<string[]> {
  const signed = await versionsById(db, row.covers)
  const before = new Map(signed.map(({ itemId, id }) => [itemId, id]))
  const now = new Map(standing.map(({ itemId, id }) => [itemId, id]))
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((itemId) => before.get(itemId) !== now.get(itemId))
    .flatMap((itemId) => codes.get(itemId) ?? [])
    .toSorted()
}

export async function selfAssessmentReport(
  db: Reader,
  place: { cycle: CycleRow; agency: AgencyRow; window: StageRow },
  { language, ...at }: { now: Date; zone: string; language: Language },
): Promise<SelfAssessmentReport> {
  const { cycle, agency, window } = place
  const board = await evidenceBoard(db, place, at)
  const standing = await standingVersions(db, cycle.id, agency.id)
  const versions = new Map(standing.map((version) => [version.itemId, version]))
  const row = await newestSignOff(db, cycle.id, agency.id)
  const declaration = cycle.profile.signOff.declaration[language]
  const link = row?.receipt == null ? null : await linkOfReceipt(db, row.receipt)
  const codes = new Map(board.items.map(({ id, code }) => [id as number, code]))
  return {
    year: cycle.year,
    agencyName: agency.name,
    dueAt: window.dueAt.toISOString(),
    dimensions: DIMENSIONS.map((dimension) => dimensionOf(dimension, board.axes, versions)),
    pending: board.items.filter(({ isPending }) => isPending).length,
    submitted: standing.length,
    standing: standingOf(row),
    handedAt: row?.handedAt?.toISOString() ?? null,
    handedBy: row?.handedBy == null ? null : await personName(db, row.handedBy),
    note: row?.note ?? '',
    signed:
      row?.receipt == null || row.decidedBy === null || row.decidedAt === null
        ? null
        : {
            by: await personName(db, row.decidedBy),
            at: row.decidedAt.toISOString(),
            receipt: row.receipt,
            fingerprint: link === null ? '' : fingerprint(link.link),
            changed: row.outdatedAt === null ? [] : await changedSince(db, row, standing, codes),
          },
    declaration,
    mark: markOf(signedContent(declaration, standing)),
  }
}

function dimensionOf(
  dimension: Dimension,
  axes: Awaited<ReturnType<typeof evidenceBoard>>['axes'],
  versions: ReadonlyMap<number, StandingVersion>,
): ReportDimension {
  const own = axes
    .filter((axis) => axis.dimension === dimension)
    .map(({ title, items }) => ({
      title,
      items: items.map((item): ReportItem => {
        const version = versions.get(item.id)
        return {
          code: item.code,
          title: item.title,
          shown: item.shown,
          maximumHundredths: item.maximumHundredths,
          version:
            version === undefined
              ? null
              : {
                  claimHundredths: version.claimHundredths,
                  files: version.files,
                  receipt: version.receipt ?? '',
                },
        }
      }),
    }))
  const items = own.flatMap((axis) => axis.items)
  return {
    dimension,
    axes: own,
    items: items.length,
    submitted: items.filter(({ version }) => version !== null).length,
    claimHundredths: items.reduce((sum, { version }) => sum + (version?.claimHundredths ?? 0), 0),
    maximumHundredths: items.reduce((sum, item) => sum + item.maximumHundredths, 0),
  }
}
