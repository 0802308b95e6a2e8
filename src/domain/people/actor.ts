import type { Language, Role } from '../vocabulary.ts'

/** A person who has come in, on the seat he sits on now; `roles` are those of all his living seats. */
export interface PersonActor {
  kind: 'person'
  personId: number
  seatId: number | null
  role: Role | null
  agencyId: number | null
  teamId: number | null
  roles: readonly Role[]
  /** In whose place they sit there; left out: it is their own seat. */
  standsInFor?: number
  /** At which agencies they judge, where somebody has asked: what is about an agency is not for an evaluator of whom it is not known. */
  reviews?: Reviewing
  /** Whether they may read the ranking of the year that a case is about, where somebody has asked. */
  readsRanking?: boolean
}

/** At which agencies an evaluator judges something, and of which they keep their hands off. */
export interface Reviewing {
  everywhere: boolean
  agencies: readonly number[]
  barred: readonly number[]
}

/** Who acts: the clock and the operator's command line, somebody unknown, or a person. */
export type Actor = { kind: 'system' } | { kind: 'stranger'; language: Language } | PersonActor

export const SYSTEM: Actor = { kind: 'system' }
