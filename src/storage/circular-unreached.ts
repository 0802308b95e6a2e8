import { ACKNOWLEDGING_ROLES } from '#domain/circulars/audience.ts'
import type { Reader } from './transaction.ts'

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
export async function unreachedSince(db: Reader, since: Date): Promise<Unreached[]> {
  const rows = await db.notice.findMany({
    where: { state: 'BLOCKED', kind: 'circular', createdAt: { gte: since }, personId: { not: null } },
    orderBy: { id: 'asc' },
    select: { personId: true, args: true },
  })
  const found: Unreached[] = []
  for (const { personId, args } of rows) {
    const { circularId } = args as { circularId: number }
    const receipt = await db.circularRecipient.findFirst({
      where: {
        circularId,
        personId: personId ?? 0,
        agencyId: { not: null },
        seenAt: null,
        circular: { acknowledge: true },
        person: { accounts: { none: READABLE } },
      },
      select: { personId: true, agencyId: true },
    })
    if (receipt?.agencyId != null) found.push({ circularId, personId: receipt.personId, agencyId: receipt.agencyId })
  }
  return found
}

/** Others who answer for the agency and can be reached. */
export async function otherContacts(db: Reader, { agencyId, personId }: Unreached): Promise<number[]> {
  const seats = await db.seat.findMany({
    where: {
      agencyId,
      revokedAt: null,
      role: { in: [...ACKNOWLEDGING_ROLES] },
      personId: { not: personId },
      person: { accounts: { some: READABLE } },
    },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return [...new Set(seats.map((seat) => seat.personId))]
}
