import { HELD_STATES, type HeldState } from '#domain/cycle/states.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import type { Reader } from '../transaction.ts'
import { proceduresThatHold } from './procedures.ts'

/** The states from which a held one is reached: in any other there is nothing to count. */
const BEFORE: Readonly<Record<HeldState, readonly CycleState[]>> = {
  REVIEW: ['OPEN', 'NATIONAL_TRANSFER'],
  CLOSED: ['RELEASED'],
}

/** Open cases of a cycle, and open tasks that were set in those that have ended, by the state that their procedure holds back. */
export async function holdingBack(
  db: Reader,
  cycle: { id: number; state: CycleState },
): Promise<Partial<Record<HeldState, number>>> {
  const held = HELD_STATES.find((state) => BEFORE[state].includes(cycle.state))
  const procedureIds = held === undefined ? [] : await proceduresThatHold(db, held)
  if (held === undefined || procedureIds.length === 0) return {}
  const own = { cycleId: cycle.id, procedureId: { in: procedureIds } }
  const cases = await db.case.count({ where: { ...own, endedAt: null } })
  const tasks = await db.caseTask.count({ where: { doneAt: null, case: { ...own, endedAt: { not: null } } } })
  return { [held]: cases + tasks }
}
