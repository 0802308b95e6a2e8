import { inChunks, writeRows } from '../slices.ts'
import { KEEP_KEY } from '../statements/province.ts'
import type { Reader, Tx } from '../transaction.ts'

/** The keys that imports gave to persons: the next file finds them again although names change. */
export const importedPeople = async (db: Reader): Promise<Map<string, number>> =>
  new Map((await db.importKey.findMany()).map(({ key, personId }) => [key, personId]))

/** Beside those kept `before`, or in place of the same. */
export async function keepImportedPeople(
  tx: Tx,
  before: ReadonlyMap<string, number>,
  keys: ReadonlyMap<string, number>,
): Promise<void> {
  const fresh = [...keys].filter(([key, personId]) => before.get(key) !== personId)
  await writeRows(tx, KEEP_KEY, fresh)
}

/** Assignments that came from a file, to tell them from those made in the chat. */
export async function importedAssignments(db: Reader, cycleId: number): Promise<Set<number>> {
  const rows = await db.assignment.findMany({ where: { cycleId, imported: true }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** In place of those kept before. */
export async function keepImportedAssignments(tx: Tx, cycleId: number, ids: readonly number[]): Promise<void> {
  await tx.assignment.updateMany({ where: { cycleId, imported: true }, data: { imported: false } })
  await inChunks(ids, (part) => tx.assignment.updateMany({ where: { id: { in: part } }, data: { imported: true } }))
}

/** Ids of the things found by their code or name. Throws where a plan names what was never written: a bug, not a refusal. */
export const idOf = (ids: ReadonlyMap<string, number>, key: string): number => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the plan names ${key}, which is not there`)
  return id
}

export const optionalId = (ids: ReadonlyMap<string, number>, key: string | undefined): number | null =>
  key === undefined ? null : idOf(ids, key)
