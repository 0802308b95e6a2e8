import { readSetting, writeSetting } from '../settings.ts'
import type { Reader, Tx } from '../transaction.ts'

/** The keys that imports gave to persons: the next file finds them again although names change. */
const PEOPLE = 'import-people'
const assignmentsOf = (cycleId: number): string => `import-assignments:${cycleId}`

const read = async <T>(db: Reader, key: string, empty: T): Promise<T> => {
  const value = await readSetting(db, key)
  return value === null ? empty : (JSON.parse(value) as T)
}

export const importedPeople = async (db: Reader): Promise<Map<string, number>> =>
  new Map(Object.entries(await read<Record<string, number>>(db, PEOPLE, {})))

export const keepImportedPeople = (tx: Tx, keys: ReadonlyMap<string, number>): Promise<void> =>
  writeSetting(tx, PEOPLE, JSON.stringify(Object.fromEntries(keys)))

/** Assignments that came from a file, to tell them from those made in the chat. */
export const importedAssignments = async (db: Reader, cycleId: number): Promise<Set<number>> =>
  new Set(await read<number[]>(db, assignmentsOf(cycleId), []))

export const keepImportedAssignments = (tx: Tx, cycleId: number, ids: readonly number[]): Promise<void> =>
  writeSetting(tx, assignmentsOf(cycleId), JSON.stringify(ids))
