import { ACKNOWLEDGING_ROLES } from '#domain/circulars/audience.ts'
import { circularIn } from './delivery.ts'
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
export async function unreachedSince(db: Reader, since: Date): Promise<Unreached[]> {
  const rows = await db.notice.findMany({
    where: { state: 'BLOCKED', kind: 'circular', createdAt: { gte: since }, personId: { not: null } },
    orderBy: { id: 'asc' },
    select: { personId: true, args: true },
  })
  if (rows.length === 0) return []
  const blocked = rows.map(({ personId, args }) => ({ personId, circularId: circularIn(args) }))
  const receipts = await db.circularRecipient.findMany({
    where: {
      circularId: { in: blocked.map(({ circularId }) => circularId) },
      personId: { in: blocked.flatMap(({ personId }) => personId ?? []) },
      agencyId: { not: null },
      seenAt: null,
      circular: { acknowledge: true },
      person: { accounts: { none: READABLE } },
    },
    select: { circularId: true, personId: true, agencyId: true },
  })
  const owed = new Map(receipts.map((receipt) => [`${receipt.circularId}:${receipt.personId}`, receipt.agencyId]))
  return blocked.flatMap(({ circularId, personId }): Unreached[] => {
    const agencyId = owed.get(`${circularId}:${personId}`) ?? null
    return personId === null || agencyId === null ? [] : [{ circularId, personId, agencyId }]
  })
}

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
