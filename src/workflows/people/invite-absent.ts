import { z } from 'zod'
import { refuse } from '#shared/outcome.ts'
import { pageOf } from '#shared/paging.ts'
import { absentMembers, type MemberRow, revokeCodes } from '#storage/people/members.ts'
import { openProposals } from '#storage/people/proposals.ts'
import { command, query } from '../act.ts'
import { seatsOfList } from './read-people.ts'
import { makeCode, unremembered } from '../make-code.ts'

const anybody = () => ({ about: {} })

/** Whoever has a seat and has not come in on this messenger; those whose seat waits for a second person are counted alone. */
export const readAbsent = query('people.absent', {
  input: z.object({ page: z.number() }),
  load: anybody,
  async read(db, act, { page }) {
    const places = placesOf(await absentMembers(db, act.platform, null))
    const members = places.flatMap((place) => place.people)
    const proposed = (await openProposals(db)).length
    const shown = pageOf(members, page)
    return act.tell(
      { ...shown, count: members.length, agencies: places.length, proposed },
      { id: 'absent', details: seatsOfList(shown.items) },
    )
  },
})

export interface Invitation {
  name: string
  role: MemberRow['role']
  code: string
}

/**
 * A code for everybody who has not come in, by agency, in one press; whoever was invited before and did not come gets another one, and
 * the earlier is void. Nothing of the codes is kept but their hashes. Refusal: nobody-absent.
 */
export const inviteAbsent = unremembered(
  command('people.invite-absent', {
    input: z.object({ agencyId: z.number().int().nullable() }),
    load: anybody,
    async run(tx, act, { agencyId }) {
      const absent = placesOf(await absentMembers(tx, act.platform, agencyId))
      const people = absent.flatMap((place) => place.people)
      if (people.length === 0) return refuse('nobody-absent')
      await revokeCodes(tx, { personId: { in: people.map(({ personId }) => personId) } }, act.now)
      let expiresAt = ''
      const places: { agencyName: string | null; people: Invitation[] }[] = []
      for (const place of absent) {
        const invited: Invitation[] = []
        for (const { name, role, personId, agency, team } of place.people) {
          const bound = { role, agencyId: agency?.id ?? null, teamId: team?.id ?? null, personId, name: null }
          const made = await makeCode(tx, act, bound)
          expiresAt = made.expiresAt
          invited.push({ name, role, code: made.code })
        }
        places.push({ agencyName: place.agencyName, people: invited })
      }
      const details = { count: people.length, agencies: places.length }
      return act.record({ places, expiresAt, count: people.length }, { id: 'absent', agencyId, details })
    },
  }),
)

/** One code brings a person all their seats; the organization's own people stand last. */
function placesOf(seats: readonly MemberRow[]): { agencyName: string | null; people: MemberRow[] }[] {
  const people = [...new Map(seats.toReversed().map((seat) => [seat.personId, seat])).values()]
  const places = new Map<string, { agencyName: string | null; people: MemberRow[] }>()
  for (const person of people) {
    const key = person.agency?.code ?? '\uffff'
    const place = places.get(key) ?? { agencyName: person.agency?.name ?? null, people: [] }
    place.people.push(person)
    places.set(key, place)
  }
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)
}
