import type { Role } from '#domain/vocabulary.ts'
import type { AgencyFound, MemberRow } from '#storage/people/members.ts'
import type { Tie } from '#storage/review/ties.ts'

export type { AgencyFound, MemberRow as Member } from '#storage/people/members.ts'

/** One seat on its page, with the agencies that an evaluator may not judge in this cycle and why. */
export interface MemberPage extends MemberRow {
  barred: Pick<Tie, 'agencyName' | 'because'>[]
}

/** How the messenger names an account. */
export type Face = {
  displayName: string
  /** `none` where it has none. */
  username: string
  userId: string
}

/** What waits for a second person, or for its time. `id`: of the account or of the proposal. */
export type WaitingItem = {
  id: number
  name: string
  roles: readonly Role[]
  /** Null: the operator. */
  proposer: string | null
  mayConfirm: boolean
} & (
  | { kind: 'seat'; place: string | null }
  | { kind: 'account'; face: Face; isRecognised: boolean; mayRecognise: boolean }
  /** Confirmed, but new: until then it takes no step to the release. */
  | { kind: 'settling'; face: Face; untilAt: string }
)

export interface PeopleOverview {
  seats: { role: Role; count: number }[]
  withoutFocalPoint: AgencyFound[]
}

export interface AgencyMembers {
  agency: AgencyFound
  members: MemberRow[]
}
