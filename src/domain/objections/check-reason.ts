import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { cleanText } from 'persian-text'

export const REASON_MINIMUM = 10
export const REASON_LIMIT = 2000

export type ReasonRefusal = { code: 'reason-too-short'; minimum: number } | { code: 'reason-too-long'; limit: number }

/** Requirement F4: an answer is owed, not only a new score. @returns the reason as it is kept */
export const checkReason = (raw: string): Outcome<string, ReasonRefusal> => {
  const reason = cleanText(raw)
  if (reason.length < REASON_MINIMUM) return refuse('reason-too-short', { minimum: REASON_MINIMUM })
  return reason.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(reason)
}
