import type { RankingGroup, Role } from '../vocabulary.ts'

/** Requirements B15, F1: who has to acknowledge for the agency, and who receives for information. */
export const ACKNOWLEDGING_ROLES = ['focal-point', 'agency-head'] as const satisfies readonly Role[]
export const READING_ROLES = ['evaluator', 'coordinator', 'deputy'] as const satisfies readonly Role[]
const EVERYBODY: readonly Role[] = [...ACKNOWLEDGING_ROLES, ...READING_ROLES]

/**
 * What an agency has left to do: nothing begun, not everything submitted, a deficiency it has not answered, an objection that is not
 * decided.
 */
export const WORK_CONDITIONS = ['not-started', 'not-submitted', 'deficient', 'objecting'] as const
export type WorkCondition = (typeof WORK_CONDITIONS)[number]

/**
 * Whom an announcement is meant for, as data: every condition that is set has to hold. An empty list and null are no condition;
 * without any it goes to everybody, which is stored as no audience at all.
 */
export interface CircularAudience {
  roles: Role[]
  groups: RankingGroup[]
  /** Ids. */
  agencies: number[]
  /** Ids of axes: agencies that have indicators there, and the evaluators assigned to them. */
  axes: number[]
  work: WorkCondition | null
  /** Agencies that have not acknowledged this circular. */
  unseenOf: number | null
  /** Agencies it was meant for when it went out, those with nobody to tell among them; null until then. */
  sentTo: number[] | null
}

export const NO_CONDITION: CircularAudience = {
  roles: [],
  groups: [],
  agencies: [],
  axes: [],
  work: null,
  unseenOf: null,
  sentTo: null,
}

/** Conditions that speak of agencies: a reader, who stands for none, never meets them. */
const asksOfAgency = ({ groups, agencies, work, unseenOf }: CircularAudience): boolean =>
  groups.length > 0 || agencies.length > 0 || asksOfState({ work, unseenOf })

/** Conditions that are true at one moment only. */
const asksOfState = ({ work, unseenOf }: Pick<CircularAudience, 'work' | 'unseenOf'>): boolean =>
  work !== null || unseenOf !== null

/** Null when nothing is asked: then it is for everybody, and public. */
export const audienceOrEverybody = (audience: CircularAudience): CircularAudience | null =>
  audience.roles.length > 0 || audience.axes.length > 0 || asksOfAgency(audience) ? audience : null

/** Who reads it, as far as that changes what he gets: an agency answers, a reader does not, the channel has no buttons of ours. */
export const READER_KINDS = ['agency', 'reader', 'channel'] as const
export type ReaderKind = (typeof READER_KINDS)[number]

export interface AudienceSeat {
  personId: number
  role: Role
  agencyId: number | null
}
/** What the conditions are asked of; only what they ask for need be there. */
export interface AudienceFacts {
  /** Active agencies. */
  agencies: ReadonlyMap<number, { group: RankingGroup; axes: ReadonlySet<number>; work: ReadonlySet<WorkCondition> }>
  /** Axes by person. */
  evaluatorAxes: ReadonlyMap<number, ReadonlySet<number>>
  /** Agencies that have not acknowledged the circular asked about. */
  unseen: ReadonlySet<number>
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

const meets = (wanted: readonly number[], has: ReadonlySet<number> | undefined): boolean =>
  wanted.length === 0 || wanted.some((id) => has?.has(id) === true)

const agencyIsMeant = (audience: CircularAudience, id: number, facts: AudienceFacts): boolean => {
  const agency = facts.agencies.get(id)
  if (agency === undefined) return false
  const { groups, agencies, axes, work, unseenOf } = audience
  return (
    (groups.length === 0 || groups.includes(agency.group)) &&
    (agencies.length === 0 || agencies.includes(id)) &&
    meets(axes, agency.axes) &&
    (work === null || agency.work.has(work)) &&
    (unseenOf === null || facts.unseen.has(id))
  )
}

/** Whether what one seat stands for is meant. An evaluator lent by an agency stands for himself and not for it. */
export const isMeant = (
  audience: CircularAudience | null,
  { personId, role, agencyId }: AudienceSeat,
  facts: AudienceFacts,
): boolean => {
  const { roles, axes } = audience ?? NO_CONDITION
  if (!(roles.length === 0 ? EVERYBODY : roles).includes(role)) return false
  if (audience === null) return true
  if (mustAcknowledge(role)) return agencyId !== null && agencyIsMeant(audience, agencyId, facts)
  return !asksOfAgency(audience) && meets(axes, role === 'evaluator' ? facts.evaluatorAxes.get(personId) : undefined)
}

/**
 * Whether somebody who takes this seat later gets it as well. What was meant for a state of work was meant for those who were in it
 * that day.
 */
export const takesLate = (audience: CircularAudience | null, seat: AudienceSeat, facts: AudienceFacts): boolean =>
  audience === null ? mustAcknowledge(seat.role) : !asksOfState(audience) && isMeant(audience, seat, facts)

/** The agencies it is meant for, also those nobody sits for; none when it is meant for readers alone. */
export const agenciesMeant = (audience: CircularAudience, facts: AudienceFacts): number[] =>
  audience.roles.length > 0 && !audience.roles.some(mustAcknowledge)
    ? []
    : [...facts.agencies.keys()].filter((id) => agencyIsMeant(audience, id, facts))

const rolesOf = (audience: CircularAudience): readonly Role[] => {
  const roles = audience.roles.length === 0 ? EVERYBODY : audience.roles
  return asksOfAgency(audience) ? roles.filter(mustAcknowledge) : roles
}

/**
 * Whether what is meant for `later` reaches all whom `earlier` was meant for, so that it may take its place: whoever is left out would
 * lose the text that held for him and get no other. Agencies that are not active any more do not count.
 */
export const coversAudience = (
  earlier: CircularAudience | null,
  later: CircularAudience | null,
  facts: AudienceFacts,
): boolean => {
  if (later === null || earlier === null) return later === null
  const roles = rolesOf(later)
  const meant = new Set(agenciesMeant(later, facts))
  const agencies = (earlier.sentTo ?? []).filter((id) => facts.agencies.has(id))
  return rolesOf(earlier).every((role) => roles.includes(role)) && agencies.every((id) => meant.has(id))
}

/** Everybody once, however many seats he holds; a seat of an agency counts before one of a reader. */
export const audienceOf = (
  seats: readonly AudienceSeat[],
  audience: CircularAudience | null,
  facts: AudienceFacts,
): Audience => {
  const people = new Map<number, number | null>()
  const agencies = new Set<number>()
  for (const seat of seats) {
    if (!isMeant(audience, seat, facts)) continue
    const owes = mustAcknowledge(seat.role) ? seat.agencyId : null
    if (owes !== null) agencies.add(owes)
    people.set(seat.personId, people.get(seat.personId) ?? owes)
  }
  return {
    people: [...people].map(([personId, agencyId]) => ({ personId, agencyId })),
    agencies: agencies.size,
  }
}
