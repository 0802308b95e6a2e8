import type { ExportedItem, ExportedObjection } from '#domain/results/results-export.ts'
import type { Dimension, ItemState } from '#domain/vocabulary.ts'
import type { Reader } from './transaction.ts'

/** Every item of a cycle with the version in force and its objection, ordered by agency and indicator. */
export async function itemsForExport(db: Reader, cycleId: number): Promise<ExportedItem[]> {
  const rows = await db.item.findMany({
    where: { cycleId, indicator: { retired: false } },
    orderBy: [
      { agency: { code: 'asc' } },
      { indicator: { axis: { position: 'asc' } } },
      { indicator: { position: 'asc' } },
      { id: 'asc' },
    ],
    select: {
      state: true,
      preliminaryHundredths: true,
      finalHundredths: true,
      submittedAt: true,
      agency: { select: { code: true, name: true } },
      indicator: {
        select: { code: true, title: true, dimension: true, maximumHundredths: true, axis: { select: { code: true } } },
      },
      submissions: {
        where: { state: 'SUBMITTED', withdrawnAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        select: { claimHundredths: true, target: true, actual: true },
      },
      objection: {
        select: {
          state: true,
          filedAt: true,
          receipt: true,
          beforeHundredths: true,
          afterHundredths: true,
          reason: true,
        },
      },
    },
  })
  return rows.map(({ agency, indicator, submissions: [inForce], objection, ...row }) => ({
    agencyCode: agency.code,
    agencyName: agency.name,
    axisCode: indicator.axis.code,
    indicatorCode: indicator.code,
    indicatorTitle: indicator.title,
    dimension: indicator.dimension as Dimension,
    state: row.state as ItemState,
    maximumHundredths: indicator.maximumHundredths,
    claimHundredths: inForce?.claimHundredths ?? null,
    target: inForce?.target ?? null,
    actual: inForce?.actual ?? null,
    preliminaryHundredths: row.preliminaryHundredths,
    finalHundredths: row.finalHundredths,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    objection:
      objection?.filedAt == null
        ? null
        : {
            ...objection,
            state: objection.state as ExportedObjection['state'],
            filedAt: objection.filedAt.toISOString(),
          },
  }))
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
