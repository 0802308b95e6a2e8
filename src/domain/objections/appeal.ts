import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { hardClose } from '../cycle/window.ts'
import type { Hundredths } from '../vocabulary.ts'
import type { ObjectionState } from './may-object.ts'

/** FILED: before the committee. */
export const APPEAL_STATES = ['FILED', 'WITHDRAWN', 'DECIDED'] as const
export type AppealState = (typeof APPEAL_STATES)[number]

export interface AppealFacts {
  objection: { state: ObjectionState; appealUntil: Date | null }
  /** The one appeal of this objection; null before there is one. */
  appeal: AppealState | null
  graceMinutes: number
  /** The platform's date of the message, not the time of handling it. */
  sentAt: Date
}

export type AppealRefusal =
  | { code: 'appeal-used'; state: AppealState }
  | { code: 'appeal-not-possible' }
  | { code: 'deadline-passed'; dueAt: string }

/** Requirement B10: whether a decided objection may go to the committee. `dueAt` is the announced end: grace stays silent. */
export const mayAppeal = ({
  objection: { state, appealUntil },
  appeal,
  graceMinutes,
  sentAt,
}: AppealFacts): Outcome<void, AppealRefusal> => {
  if (appeal !== null) return refuse('appeal-used', { state: appeal })
  if (state !== 'DECIDED' || appealUntil === null) return refuse('appeal-not-possible')
  return sentAt > hardClose(appealUntil, graceMinutes)
    ? refuse('deadline-passed', { dueAt: appealUntil.toISOString() })
    : done(undefined)
}

/** Why a member has no vote in a case: they judged it before, or something ties them to the agency. */
export type Bar = 'judged' | 'agency'

export type VoteRefusal =
  | { code: 'appeal-withdrawn' }
  | { code: 'appeal-decided' }
  | { code: 'appeal-voted' }
  | { code: 'appeal-barred'; because: Bar }

/** Whether this member may vote now: each once, and nobody who is barred. */
export const mayVote = (
  { state, hasVoted }: { state: AppealState; hasVoted: boolean },
  bar: Bar | null,
): Outcome<void, VoteRefusal> => {
  if (bar !== null) return refuse('appeal-barred', { because: bar })
  if (state === 'WITHDRAWN') return refuse('appeal-withdrawn')
  if (state === 'DECIDED') return refuse('appeal-decided')
  return hasVoted ? refuse('appeal-voted') : done(undefined)
}

export interface Vote {
  hundredths: Hundredths
  reason: string
}

/**
 * With the last vote of the quorum it is decided: by the middle of the votes, which no majority would have lower and none higher; the
 * quorum is odd, so that there is one. The reason is that of whoever voted so. Null: more votes are needed.
 */
export const settleVotes = (votes: readonly Vote[], quorum: number): Vote | null => {
  if (votes.length < quorum) return null
  const middle = votes.toSorted((a, b) => a.hundredths - b.hundredths)[Math.floor(votes.length / 2)]
  if (middle === undefined) return null
  const { hundredths } = middle
  const reasons = votes.filter((vote) => vote.hundredths === hundredths).map(({ reason }) => reason)
  return { hundredths, reason: [...new Set(reasons)].join('\n') }
}
