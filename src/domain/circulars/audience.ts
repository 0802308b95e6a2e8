import type { Role } from '../vocabulary.ts'

/** Requirements B15, F1: who has to acknowledge for the agency, and who receives for information. */
export const ACKNOWLEDGING_ROLES = ['focal-point', 'agency-head'] as const satisfies readonly Role[]
export const READING_ROLES = ['evaluator', 'coordinator', 'deputy'] as const satisfies readonly Role[]

export interface AudienceSeat {
  personId: number
  role: Role
  agencyId: number | null
}
export interface Addressee {
  personId: number
  /** The agency he acknowledges for; null for readers, who owe nothing. */
  agencyId: number | null
}
export interface Audience {
  people: Addressee[]
  agencies: number
}

export const mustAcknowledge = (role: Role): boolean => (ACKNOWLEDGING_ROLES as readonly Role[]).includes(role)

/**
 * Everybody once, however many seats he holds; a seat of an agency counts before one of a reader. An evaluator lent by an agency
 * reads for himself and not for it.
 */
export const audienceOf = (seats: readonly AudienceSeat[]): Audience => {
  const people = new Map<number, number | null>()
  const agencies = new Set<number>()
  for (const { personId, role, agencyId } of seats) {
    const owes = mustAcknowledge(role) ? agencyId : null
    if (owes !== null) agencies.add(owes)
    people.set(personId, people.get(personId) ?? owes)
  }
  return {
    people: [...people].map(([personId, agencyId]) => ({ personId, agencyId })),
    agencies: agencies.size,
  }
}
