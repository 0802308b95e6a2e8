import { HELD_STATES, type HeldState } from '#domain/cycle/states.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { reading } from '../prepared.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import { HOLDING } from '../statements/configuration.ts'
import { HELD_BACK_BY } from '../statements/gates.ts'
import type { Reader } from '../transaction.ts'

/** The states from which a held one is reached: in any other there is nothing to count. */
const BEFORE: Readonly<Record<HeldState, readonly CycleState[]>> = {
  REVIEW: ['OPEN', 'NATIONAL_TRANSFER'],
  CLOSED: ['RELEASED'],
}

/** The clock asks each minute, the first time before the first poll: no definition is read for it. */
const HOLDERS: Part<{ id: number; holds: string }[]> = { tables: ['Procedure'], read: (run) => run.all(HOLDING) }

/** Open cases of a cycle, and open tasks that were set in those that have ended, by the state that their procedure holds back. */
export async function holdingBack(
  db: Reader,
  cycle: { id: number; state: CycleState },
): Promise<Partial<Record<HeldState, number>>> {
  const held = HELD_STATES.find((state) => BEFORE[state].includes(cycle.state))
  if (held === undefined) return {}
  const holders = (await snapshotOf(db, HOLDERS)).filter(({ holds }) => holds === held)
  if (holders.length === 0) return {}
  const counts = await reading(db, (run) => holders.map(({ id }) => run.first(HELD_BACK_BY, id, cycle.id)?.count ?? 0))
  return { [held]: counts.reduce((sum, count) => sum + count, 0) }
}
