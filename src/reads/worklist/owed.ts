import type { CycleFacts } from '#domain/cycle/advance.ts'
import { owedOfCycle, type WorkEntry } from '#domain/worklist/worklist.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'

/** Who owes the next step of the year: their roles, their names where they are few, and the step. */
export interface Owed {
  entry: WorkEntry
  roles: readonly Role[]
  names: string[]
}

export async function owedNow(db: Reader, cycle: CycleRow, facts: CycleFacts, now: Date): Promise<Owed | null> {
  const owed = owedOfCycle({ ...cycle, facts }, now)
  if (owed === null) return null
  const seats = owed.roles.includes('evaluator') ? [] : await seatsHeld(db, owed.roles)
  return { ...owed, names: [...new Set(seats.map(({ name }) => name))].slice(0, NAMED) }
}

const NAMED = 4
