import type { Difference } from '#domain/province/compare.ts'
import { type PlannedPerson, seatsToGrant, seatsToRevoke } from '#domain/province/plan-people.ts'
import type { PlannedSeat, StoredPerson } from '#domain/province/stored.ts'
import { confirms } from '#domain/people/second-person.ts'
import type { Role } from '#domain/vocabulary.ts'
import { endPlacesOf } from '../people/seats.ts'
import { standingIn } from '../people/stand-ins.ts'
import { addProposal, dropProposals } from '../people/proposals.ts'
import { inChunks, writeRows } from '../slices.ts'
import { CHANGE_PERSON, INSERT_PERSON, INSERT_SEAT } from '../statements/province.ts'
import type { Tx } from '../transaction.ts'
import type { Fold } from './fold.ts'
import { idOf, importedPeople, keepImportedPeople } from './keys.ts'

export interface SeatIds {
  agencies: ReadonlyMap<string, number>
  teams: ReadonlyMap<string, number>
}

const columns = ({ name, phone }: PlannedPerson, fold: Fold) => ({
  name,
  searchKey: fold(name),
  ...(phone === undefined ? {} : { phone }),
})

/** Persons and their seats; seats are revoked, never deleted. @returns ids of the persons by key of the file */
export async function writePeople(
  tx: Tx,
  { added, changed, same, removed }: Difference<StoredPerson, PlannedPerson>,
  ids: SeatIds,
  { at, by: proposedBy, isVouched, fold }: { at: Date; by: number | null; isVouched: boolean; fold: Fold },
): Promise<Map<string, number>> {
  const kept = await importedPeople(tx)
  const keys = new Map(kept)
  for (const { before, after } of [...changed, ...same]) keys.set(after.key, before.id)
  // Many rows at once give no ids back, so they are numbered here; nobody else writes inside this transaction.
  const last = (await tx.person.aggregate({ _max: { id: true } }))._max.id ?? 0
  const people = added.map(({ after }, index) => ({ id: last + 1 + index, createdAt: at, ...columns(after, fold) }))
  await writeRows(
    tx,
    INSERT_PERSON,
    people.map(({ id, createdAt, name, searchKey, phone = null }) => [id, createdAt, name, searchKey, phone]),
  )
  for (const [index, { after }] of added.entries()) keys.set(after.key, last + 1 + index)
  await writeRows(
    tx,
    CHANGE_PERSON,
    changed.map(({ before, after }) => {
      const { name, searchKey, phone = null } = columns(after, fold)
      return [before.id, at, name, searchKey, phone]
    }),
  )

  const granted = (personId: number, seats: readonly PlannedSeat[]) =>
    seats.map(({ role, agencyCode, team }) => ({
      personId,
      role,
      agencyId: agencyCode === undefined ? null : idOf(ids.agencies, agencyCode),
      teamId: team === undefined ? null : idOf(ids.teams, fold(team)),
      grantedAt: at,
    }))
  const seats = [
    ...added.flatMap(({ after }) => granted(idOf(keys, after.key), after.seats)),
    ...changed.flatMap(({ before, after }) => granted(before.id, seatsToGrant(before, after))),
  ]
  const isProposal = ({ role }: { role: Role }): boolean => !isVouched && confirms(role)
  await writeRows(
    tx,
    INSERT_SEAT,
    seats.flatMap((seat) =>
      isProposal(seat) ? [] : [[seat.personId, seat.role, seat.agencyId, seat.teamId, seat.grantedAt]],
    ),
  )
  for (const { personId, role, agencyId, teamId } of seats.filter(isProposal))
    await addProposal(tx, {
      personId,
      role,
      agencyId,
      teamId,
      createdAt: at,
      proposedBy,
      fromFile: true,
      accountId: null,
    })
  const revoked = [
    ...changed.flatMap(({ before, after }) => seatsToRevoke(before, after)),
    ...removed.flatMap((person) => seatsToRevoke(person, null)),
  ]
  const ends = revoked.filter((seat) => seat.isProposal !== true)
  await dropProposals(
    tx,
    revoked.filter((seat) => seat.isProposal === true).map(({ id }) => id),
    at,
  )
  await inChunks(ends, (part) =>
    tx.seat.updateMany({
      where: { id: { in: part.map(({ id }) => id) }, revokedAt: null },
      // Who has sent the file stands in its entry; a name here would say that somebody took the seat by hand.
      data: { revokedAt: at, revokedBy: null },
    }),
  )
  const losing = [
    ...changed.flatMap(({ before, after }) => (seatsToRevoke(before, after).length > 0 ? before.id : [])),
    ...removed.map(({ id }) => id),
  ]
  await endPlacesOf(tx, await standingIn(tx, losing), { by: null, at })
  await keepImportedPeople(tx, kept, keys)
  return keys
}
