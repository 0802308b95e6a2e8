import type { Run, Statement, Value } from 'prisma-sqlite'
import type { Prisma } from './generated/client.ts'
import { reading, writing } from './prepared.ts'
import type { Reader, Tx } from './transaction.ts'

/** Lets others have a turn: the driver is synchronous, and a promise that is kept already lets nobody in between. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const AGENCIES = 200

export interface IdRange {
  from: number
  to: number
}

/** First and last of each part of ids in ascending order. */
export function* partsOf(ids: readonly number[], size = AGENCIES): Generator<IdRange> {
  for (let i = 0; i < ids.length; i += size) {
    const part = ids.slice(i, i + size)
    yield { from: part[0] ?? 0, to: part.at(-1) ?? 0 }
  }
}

/**
 * Asks about all agencies, some at a time, so that nobody waits for a country to be counted.
 * @param ids ascending; `ask` gets the first and the last of a part; `size`: fewer where each has many rows
 */
export async function byAgencies<T>(
  db: Reader,
  ids: readonly number[],
  ask: (run: Run, from: number, to: number) => T[],
  size = AGENCIES,
): Promise<T[]> {
  const found: T[] = []
  for (const { from, to } of partsOf(ids, size)) {
    if (ids.length > size) await giveWay()
    for (const row of await reading(db, (run) => ask(run, from, to))) found.push(row)
  }
  return found
}

/**
 * Writes thousands of rows in one transaction, some at a time, so that the rest of the process has its turns meanwhile.
 * @param statement made by `inBulk`
 * @returns how many were new
 */
export async function writeRows(
  tx: Tx,
  statement: Statement<[rows: string], never>,
  rows: readonly Cell[][],
): Promise<number> {
  let added = 0
  for (let i = 0; i < rows.length; i += ROWS) {
    if (i > 0) await giveWay()
    const part = JSON.stringify(rows.slice(i, i + ROWS).map((row) => row.map(inJson)))
    added += await writing(tx, (run) => run.write(statement, part))
  }
  return added
}

const ROWS = 500
type Cell = Value | Prisma.InputJsonObject

/** As the columns of the database have it. */
export const inJson = (cell: Cell): unknown => {
  if (cell instanceof Date) return cell.toISOString().replace('Z', '+00:00')
  return typeof cell === 'boolean' ? Number(cell) : cell
}

/** Hands rows on in parts a statement can carry: SQLite binds at most 32,766 values in one. */
export async function inChunks<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await write(rows.slice(start, start + ROWS))
}
