import type { Role } from '../vocabulary.ts'

/**
 * Peers row 15: kinds of notices that a person may do without, and who gets them. What is told there waits in the worklist as well, or is
 * there to be looked up; what decides, binds or names a deadline is in no one's power to silence.
 */
export const MUTABLE_KINDS = [
  'evidence-submitted',
  'sign-off-decided',
  'question-asked',
  'not-applicable-asked',
  'extension-asked',
  'circular-confirmed',
  'seat-taken',
] as const
export type MutableKind = (typeof MUTABLE_KINDS)[number]

const READERS: Readonly<Record<MutableKind, readonly Role[]>> = {
  'evidence-submitted': ['focal-point', 'agency-head'],
  'sign-off-decided': ['focal-point'],
  'question-asked': ['evaluator', 'coordinator'],
  'not-applicable-asked': ['evaluator', 'coordinator'],
  'extension-asked': ['coordinator'],
  'circular-confirmed': ['coordinator'],
  'seat-taken': ['coordinator'],
}

export const isMutable = (kind: string): kind is MutableKind => MUTABLE_KINDS.some((one) => one === kind)

/** Those that somebody in this role gets. */
export const mutableFor = (role: Role | null): MutableKind[] =>
  role === null ? [] : MUTABLE_KINDS.filter((kind) => READERS[kind].includes(role))
