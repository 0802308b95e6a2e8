import type { ExportedEvidence, ExportedFile } from '#domain/evidence/evidence-export.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader } from '../transaction.ts'

const FILES = {
  where: { removedAt: null },
  orderBy: { id: 'asc' },
  select: { name: true, sha256: true, sizeBytes: true, mimeType: true, addedAt: true },
} as const satisfies Prisma.Submission$attachmentsArgs

type Named<T> = Omit<T, 'addedAt'> & { addedAt: Date }
const filesOf = (rows: readonly Named<ExportedFile>[]): ExportedFile[] =>
  rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }))

/** All that agencies have handed in for `limit` items after one: every version, and what came with objections. */
export async function evidencePage(
  db: Reader,
  cycleId: number,
  afterItemId: number,
  limit: number,
): Promise<{ evidence: ExportedEvidence[]; lastItemId: number | null }> {
  const rows = await db.item.findMany({
    where: { cycleId, id: { gt: afterItemId } },
    orderBy: { id: 'asc' },
    take: limit,
    select: {
      id: true,
      agency: { select: { code: true, name: true } },
      indicator: { select: { code: true, title: true } },
      submissions: {
        where: { state: 'SUBMITTED', submittedAt: { not: null } },
        orderBy: { number: 'asc' },
        select: {
          number: true,
          withdrawnAt: true,
          submittedAt: true,
          receipt: true,
          explanation: true,
          claimHundredths: true,
          target: true,
          actual: true,
          attachments: FILES,
        },
      },
      objection: { select: { filedAt: true, receipt: true, text: true, attachments: FILES } },
    },
  })
  const evidence = rows.flatMap(({ agency, indicator, submissions, objection }): ExportedEvidence[] => {
    const of = {
      agencyCode: agency.code,
      agencyName: agency.name,
      indicatorCode: indicator.code,
      indicatorTitle: indicator.title,
    }
    const versions = submissions.map((row) => ({
      ...of,
      version: row.number,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      submittedAt: row.submittedAt?.toISOString() ?? '',
      receipt: row.receipt,
      text: row.explanation,
      claimHundredths: row.claimHundredths,
      target: row.target,
      actual: row.actual,
      files: filesOf(row.attachments),
    }))
    if (objection?.filedAt == null) return versions
    const filed: ExportedEvidence = {
      ...of,
      version: 'objection',
      withdrawnAt: null,
      submittedAt: objection.filedAt.toISOString(),
      receipt: objection.receipt,
      text: objection.text,
      claimHundredths: null,
      target: null,
      actual: null,
      files: filesOf(objection.attachments),
    }
    return [...versions, filed]
  })
  return { evidence, lastItemId: rows.at(-1)?.id ?? null }
}
