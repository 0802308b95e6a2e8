import type { Answers, Value } from '#domain/procedures/answers.ts'
import { FILE, keepBlob, type NewAttachment } from '../evidence/attachments.ts'
import { giveWay, inChunks } from '../slices.ts'
import type { Reader, Tx } from '../transaction.ts'

/** All answers of a case as they stand. */
export async function answersOf(db: Reader, caseId: number): Promise<Answers> {
  const rows = await db.caseAnswer.findMany({ where: { caseId }, select: { path: true, value: true } })
  return Object.fromEntries(rows.map(({ path, value }) => [path, value.is]))
}

export async function storeAnswers(
  tx: Tx,
  caseId: number,
  answers: Readonly<Record<string, Value | null>>,
  by: { personId: number | null; at: Date },
): Promise<void> {
  await inChunks(Object.entries(answers), async (part) => {
    await tx.caseAnswer.deleteMany({ where: { caseId, path: { in: part.map(([path]) => path) } } })
    await tx.caseAnswer.createMany({ data: part.map(([path, is]) => ({ caseId, path, value: { is }, ...by })) })
    // A form of 10,000 rows lets others have a turn.
    if (part.length > 1) await giveWay()
  })
}

export async function dropAnswers(tx: Tx, caseId: number, paths: readonly string[]): Promise<void> {
  await tx.caseAnswer.deleteMany({ where: { caseId, path: { in: [...paths] } } })
}

/** The forms are asked for once more: what was answered stands in the acts, and its files keep the number of their time. */
export async function freshForms(tx: Tx, caseId: number, forms: readonly string[], time: number): Promise<void> {
  for (const form of new Set(forms)) {
    const path = { startsWith: `${form}.` }
    await tx.caseAnswer.deleteMany({ where: { caseId, path } })
    const files = await tx.caseFile.findMany({ where: { caseId, path, NOT: { path: { contains: '~' } } } })
    for (const { id, path: at } of files)
      await tx.caseFile.update({ where: { id }, data: { path: `${at}~${time}` }, select: { id: true } })
  }
}

const CASES_AT_ONCE = 100

/** The answers of many cases; others have a turn meanwhile. */
export async function answersOfCases(
  db: Reader,
  caseIds: readonly number[],
): Promise<Map<number, Record<string, Value | null>>> {
  const found = new Map<number, Record<string, Value | null>>()
  for (let i = 0; i < caseIds.length; i += CASES_AT_ONCE) {
    await giveWay()
    const rows = await db.caseAnswer.findMany({
      where: { caseId: { in: caseIds.slice(i, i + CASES_AT_ONCE) } },
      select: { caseId: true, path: true, value: true },
    })
    for (const { caseId, path, value } of rows) {
      const answers = found.get(caseId) ?? {}
      answers[path] = value.is
      found.set(caseId, answers)
    }
  }
  return found
}

/** How many answers each of these cases has. */
export async function countAnswers(db: Reader, caseIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db.caseAnswer.groupBy({ by: ['caseId'], where: { caseId: { in: [...caseIds] } }, _count: true })
  return new Map(rows.map(({ caseId, _count }) => [caseId, _count]))
}

/** One column of the tables of many cases, by case: `form.table.%.column`. */
export async function cellsOf(
  db: Reader,
  caseIds: readonly number[],
  path: string,
): Promise<{ caseId: number; value: Value | null; at: Date }[]> {
  const rows = await db.caseAnswer.findMany({
    where: { caseId: { in: [...caseIds] }, path },
    select: { caseId: true, value: true, at: true },
  })
  return rows.map(({ value, ...row }) => ({ ...row, value: value.is }))
}

/** Files that answer the questions of a case, oldest first. */
export const filesOf = (db: Reader, caseId: number) =>
  db.caseFile.findMany({
    where: { caseId, removedAt: null },
    orderBy: { id: 'asc' },
    select: { ...FILE, id: true, path: true },
  })
export type CaseFileRow = Awaited<ReturnType<typeof filesOf>>[number]

/** @returns how many files answer this question now; the same bytes are not doubled */
export async function addCaseFile(tx: Tx, file: NewAttachment & { caseId: number; path: string }): Promise<number> {
  const { caseId, path, sha256 } = file
  const where = { caseId, path, removedAt: null }
  const same = await tx.caseFile.findFirst({ where: { ...where, sha256 }, select: { id: true } })
  if (same === null) {
    await keepBlob(tx, file)
    await tx.caseFile.create({ data: file, select: { id: true } })
  }
  return tx.caseFile.count({ where })
}

export async function dropCaseFiles(tx: Tx, caseId: number, path: string, at: Date): Promise<void> {
  await tx.caseFile.updateMany({ where: { caseId, path, removedAt: null }, data: { removedAt: at } })
}
