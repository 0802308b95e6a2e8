import type { Value } from '#domain/procedures/answers.ts'
import type { Reader } from '../transaction.ts'
import { CASE, caseOf, type CaseRow } from './cases.ts'

/** Finished cases about inquiries of a cycle whose answer counts for this indicator. */
export const reportingCases = (db: Reader, cycleId: number, indicatorCode: string) =>
  db.case.findMany({
    where: { end: 'done', inquiry: { cycleId, indicatorCode } },
    orderBy: { id: 'asc' },
    select: { id: true, procedureId: true, endedAt: true, inquiry: { select: { title: true, respondent: true } } },
  })

/** Cases of an agency in a cycle that run by these procedures and were not closed, the oldest first. */
export async function casesOfAgency(
  db: Reader,
  { cycleId, agencyId }: { cycleId: number; agencyId: number },
  procedureIds: readonly number[],
): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { cycleId, agencyId, procedureId: { in: [...procedureIds] }, OR: [{ endedAt: null }, { end: 'done' }] },
    orderBy: { id: 'asc' },
    select: CASE,
  })
  return rows.map(caseOf)
}

/** The case of the same procedure and unit, or agency, that was finished before this one: what it said then stands beside the question. */
export async function earlierCase(
  db: Reader,
  {
    id,
    agencyId,
    unitId,
    procedureIds,
  }: { id: number; agencyId: number | null; unitId: number | null; procedureIds: readonly number[] },
): Promise<number | null> {
  if (agencyId === null) return null
  const row = await db.case.findFirst({
    where: { agencyId, unitId, procedureId: { in: [...procedureIds] }, end: 'done', id: { lt: id } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

/** The newest case of a procedure, in whatever version, that has come to its end in a cycle. */
export async function newestDone(
  db: Reader,
  { cycleId, key }: { cycleId: number; key: string },
): Promise<CaseRow | null> {
  const where = { cycleId, end: 'done' as const, procedure: { key } }
  const row = await db.case.findFirst({ where, orderBy: { endedAt: 'desc' }, select: CASE })
  return row === null ? null : caseOf(row)
}

/** What was answered at these paths in cases of a cycle that have come to their end, the newest first. */
export async function answeredIn(
  db: Reader,
  { cycleId, procedureId, paths }: { cycleId: number; procedureId: number; paths: readonly string[] },
  limit: number,
): Promise<{ name: string; value: Value | null }[]> {
  const rows = await db.caseAnswer.findMany({
    where: { path: { in: [...paths] }, case: { cycleId, procedureId, end: 'done' } },
    orderBy: [{ at: 'desc' }, { caseId: 'desc' }],
    take: limit,
    select: { value: true, case: { select: { name: true } } },
  })
  return rows.map(({ value: { is }, case: { name } }) => ({ name, value: is }))
}

/** Tasks that were set in cases of a cycle: how many, and how many wait. */
export async function tasksIn(
  db: Reader,
  cycleId: number,
  procedureId: number,
): Promise<{ all: number; open: number }> {
  const of = { case: { cycleId, procedureId } }
  return {
    all: await db.caseTask.count({ where: of }),
    open: await db.caseTask.count({ where: { ...of, doneAt: null } }),
  }
}
