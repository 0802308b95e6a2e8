import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { ReceiptContent } from '../receipts/link.ts'

/** In the hand of the head; returned with a note; signed. */
export const SIGN_OFF_STATES = ['HANDED', 'RETURNED', 'SIGNED'] as const
export type SignOffState = (typeof SIGN_OFF_STATES)[number]

/**
 * What becomes of evidence that the head has not signed: it counts and nobody is told; it counts and the evaluators read that it is
 * unsigned; the province knows no signature at all.
 */
export const UNSIGNED_RULES = ['counts', 'marked', 'off'] as const
export type UnsignedRule = (typeof UNSIGNED_RULES)[number]

/** Where it stands: `outdated`: something that was submitted or withdrawn since is not what was signed. */
export const SIGN_STANDINGS = ['none', 'handed', 'returned', 'signed', 'outdated'] as const
export type SignStanding = (typeof SIGN_STANDINGS)[number]

/** The newest row of an agency. */
export interface NewestSignOff {
  state: SignOffState
  outdatedAt: Date | null
}

export const standingOf = (newest: NewestSignOff | null): SignStanding => {
  if (newest === null) return 'none'
  if (newest.state === 'SIGNED') return newest.outdatedAt === null ? 'signed' : 'outdated'
  return newest.state === 'HANDED' ? 'handed' : 'returned'
}

export type SignTurn = 'focal-point' | 'agency-head'

/**
 * Requirement E4: whose turn the report is. The focal points' until they hand it over, which is asked of them when nothing else is left
 * to do; what came back, or is not what was signed, is asked for at once. `submitted`, `pending`: indicators.
 */
export const turnOf = (
  standing: SignStanding,
  { submitted, pending }: { submitted: number; pending: number },
): SignTurn | null => {
  if (standing === 'handed') return 'agency-head'
  if (standing === 'signed' || submitted === 0) return null
  return standing === 'none' && pending > 0 ? null : 'focal-point'
}

export type HandRefusal = { code: 'nothing-submitted' } | { code: 'sign-off-handed' } | { code: 'sign-off-signed' }

export const mayHand = (standing: SignStanding, submitted: number): Outcome<void, HandRefusal> => {
  if (standing === 'handed') return refuse('sign-off-handed')
  if (standing === 'signed') return refuse('sign-off-signed')
  return submitted === 0 ? refuse('nothing-submitted') : done(undefined)
}

/** The head may also take it up unasked: nobody waits for somebody who is not there. */
export const maySign = (
  standing: SignStanding,
  submitted: number,
): Outcome<void, Exclude<HandRefusal, { code: 'sign-off-handed' }>> => {
  if (standing === 'signed') return refuse('sign-off-signed')
  return submitted === 0 ? refuse('nothing-submitted') : done(undefined)
}

/** What a signature stands under: the words it was given to, and every version that was in force, whole. */
export const signedContent = (
  declaration: string,
  versions: readonly { id: number; content: ReceiptContent }[],
): ReceiptContent => [
  'sign-off',
  declaration,
  versions.toSorted((a, b) => a.id - b.id).map(({ id, content }) => [id, ...content]),
]
