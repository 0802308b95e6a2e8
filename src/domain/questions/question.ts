import { addWorkingDays, type Holidays, isWorkingDay } from 'persian-text'
import { cleanText } from 'persian-text'
import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { atWallTime } from '../cycle/stage-length.ts'

/** OPEN waits for the organization, ANSWERED for the asker, who closes it or asks on. */
export const QUESTION_STATES = ['OPEN', 'ANSWERED', 'CLOSED'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

const QUESTION_MINIMUM = 5
const QUESTION_LIMIT = 2000
const NOON = '12:00'

/** Requirement C2: what is asked or answered, in the form in which it is kept. */
export const checkWords = (
  raw: string,
): Outcome<string, { code: 'question-too-short' } | { code: 'question-too-long'; limit: number; length: number }> => {
  const text = cleanText(raw)
  if (text.length < QUESTION_MINIMUM) return refuse('question-too-short')
  return text.length > QUESTION_LIMIT
    ? refuse('question-too-long', { limit: QUESTION_LIMIT, length: text.length })
    : done(text)
}

/**
 * Requirement C2: an answer within half a day. What comes on the morning of a working day is answered by the end of its office hours,
 * what comes later by noon of the next one.
 */
export const answerDue = (
  since: Date,
  { holidays, dayEndsAt, zone }: { holidays: Holidays; dayEndsAt: string; zone: string },
): Date =>
  isWorkingDay(since, holidays, zone) && since < atWallTime(since, NOON, zone)
    ? atWallTime(since, dayEndsAt, zone)
    : atWallTime(addWorkingDays(since, 1, holidays, zone), NOON, zone)
