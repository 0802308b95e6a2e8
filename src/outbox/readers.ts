import { ROLES, type Role } from '#domain/vocabulary.ts'
import { seatsOf } from '#storage/people/people.ts'
import type { Reader } from '#storage/transaction.ts'

/** Who may be told: somebody in one of these roles; of them, whoever sits for an agency only for this one. */
interface SeatHolders {
  roles: readonly Role[]
  /** Null: what it is about is gone, so that nobody of an agency is told; left out: of whichever agency. */
  agencyId?: number | null
}
/** `person`: the person as such, with or without a seat. `channel`: nobody but the public channel. */
export type Readers = 'person' | 'channel' | SeatHolders

const OF_AGENCY: readonly Role[] = ['focal-point', 'agency-head']

export const ofAgency = (agencyId?: number | null): SeatHolders => ({
  roles: OF_AGENCY,
  ...(agencyId === undefined ? {} : { agencyId }),
})
export const inRoles = (...roles: readonly Role[]): SeatHolders => ({ roles })
export const ANY_SEAT: SeatHolders = { roles: ROLES }

/** The right to a notice at the moment it leaves: whoever has lost the seat since is not told. The default is no. */
export async function mayGet(db: Reader, readers: Readers, personId: number | null): Promise<boolean> {
  if (personId === null) return true
  if (readers === 'channel' || readers === 'person') return readers === 'person'
  return (await seatsOf(db, personId)).some(
    ({ role, agencyId }) =>
      readers.roles.includes(role) &&
      (readers.agencyId === undefined || !OF_AGENCY.includes(role) || agencyId === readers.agencyId),
  )
}
