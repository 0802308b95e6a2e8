import { dayNumber, dayOfNumber, instantOf, type JalaliWall, parseNumber, toAsciiDigits } from 'persian-text'
import { type Keeps, readDay as readDayText } from '#domain/read-day.ts'
import { checkQuantity } from '#domain/review/points.ts'
import { readScore } from '#domain/review/read-score.ts'
import type { Formula, Hundredths, Language } from '#domain/vocabulary.ts'
import { pairs } from '#screens/kit.ts'
import type { Button } from '#shared/message.ts'
import { done, type Outcome, type Reading, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { type Answer, type Back, BACK, type Talk } from './dialogue.ts'

/** A choice inside a question: a number, or one of a closed list of words. Words of a person do not compile. */
export const pick = <const V extends string | number>(text: string, value: string extends V ? never : V): Button => ({
  label: text,
  act: `talk.pick:${value}`,
})

/** Shows what is about to happen and asks for the one button that does it; an answer of `fill` may be corrected first. */
export async function askYes(talk: Talk, text: string, yes: string): Promise<true | Back> {
  const { keys } = talk.correction
  const corrections = keys.map((key, i) => pick(labelDynamic(talk.language, `correct-${key}`), i))
  const buttons = [[{ ...pick(yes, 'yes'), tone: 'primary' as const }], ...pairs(corrections)]
  const answer = await talk.ask<true | string>({ text, buttons }, ({ picked }) => {
    const key = picked === 'yes' ? true : picked === null ? undefined : keys[Number(picked)]
    return key === undefined ? refuse('choice-by-button') : done(key)
  })
  if (typeof answer !== 'string') return answer
  talk.correction.chosen = answer
  return BACK
}

/** One of a closed list, by its button; `values` row by row. */
export function choose<const V extends string | number>(
  talk: Talk,
  text: string,
  values: readonly (readonly V[])[],
  name: (value: V) => string,
): Promise<V | Back> {
  const buttons = values.map((row) => row.map((value) => ({ label: name(value), act: `talk.pick:${value}` })))
  return talk.ask<V>({ text, buttons }, ({ picked }) => {
    const value = values.flat().find((one) => String(one) === picked)
    return value === undefined ? refuse('choice-by-button') : done(value)
  })
}

/** Words, asked for until `read` takes them. */
export const askText = <T>(talk: Talk, text: string, read: (text: string) => Reading<T>): Promise<T | Back> =>
  talk.ask<T>({ text }, (answer) => read(answer.text ?? ''))

/** Words that may be left out by a button: then they are empty. */
export const askNote = (
  talk: Talk,
  text: string,
  none: string,
  read: (text: string) => Reading<string>,
): Promise<string | Back> =>
  talk.ask<string>({ text, buttons: [[pick(none, 'none')]] }, (answer) =>
    answer.picked === null ? read(answer.text ?? '') : done(''),
  )

/** Points by one of the steps, or typed. */
export const askPoints = (
  talk: Talk,
  text: string,
  { steps, maximum }: { steps: readonly Hundredths[]; maximum: Hundredths },
  name: (points: Hundredths) => string,
): Promise<Hundredths | Back> =>
  talk.ask<Hundredths>({ text, buttons: [steps.map((points, i) => pick(name(points), i))] }, (answer) => {
    const step = answer.picked === null ? undefined : steps[Number(answer.picked)]
    return step === undefined ? readScore(answer.text ?? '', maximum) : done(step)
  })

/** A target or a performance, typed or by a button that carries it. Refusals: number-unreadable {reason}, quantity-negative. */
export const readQuantity =
  (kind: 'target' | 'actual', { formula }: { formula: Formula }) =>
  ({ text, picked }: Answer): Outcome<number> => {
    if (picked !== null) return done(Number(picked))
    const parsed = parseNumber(text ?? '')
    if (!parsed.ok) return refuse('number-unreadable', { reason: parsed.reason })
    if (Math.abs(parsed.value) > 1e12) return refuse('number-unreadable', { reason: 'range' })
    return checkQuantity(kind, parsed.value, formula)
  }

/** A typed day; «tomorrow» counts from when it was written. Refusal: day-unreadable {reason}. */
export const readDay = (
  { text, sentAt }: Answer,
  { now, ...at }: { now: string; zone: string; hasBeen?: boolean },
  keeps: Keeps,
) => readDayText(text, { ...at, now: new Date(sentAt ?? now) }, keeps)

/** Days that are often meant, counted from one, as buttons. */
export const dayButtons = (language: Language, from: Date, zone: string, ahead: readonly number[]): Button[][] =>
  ahead.map((days) => {
    const day = dayNumber(from, zone) + days
    return [pick(label(language, 'meant-day', { day: instantOf(dayOfNumber(day), zone) }), day)]
  })

interface AskedDay {
  now: string
  zone: string
  from?: Date
  ahead?: readonly number[]
  keeps?: Keeps
  /** A day that lies behind: «۱۸ بهمن» is that of this year or the last. */
  hasBeen?: boolean
  /** What is planned: a moment that has passed is refused where it is written, not after the last question. */
  isAhead?: boolean
}

/** Refusal: moment-past {beginsAt}; of a day alone once its last minute is over. */
const aheadOf = (wall: JalaliWall, { now, zone }: { now: string; zone: string }): Outcome<JalaliWall> => {
  const beginsAt = instantOf(
    { ...wall, hour: wall.hour ?? 23, minute: wall.minute ?? (wall.hour === undefined ? 59 : 0) },
    zone,
  )
  return beginsAt <= new Date(now) ? refuse('moment-past', { beginsAt: beginsAt.toISOString() }) : done(wall)
}

/** A day by its button, or typed; `keeps` says whether an hour beside it counts. `from`: what the buttons count from, today where it is not said. */
export const askDay = (
  talk: Talk,
  text: string,
  { from, ahead = [1, 3, 7], keeps = 'hour', isAhead = false, ...at }: AskedDay,
): Promise<JalaliWall | Back> =>
  talk.ask<JalaliWall>(
    { text, buttons: dayButtons(talk.language, from ?? new Date(at.now), at.zone, ahead) },
    (answer) => {
      const read = answer.picked === null ? readDay(answer, at, keeps) : done({ ...dayOfNumber(Number(answer.picked)) })
      return read.ok && isAhead ? aheadOf(read.value, at) : read
    },
  )

const HOURS = [8, 9, 10, 11, 12, 13, 14] as const

function readHour({ picked, text }: Answer): Outcome<{ hour: number; minute: number }> {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(picked ?? toAsciiDigits(text ?? '').trim()) ?? []
  const [hour, minute] = [Number(hours), Number(minutes)]
  return hours === undefined || hour > 23 || minute > 59 ? refuse('meeting-hour') : done({ hour, minute })
}

/** The hour of a day, unless it was said together with the day; `ahead`: it has to be to come, seen from there. */
export const askHour = (
  talk: Talk,
  day: JalaliWall,
  ahead?: { now: string; zone: string },
): Promise<{ hour: number; minute: number } | Back> =>
  day.hour !== undefined
    ? Promise.resolve({ hour: day.hour, minute: day.minute ?? 0 })
    : talk.ask(
        {
          text: say(talk.language, 'meeting-ask-hour'),
          buttons: [HOURS.slice(0, 4), HOURS.slice(4)].map((some) =>
            some.map((hour) => pick(label(talk.language, 'case-number', { value: hour }), hour)),
          ),
        },
        (answer) => {
          const hour = readHour(answer)
          const judged = hour.ok && ahead !== undefined ? aheadOf({ ...day, ...hour.value }, ahead) : hour
          return judged.ok ? hour : judged
        },
      )

/**
 * Asks one thing after another and keeps each answer under its name; «بازگشت» leads to the question before. `then` may lead back as
 * well, as a confirmation does, or to one answer alone (`askYes`); what is `known` is not asked. @returns null when it was left at the first question
 */
export async function fill<A extends object>(
  talk: Talk,
  asks: { [K in keyof A]: (answers: A) => Promise<A[K] | Back> },
  then: (answers: A) => Promise<unknown> = () => Promise.resolve(),
  known: Partial<A> = {},
): Promise<A | null> {
  const answers = { ...known } as A
  const open = (Object.keys(asks) as (keyof A)[]).filter((key) => !(key in known))
  const put = async (key: keyof A): Promise<unknown> => {
    const answer = await asks[key](answers)
    if (answer === BACK) return BACK
    answers[key] = answer
    talk.remember(String(key))
    return answer
  }
  /** Asks, and once more when an answer before it was given anew meanwhile. */
  const correctable = async (keys: readonly string[], ask: () => Promise<unknown>): Promise<unknown> => {
    for (;;) {
      const correction: Talk['correction'] = { keys, chosen: null }
      talk.correction = correction
      const answer = await ask()
      talk.correction = { keys: [], chosen: null }
      const key = open.find((one) => one === correction.chosen)
      if (answer !== BACK || key === undefined) return answer
      await put(key)
    }
  }
  const steps = open.map((key) => () => correctable([], () => put(key)))
  const confirm = (): Promise<unknown> => correctable(open.length > 1 ? open.map(String) : [], () => then(answers))
  return (await talk.steps([...steps, confirm])) ? answers : null
}
