import type { Run } from 'prisma-sqlite'
import { reading } from './prepared.ts'
import type { Reader } from './transaction.ts'

/** Lets others have a turn: the driver is synchronous, and a promise that is kept already lets nobody in between. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const AGENCIES = 200

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
  for (let i = 0; i < ids.length; i += AGENCIES) {
    if (i > 0) await giveWay()
    const part = ids.slice(i, i + AGENCIES)
    for (const row of await reading(db, (run) => ask(run, part[0] ?? 0, part.at(-1) ?? 0))) found.push(row)
  }
  return found
}
