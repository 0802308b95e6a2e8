import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { Role } from '../vocabulary.ts'

/** AGENDA: being prepared, seen by nobody else. CALLED: its members are invited. HELD: its minutes have a number. */
export const SESSION_STATES = ['AGENDA', 'CALLED', 'HELD', 'CALLED_OFF'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** RESULTS: the result tables of a cycle, bound to their content. */
export const POINT_KINDS = ['RESULTS', 'OTHER'] as const
export type PointKind = (typeof POINT_KINDS)[number]

export const POINT_STATES = ['WAITING', 'VOTING', 'ADOPTED', 'REJECTED', 'DEFERRED'] as const
export type PointState = (typeof POINT_STATES)[number]

export const BALLOTS = ['open', 'secret'] as const
export type Ballot = (typeof BALLOTS)[number]

export const VOTE_CHOICES = ['for', 'against', 'abstain'] as const
export type VoteChoice = (typeof VOTE_CHOICES)[number]

/** Who has a vote, as the table of permissions has it. */
export const COUNCIL_VOTERS: readonly Role[] = ['organization-head', 'council-member']

export const SESSION_ANSWERS = ['comes', 'stays-away'] as const
export type SessionAnswer = (typeof SESSION_ANSWERS)[number]

/** Peers row 56: of the profile, and frozen into a session when it is begun. */
export interface CouncilRules {
  ballot: Ballot
  quorumPercent: number
}

/** Letters of the number that minutes bear. */
export const NUMBER_LIMIT = 40

/** So many members have to be there. */
export const quorumOf = (members: number, percent: number): number => Math.max(1, Math.ceil((members * percent) / 100))

export interface Attendance {
  members: number
  present: number
  quorumPercent: number
}

/** Refusal: session-no-quorum {present, needed}. */
export const mayDecideHere = ({ members, present, quorumPercent }: Attendance): Outcome<void> => {
  const needed = quorumOf(members, quorumPercent)
  return present >= needed ? done(undefined) : refuse('session-no-quorum', { present, needed })
}

/** Adopted by more than half of those who are there; whoever abstains or does not vote is not in favour. */
export const outcomeOf = (inFavour: number, present: number): 'ADOPTED' | 'REJECTED' =>
  inFavour * 2 > present ? 'ADOPTED' : 'REJECTED'
