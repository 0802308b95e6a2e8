import { cleanText, clipped, daysAhead, instantOf } from 'persian-text'
import { done, type Outcome, readAs, type Reading, refuse } from '#shared/outcome.ts'
import { readDay } from '../read-day.ts'
import { sendTimeOf } from './send-time.ts'

/** The words of an announcement, in the order in which they are asked for. */
export const FIELDS = ['number', 'date', 'title', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** Characters of a text: with its heading it still fits one message of 4096. A longer one goes along as a file. */
export const BODY_LIMIT = 3500
export const NUMBER_LIMIT = 40
export const TITLE_LIMIT = 200
/** Files of one circular. */
export const CIRCULAR_FILES_LIMIT = 10
/** A circular in a list of many is opened folded to so much. */
export const FOLD_LIMIT = 1000

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

/** When it is to be sent, as ISO text. Refusal: day-unreadable {reason}. */
export const readSendAt = (text: string | null, now: string, zone: string): Reading<string> =>
  readAs(readDay(text, { now: new Date(now), zone }, 'hour'), ({ hour, minute = 0, ...day }) =>
    sendTimeOf({ ...day, time: hour === undefined ? null : { hour, minute } }, zone).toISOString(),
  )

/** A date of issue as ISO text. Without its year a day ahead would be next year's, so the year is asked for. Refusal: day-unreadable {reason}. */
export function readIssuedOn(text: string | null, now: string, zone: string): Reading<string> {
  const at = new Date(now)
  const read = readDay(text, { now: at, zone }, 'day')
  if (read.ok && read.guessedYear === true && daysAhead(read.value, at, zone) > 7)
    return refuse('day-unreadable', { reason: 'year' })
  return readAs(read, (day) => instantOf(day, zone).toISOString())
}

/** The beginning of a text, cut at the end of a paragraph, a line or a word; null when the whole fits. */
export const foldedText = (text: string, limit: number): string | null => {
  if (text.length <= limit) return null
  const head = text.slice(0, limit + 1)
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = head.lastIndexOf(mark)
    // So early a paragraph end would leave a heading only.
    if (at > limit / 2) return head.slice(0, at).trimEnd()
  }
  // One unbroken word.
  return clipped(head, limit)
}
