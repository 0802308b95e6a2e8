import type { Role } from '#domain/vocabulary.ts'
import type { AgencyFound, MemberRow } from '#storage/people/members.ts'
import type { Tie } from '#storage/review/ties.ts'

export type { AgencyFound, MemberRow as Member } from '#storage/people/members.ts'

/** One seat on its page, with the agencies that an evaluator may not judge in this cycle and why. */
export interface MemberPage extends MemberRow {
  barred: Pick<Tie, 'agencyName' | 'because'>[]
}

export interface PeopleOverview {
  seats: { role: Role; count: number }[]
  withoutFocalPoint: AgencyFound[]
}

export interface AgencyMembers {
  agency: AgencyFound
  members: MemberRow[]
}
