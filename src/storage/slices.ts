import type { Run } from 'prisma-sqlite'
import { reading, writing } from './prepared.ts'
import type { Reader, Tx } from './transaction.ts'

/** Lets others have a turn: the driver is synchronous, and a promise that is kept already lets nobody in between. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const AGENCIES = 200

/** First and last of each part of ids in ascending order. */
export function* partsOf(ids: readonly number[], size = AGENCIES): Generator<{ from: number; to: number }> {
  for (let i = 0; i < ids.length; i += size) {
    const part = ids.slice(i, i + size)
    yield { from: part[0] ?? 0, to: part.at(-1) ?? 0 }
  }
}

/**
 * Asks about all agencies, some at a time, so that nobody waits for a country to be counted.
 * @param ids ascending; `ask` gets the first and the last of a part
 */
export async function byAgencies<T>(
  db: Reader,
  ids: readonly number[],
  ask: (run: Run, from: number, to: number) => T[],
): Promise<T[]> {
  const found: T[] = []
  for (const { from, to } of partsOf(ids)) {
    if (from !== ids[0]) await giveWay()
    for (const row of await reading(db, (run) => ask(run, from, to))) found.push(row)
  }
  return found
}

/**
 * Writes thousands of rows in one transaction, some at a time, so that the rest of the process has its turns meanwhile.
 * @returns the sum of what `write` answers
 */
export async function writeEach<T>(tx: Tx, rows: readonly T[], write: (run: Run, row: T) => number): Promise<number> {
  let sum = 0
  for (let i = 0; i < rows.length; i += ROWS) {
    if (i > 0) await giveWay()
    sum += await writing(tx, (run) => rows.slice(i, i + ROWS).reduce((part, row) => part + write(run, row), 0))
  }
  return sum
}

const ROWS = 500
