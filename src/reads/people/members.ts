import type { Role } from '#domain/vocabulary.ts'
import type { AgencyFound, MemberRow } from '#storage/people/members.ts'

export type { AgencyFound, MemberRow as Member } from '#storage/people/members.ts'

export interface PeopleOverview {
  seats: { role: Role; count: number }[]
  withoutFocalPoint: AgencyFound[]
}

export interface AgencyMembers {
  agency: AgencyFound
  members: MemberRow[]
}
