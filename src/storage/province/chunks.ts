/** SQLite binds at most 32,766 values in one statement. */
const CHUNK = 500

/** Hands rows on in parts a statement can carry. */
export async function inChunks<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await write(rows.slice(start, start + CHUNK))
}

/** Ids of the things found by their code or name. Throws where a plan names what was never written: a bug, not a refusal. */
export const idOf = (ids: ReadonlyMap<string, number>, key: string): number => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the plan names ${key}, which is not there`)
  return id
}

export const optionalId = (ids: ReadonlyMap<string, number>, key: string | undefined): number | null =>
  key === undefined ? null : idOf(ids, key)
