import { hasEverSat } from '#storage/people/seats.ts'
import { z } from 'zod'
import { type Role, ROLES } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { PAGE_SIZE } from '#shared/paging.ts'
import { agencyById } from '#storage/people/agencies.ts'
import {
  agenciesWithoutFocalPoint,
  allTeams,
  countSeats,
  memberBySeat,
  membersNamed,
  membersOfAgency,
  pageOfRole,
  searchAgencies,
  searchMembers,
} from '#storage/people/members.ts'
import { personName, seatsOf } from '#storage/people/people.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { tiesOf } from '#storage/review/ties.ts'
import { NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

const FOUND_LIMIT = 64

const anybody = () => ({ about: {} })

/** Each of a list has been read (reliability S18). */
export const seatsOfList = (members: readonly { seatId: number }[]) => ({
  seats: members.map(({ seatId }) => seatId).join(','),
})

/** How many seats there are of each role, and which agencies nobody would answer for. */
export const readPeople = query('people.show', {
  input: NONE,
  load: anybody,
  read: async (db, { platform }) =>
    done({
      seats: [...(await countSeats(db))].map(([role, count]) => ({ role, count })),
      withoutFocalPoint: await agenciesWithoutFocalPoint(db, platform),
    }),
})

/** People of one agency; another's agency and none sound the same. */
export const readAgencyMembers = query('people.agency', {
  input: z.object({ agencyId: z.number().int() }),
  async load(db, _, { agencyId }) {
    const agency = await agencyById(db, agencyId)
    return agency === null ? null : { about: { agencyId }, agency }
  },
  async read(db, act, _, { agency: { id, code, name } }) {
    const people = await membersOfAgency(db, act.platform, id)
    return act.tell({ agency: { id, code, name }, members: people }, { id, agencyId: id, details: seatsOfList(people) })
  },
})

export const readRoleMembers = query('people.role', {
  input: z.object({ role: z.enum(ROLES), page: z.number() }),
  load: anybody,
  async read(db, act, { role, page }) {
    const members = await pageOfRole(db, act.platform, role, page)
    return act.tell(members, { id: role, details: seatsOfList(members.items) })
  },
})

export const readMember = query('seat.show', {
  input: z.object({ seatId: z.number().int() }),
  async load(db, { platform }, { seatId }) {
    const member = await memberBySeat(db, platform, seatId)
    return member === null ? null : { about: { agencyId: member.agency?.id ?? null }, member }
  },
  async read(db, act, { seatId }, { member, about }) {
    const cycle = member.role === 'evaluator' ? await publishedCycle(db) : null
    const ties = cycle === null ? [] : await tiesOf(db, cycle.id, [member.personId])
    const barred = ties.map(({ agencyName, because }) => ({ agencyName, because }))
    return act.tell({ ...member, barred }, { id: seatId, agencyId: about.agencyId })
  },
})

/** People and agencies by part of a name or code. */
export const findPeople = query('people.search', {
  input: z.object({ part: z.string() }),
  load: anybody,
  async read(db, act, { part }) {
    const people = await searchMembers(db, act.platform, part, FOUND_LIMIT)
    const agencies = await searchAgencies(db, part, FOUND_LIMIT)
    // Agencies stand first; of the rest it is only said how many there are.
    const details = seatsOfList(people.slice(0, Math.max(0, PAGE_SIZE - agencies.length)))
    return act.tell({ members: people, agencies }, { id: 'search', details })
  },
})

/** Who bears this very name already, before somebody of that name is invited anew. */
export const findNamesakes = query('people.search', {
  input: z.object({ name: z.string() }),
  load: anybody,
  async read(db, act, { name }) {
    const members = await membersNamed(db, act.platform, name)
    return act.tell(members, { id: 'search', details: seatsOfList(members) })
  },
})

/** Agencies by part of a name or code, without their people. */
export const findAgencies = query('agency.find', {
  input: z.object({ part: z.string() }),
  load: anybody,
  read: async (db, _, { part }) => done(await searchAgencies(db, part, FOUND_LIMIT)),
})

/** One agency by its number, to invite somebody to it. */
export const readInvitedAgency = query('agency.find', {
  input: z.object({ agencyId: z.number().int() }),
  async load(db, _, { agencyId }) {
    const agency = await agencyById(db, agencyId)
    return agency === null ? null : { about: {}, agency }
  },
  read: (_db, _act, _, { agency: { id, code, name } }) => Promise.resolve(done({ id, code, name })),
})

/** Teams of evaluators and offices that answer inquiries. */
export const readTeams = query('team.list', {
  input: NONE,
  load: anybody,
  read: async (db) => done(await allTeams(db)),
})

export interface HeldSeat {
  id: number
  role: Role
  agencyId: number | null
  agencyName: string | null
  /** In whose place it is held. */
  absent: string | null
}

/** The person themselves: name, present seat and all seats. Null for strangers. */
export async function readSelf(
  tools: Tools,
  { actor }: Caller,
): Promise<{ name: string; seatId: number | null; seats: HeldSeat[]; hadSeat: boolean } | null> {
  if (actor.kind !== 'person') return null
  const seats: HeldSeat[] = []
  for (const { id, role, agencyId, standsInFor } of await seatsOf(tools.db, actor.personId)) {
    const agency = agencyId === null ? null : await agencyById(tools.db, agencyId)
    const absent = standsInFor === null ? null : await personName(tools.db, standsInFor)
    seats.push({ id, role, agencyId, agencyName: agency?.name ?? null, absent })
  }
  return {
    name: await personName(tools.db, actor.personId),
    seatId: actor.seatId,
    seats,
    hadSeat: await hasEverSat(tools.db, actor.personId),
  }
}
