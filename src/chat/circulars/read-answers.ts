import { instantOf } from '#domain/calendar/jalali.ts'
import { daysAhead, parseJalali } from '#domain/calendar/parse-jalali.ts'
import { BODY_LIMIT, NUMBER_LIMIT, TITLE_LIMIT } from '#domain/circulars/limits.ts'
import { sendTimeOf } from '#domain/circulars/send-time.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

const oneLine = (raw: string | null): string => cleanText(raw ?? '')

/** Refusal: circular-number {limit}. */
export function readNumber(text: string | null): Outcome<string> {
  const number = oneLine(text)
  const fits = number !== '' && number.length <= NUMBER_LIMIT && !number.includes('\n')
  return fits ? done(number) : refuse('circular-number', { limit: NUMBER_LIMIT })
}

/** Refusal: circular-title {limit}. */
export function readTitle(text: string | null): Outcome<string> {
  const title = oneLine(text)
  const fits = title.length >= 3 && title.length <= TITLE_LIMIT && !title.includes('\n')
  return fits ? done(title) : refuse('circular-title', { limit: TITLE_LIMIT })
}

/** Refusals: circular-body-short, circular-body-long {length, limit}: a cut text would say something else than it was meant to. */
export function readBody(text: string | null): Outcome<string> {
  const body = cleanText(text ?? '')
  if (body.length < 10) return refuse('circular-body-short')
  return body.length <= BODY_LIMIT
    ? done(body)
    : refuse('circular-body-long', { length: body.length, limit: BODY_LIMIT })
}

/** When it is to be sent, as ISO text. Refusal: circular-date {reason}. */
export function readSendAt(text: string | null, now: string, zone: string): Outcome<string> {
  const parsed = parseJalali(text ?? '', { now: new Date(now), zone })
  return parsed.ok ? done(sendTimeOf(parsed, zone).toISOString()) : refuse('circular-date', { reason: parsed.reason })
}

/** A date of issue as ISO text. Without its year a day ahead would be next year's, so the year is asked for. Refusal: circular-date {reason}. */
export function readIssuedOn(text: string | null, now: string, zone: string): Outcome<string> {
  const at = new Date(now)
  const parsed = parseJalali(text ?? '', { now: at, zone })
  if (!parsed.ok) return refuse('circular-date', { reason: parsed.reason })
  const { year, month, day, guessedYear } = parsed
  if (guessedYear && daysAhead(parsed, at, zone) > 7) return refuse('circular-date', { reason: 'year' })
  return done(instantOf({ year, month, day }, zone).toISOString())
}
