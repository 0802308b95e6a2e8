import type { ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import type { Reader } from '../transaction.ts'
import { answersOfCases } from './answers.ts'

/** Of what no agency is the subject: it has a folder of its own. */
const PROVINCE = '-'

/** What was entered in `limit` cases of a cycle after one, with their files; nothing of what was erased, and no private note. */
export async function casesPage(
  db: Reader,
  cycleId: number,
  afterId: number,
  limit: number,
): Promise<{ evidence: ExportedEvidence[]; lastId: number | null }> {
  const rows = await db.case.findMany({
    where: { cycleId, id: { gt: afterId } },
    orderBy: { id: 'asc' },
    take: limit,
    select: {
      id: true,
      code: true,
      name: true,
      startedAt: true,
      endedAt: true,
      agency: { select: { code: true, name: true } },
      procedure: { select: { key: true, definition: true } },
      files: {
        where: { removedAt: null },
        orderBy: { id: 'asc' },
        select: { name: true, sha256: true, sizeBytes: true, mimeType: true, addedAt: true },
      },
    },
  })
  const answers = await answersOfCases(
    db,
    rows.map(({ id }) => id),
  )
  const evidence = rows.map(({ id, code, name, startedAt, endedAt, agency, procedure, files }): ExportedEvidence => {
    const { key, definition } = procedure
    return {
      agencyCode: agency?.code ?? PROVINCE,
      agencyName: agency?.name ?? name,
      indicatorCode: key,
      indicatorTitle: definition.title.fa,
      version: `case-${code}`,
      withdrawnAt: null,
      submittedAt: (endedAt ?? startedAt).toISOString(),
      receipt: code,
      text: name,
      claimHundredths: null,
      target: null,
      actual: null,
      files: files.map((file) => ({ ...file, addedAt: file.addedAt.toISOString() })),
      answers: answers.get(id) ?? {},
    }
  })
  return {
    evidence: evidence.filter(({ files, answers: of }) => files.length + Object.keys(of ?? {}).length > 0),
    lastId: rows.at(-1)?.id ?? null,
  }
}
