import type { Value } from './answers.ts'

/** What is done in a case, as its history keeps it. */
export const CASE_ACT_KINDS = [
  'start',
  'submit',
  'judge',
  'claim',
  'hand-over',
  /** Somebody was named for it. */
  'name',
  'tell',
  /** Its clock has run out, and the rule for silence has moved it on. */
  'lapse',
  'reopen',
  'withdraw',
  'close',
] as const
export type CaseActKind = (typeof CASE_ACT_KINDS)[number]

/** `done`: by its procedure; `withdrawn`: by who began it; `closed`: by an officer, with a reason. */
export const CASE_ENDS = ['done', 'withdrawn', 'closed'] as const
export type CaseEnd = (typeof CASE_ENDS)[number]

/** An answer as it is stored: null where the question was passed over, wrapped because a column of JSON knows no bare null. */
export type StoredValue = { is: Value | null }
