import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import { ROLES, type Role, type StageKey } from '#domain/vocabulary.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'

/** The public dates are theirs in any case (requirements E2, F1). */
const ALWAYS: readonly Role[] = ['focal-point', 'agency-head', 'evaluator']

/**
 * Whom a change of these stages concerns: agencies and evaluators, and every role one of whose own stages moves; only active agencies.
 * Each person once, under the first role he has; whoever makes the change knows it already.
 */
export async function concernedBy(
  db: Reader,
  keys: readonly StageKey[],
  changedBy: number | null,
): Promise<{ role: Role; people: number[] }[]> {
  const roles = ROLES.filter((role) => ALWAYS.includes(role) || STAGES_OF_ROLE[role].some((key) => keys.includes(key)))
  const active = new Set((await activeAgencies(db)).map(({ id }) => id))
  const seats = (await seatsHeld(db, roles)).filter(({ agencyId }) => agencyId === null || active.has(agencyId))
  const known = new Set(changedBy === null ? [] : [changedBy])
  return roles.flatMap((role) => {
    const ofRole = seats.filter((seat) => seat.role === role).map(({ personId }) => personId)
    const people = [...new Set(ofRole)].filter((id) => !known.has(id))
    for (const id of people) known.add(id)
    return people.length === 0 ? [] : [{ role, people }]
  })
}
