import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { cleanText } from 'persian-text'

export const REASON_MINIMUM = 10
export const REASON_LIMIT = 2000

/** Whose reason it is: the example that is shown fits it. */
export type ReasonAbout = 'decision' | 'wish' | 'refusal'

export type ReasonRefusal =
  | { code: 'reason-too-short'; minimum: number; about: ReasonAbout }
  | { code: 'reason-too-long'; limit: number }

/** Requirement F4: an answer is owed, not only a new score. @returns the reason as it is kept */
export const checkReason = (raw: string, about: ReasonAbout = 'decision'): Outcome<string, ReasonRefusal> => {
  const reason = cleanText(raw)
  if (reason.length < REASON_MINIMUM) return refuse('reason-too-short', { minimum: REASON_MINIMUM, about })
  return reason.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(reason)
}
