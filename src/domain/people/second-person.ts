import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { Role } from '../vocabulary.ts'
import { CONFIRMING_ROLES } from './rules.ts'

/** So long an account has to belong to its person before it decides anything on the way to the release (reliability S6). */
export const SETTLING_HOURS = 72

export const confirms = (role: Role): boolean => CONFIRMING_ROLES.includes(role)

/** Why two others lift the waiting time of an account; said by a button. */
export const LIFT_REASONS = ['phone-lost', 'new-holder', 'deadline-near'] as const
export type LiftReason = (typeof LIFT_REASONS)[number]

/** An account as far as it may act for its person. */
export interface AccountTrust {
  boundAt: Date | null
  /** When the first PIN was set here, where that was long after it came in. */
  firstPinAt: Date | null
  admittedAt: Date | null
  liftedAt: Date | null
}

/** When the account may decide on the way to the release; null: it may now. One that nobody knows the beginning of is new. */
export function unsettledUntil({ boundAt, firstPinAt, liftedAt }: AccountTrust, now: Date): Date | null {
  if (liftedAt !== null) return null
  const since = Math.max((boundAt ?? now).getTime(), firstPinAt?.getTime() ?? 0)
  const until = new Date(since + SETTLING_HOURS * 3_600_000)
  return until <= now ? null : until
}

/**
 * Reliability S16: whoever holds an account without a PIN sets the first one, be it its person or not. Set while the code is still warm
 * it is theirs; later it makes the account new again.
 */
export const isLateFirstPin = ({ boundAt }: Pick<AccountTrust, 'boundAt'>, now: Date): boolean =>
  boundAt !== null && now.getTime() - boundAt.getTime() > WARM_CODE_MS
const WARM_CODE_MS = 3_600_000

/** What an account may sit on: of a role that confirms nothing before another person has confirmed the account itself. */
export const heldBy = <S extends { role: Role }>(
  seats: readonly S[],
  { admittedAt }: Pick<AccountTrust, 'admittedAt'>,
) => (admittedAt === null ? seats.filter(({ role }) => !confirms(role)) : [...seats])

/** What asks for a second person. Null among `before`: the operator's command line, which is nobody of the office. */
export interface Proposal {
  /** Whose it is. */
  personId: number
  /** Who has proposed, invited or recognised; none of them may confirm. */
  before: readonly (number | null)[]
}

/** Reliability S15: another person, not another account. Null: the operator, whose reason stands in the log. */
export function maySecond({ personId, before }: Proposal, confirmer: number | null): Outcome<void, SecondRefusal> {
  if (confirmer === null) return done(undefined)
  if (confirmer === personId) return refuse('own-proposal', { whose: 'seat' })
  return before.includes(confirmer) ? refuse('own-proposal', { whose: 'word' }) : done(undefined)
}

export type SecondRefusal = { code: 'own-proposal'; whose: 'seat' | 'word' }
