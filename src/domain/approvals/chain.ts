import { cleanText } from 'persian-text'
import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { ApprovalStep, Role } from '../vocabulary.ts'

export interface GivenApproval {
  step: ApprovalStep
  personId: number
  contentHash: string
}
export interface ApprovalQuestion {
  /** Of the profile, in order. */
  required: readonly ApprovalStep[]
  given: readonly GivenApproval[]
  /** Hash of the canonical result table as it stands now. */
  contentHash: string
  actor: { personId: number; role: Role | null }
  /** The step the person means to give. */
  step: ApprovalStep
}
export type ApprovalRefusal =
  | { code: 'not-your-role'; needs: Role }
  | { code: 'approval-not-required'; step: ApprovalStep }
  | { code: 'already-approved'; step: ApprovalStep }
  | { code: 'earlier-approval-missing'; step: ApprovalStep }
  | { code: 'content-changed'; step: ApprovalStep }
  | { code: 'same-approver'; step: ApprovalStep }

/** Requirements B6 to B9; the first role of a step is the one named in a refusal. */
export const APPROVERS: Readonly<Record<ApprovalStep, readonly [Role, ...Role[]]>> = {
  FINALISATION: ['coordinator'],
  DEPUTY: ['deputy'],
  COUNCIL: ['council-secretary', 'organization-head'],
}

/** The step that is due; null when all are given. */
export const nextApproval = (
  required: readonly ApprovalStep[],
  given: readonly Pick<GivenApproval, 'step'>[],
): ApprovalStep | null => required.find((step) => !given.some((approval) => approval.step === step)) ?? null

/**
 * Requirements 1.3 row 1 and reliability S15: in the profile's order, each by its own role, each by another person, and all
 * of them over the very same content. `last` says that with this approval the chain is complete.
 */
export const mayApprove = (question: ApprovalQuestion): Outcome<{ last: boolean }, ApprovalRefusal> => {
  const { required, given, contentHash, actor, step } = question
  const roles = APPROVERS[step]
  if (!actor.role || !roles.includes(actor.role)) return refuse('not-your-role', { needs: roles[0] })
  if (!required.includes(step)) return refuse('approval-not-required', { step })
  if (given.some((approval) => approval.step === step)) return refuse('already-approved', { step })
  const next = nextApproval(required, given)
  if (next && next !== step) return refuse('earlier-approval-missing', { step: next })
  const other = given.find((approval) => approval.contentHash !== contentHash)
  if (other) return refuse('content-changed', { step: other.step })
  const own = given.find((approval) => approval.personId === actor.personId)
  if (own) return refuse('same-approver', { step: own.step })
  return done({
    last: required.every((wanted) => wanted === step || given.some((approval) => approval.step === wanted)),
  })
}

/** Whether everything the profile asks for was given over this content. */
export const allApproved = (
  required: readonly ApprovalStep[],
  given: readonly GivenApproval[],
  contentHash: string,
): boolean =>
  required.every((step) => given.some((approval) => approval.step === step && approval.contentHash === contentHash))

/** What a phone shows without a fold; a longer matter is a meeting's. */
const REMARK_LIMIT = 600

/** A question or an answer before an approval. Refusals: remark-empty, remark-too-long {limit}. */
export const checkRemark = (
  raw: string,
): Outcome<string, { code: 'remark-empty' } | { code: 'remark-too-long'; limit: number }> => {
  const text = cleanText(raw)
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text)) return refuse('remark-empty')
  return text.length > REMARK_LIMIT ? refuse('remark-too-long', { limit: REMARK_LIMIT }) : done(text)
}

const DAY_MS = 86_400_000

/** Reliability S15: a confirmation shown longer than a day ago confirms nothing; one from the future is forged. */
export const shownRecently = (shownAt: Date, now: Date): boolean => {
  const age = now.getTime() - shownAt.getTime()
  return age >= 0 && age <= DAY_MS
}
