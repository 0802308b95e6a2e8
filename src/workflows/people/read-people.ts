import { may } from '#domain/people/may.ts'
import type { Role } from '#domain/vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { agencyById } from '#storage/agencies.ts'
import * as members from '#storage/members.ts'
import { personName, seatsOf } from '#storage/people.ts'
import type { Caller, Tools } from '../command.ts'

export type Member = members.MemberRow
export type AgencyFound = members.AgencyFound

const FOUND_LIMIT = 64

export interface PeopleOverview {
  seats: { role: Role; count: number }[]
  withoutFocalPoint: AgencyFound[]
}

/** Refusals of all readings: not-your-role, not-found (another's agency and none sound the same). */
export async function readPeople(tools: Tools, by: Caller): Promise<Outcome<PeopleOverview>> {
  const allowed = may(by.actor, 'people.read', {})
  if (!allowed.ok) return allowed
  const counts = await members.countSeats(tools.db)
  return done({
    seats: [...counts].map(([role, count]) => ({ role, count })),
    withoutFocalPoint: await members.agenciesWithoutFocalPoint(tools.db, tools.platform),
  })
}

export interface AgencyMembers {
  agency: AgencyFound
  members: Member[]
}

export async function readAgencyMembers(tools: Tools, by: Caller, agencyId: number): Promise<Outcome<AgencyMembers>> {
  const allowed = may(by.actor, 'people.read', { agencyId })
  if (!allowed.ok) return allowed
  const agency = await agencyById(tools.db, agencyId)
  if (agency === null) return refuse('not-found')
  const { id, code, name } = agency
  return done({ agency: { id, code, name }, members: await members.membersOfAgency(tools.db, tools.platform, id) })
}

export async function readRoleMembers(tools: Tools, by: Caller, role: Role): Promise<Outcome<Member[]>> {
  const allowed = may(by.actor, 'people.read', {})
  if (!allowed.ok) return allowed
  return done(await members.membersOfRole(tools.db, tools.platform, role))
}

export async function readMember(tools: Tools, by: Caller, seatId: number): Promise<Outcome<Member>> {
  const member = await members.memberBySeat(tools.db, tools.platform, seatId)
  const allowed = may(by.actor, 'people.read', { agencyId: member?.agency?.id ?? null })
  if (!allowed.ok) return allowed
  return member === null ? refuse('not-found') : done(member)
}

/** People and agencies by part of a name or code. */
export async function findPeople(
  tools: Tools,
  by: Caller,
  part: string,
): Promise<Outcome<{ members: Member[]; agencies: AgencyFound[] }>> {
  const allowed = may(by.actor, 'people.read', {})
  if (!allowed.ok) return allowed
  return done({
    members: await members.searchMembers(tools.db, tools.platform, part, FOUND_LIMIT),
    agencies: await members.searchAgencies(tools.db, part, FOUND_LIMIT),
  })
}

export interface OwnSeat {
  id: number
  role: Role
  agencyId: number | null
  teamId: number | null
  agencyName: string | null
}
export interface OwnSelf {
  name: string
  seatId: number | null
  seats: OwnSeat[]
}

/** The person himself: his name and all his seats. Null for strangers. */
export async function readSelf(tools: Tools, by: Caller): Promise<OwnSelf | null> {
  if (by.actor.kind !== 'person') return null
  const { personId, seatId } = by.actor
  const seats: OwnSeat[] = []
  for (const { id, role, agencyId, teamId } of await seatsOf(tools.db, personId)) {
    const agency = agencyId === null ? null : await agencyById(tools.db, agencyId)
    seats.push({ id, role, agencyId, teamId, agencyName: agency?.name ?? null })
  }
  return {
    name: await personName(tools.db, personId),
    seatId,
    seats,
  }
}

/** Teams of evaluators and offices that answer inquiries. */
export const readTeams = (tools: Tools): Promise<{ id: number; name: string }[]> => members.allTeams(tools.db)
