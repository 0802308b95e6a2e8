import { ACKNOWLEDGING_ROLES } from '#domain/circulars/audience.ts'
import { reading } from '../prepared.ts'
import { UNREACHED } from '../statements/circulars.ts'
import type { Reader } from '../transaction.ts'

/** Somebody who answers for an agency and whom the notice of a circular did not reach. */
export interface Unreached {
  circularId: number
  personId: number
  agencyId: number
}

const READABLE = { blockedAt: null }

/**
 * People of agencies whose notice of a circular, put in since then, ended with nobody to take it; not who has been reachable or has
 * acknowledged since.
 */
export const unreachedSince = (db: Reader, since: Date): Promise<Unreached[]> =>
  reading(db, (run) => run.all(UNREACHED, since))

/** By agency: those who answer for it and can be reached. */
export async function reachableContacts(db: Reader, agencyIds: readonly number[]): Promise<Map<number, number[]>> {
  const seats = await db.seat.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      revokedAt: null,
      role: { in: [...ACKNOWLEDGING_ROLES] },
      person: { accounts: { some: READABLE } },
    },
    orderBy: { id: 'asc' },
    select: { personId: true, agencyId: true },
  })
  const contacts = new Map<number, number[]>()
  for (const { personId, agencyId } of seats)
    if (agencyId !== null) contacts.set(agencyId, [...(contacts.get(agencyId) ?? []), personId])
  return contacts
}
