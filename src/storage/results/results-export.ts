import type { ExportedFile, ExportedItem } from '#domain/results/results-export.ts'
import type { Statement } from 'prisma-sqlite'
import { reading } from '../prepared.ts'
import { giveWay } from '../slices.ts'
import { EXPORTED_FILES, EXPORTED_ITEMS, type ExportedRow } from '../statements/results-export.ts'
import type { Reader } from '../transaction.ts'

/** So many agencies are read before others have a turn. */
const A_TURN = 20

/** Every item of a cycle with the version in force and its objection, ordered by agency and indicator. */
export const itemsForExport = (db: Reader, cycleId: number): Promise<ExportedItem[]> =>
  ofEachAgency(db, EXPORTED_ITEMS, cycleId, ({ code, name }, row) =>
    exported({ agencyCode: code, agencyName: name }, row),
  )

/** Every file of a version in force, in the same order. */
export const filesForExport = (db: Reader, cycleId: number): Promise<ExportedFile[]> =>
  ofEachAgency(db, EXPORTED_FILES, cycleId, ({ code: agencyCode }, row) => ({ agencyCode, ...row }))

async function ofEachAgency<Row, T>(
  db: Reader,
  statement: Statement<[cycleId: number, agencyId: number], Row>,
  cycleId: number,
  of: (agency: { code: string; name: string }, row: Row) => T,
): Promise<T[]> {
  const agencies = await db.agency.findMany({ orderBy: { code: 'asc' }, select: { id: true, code: true, name: true } })
  const found: T[] = []
  for (const [i, { id, ...agency }] of agencies.entries()) {
    if (i % A_TURN === A_TURN - 1) await giveWay()
    for (const row of await reading(db, (run) => run.all(statement, cycleId, id))) found.push(of(agency, row))
  }
  return found
}

function exported(agency: Pick<ExportedItem, 'agencyCode' | 'agencyName'>, row: ExportedRow): ExportedItem {
  const { objectionState, filedAt, receipt, beforeHundredths, afterHundredths, reason, submittedAt, ...item } = row
  return {
    ...agency,
    ...item,
    submittedAt: submittedAt?.toISOString() ?? null,
    objection:
      filedAt === null || objectionState === null || objectionState === 'DRAFT'
        ? null
        : {
            state: objectionState,
            filedAt: filedAt.toISOString(),
            receipt,
            beforeHundredths,
            afterHundredths,
            reason,
          },
  }
}

export interface ExportedAuditEntry {
  seq: number
  at: string
  personId: number | null
  actor: string
  action: string
  subject: string
  agencyId: number | null
  details: unknown
  previousHash: string
  hash: string
}

/** The audit log from one entry on, oldest first. */
export async function auditPage(db: Reader, afterSeq: number, limit: number): Promise<ExportedAuditEntry[]> {
  const rows = await db.auditEntry.findMany({ where: { seq: { gt: afterSeq } }, orderBy: { seq: 'asc' }, take: limit })
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
