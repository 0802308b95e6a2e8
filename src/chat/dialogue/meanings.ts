import { likelyNumber, toPersianDigits } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import type { Meaning, Reading } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'

export interface Answer {
  text: string | null
  /** Value of a button made by `pick`. */
  picked: string | null
  /** A place on the map that was sent. */
  place: { latitude: number; longitude: number } | null
  /** When it was written, ISO: what «tomorrow» counts from. Null: a press has no date. */
  sentAt: string | null
}

/** «۱۲۰/۵», «صد و بیست», «۵ روز»: the person says whether the number is meant that such a text holds, when that would do. */
export function readLikely<T>(answer: Answer, read: (answer: Answer) => Reading<T>): Reading<T> {
  const outcome = read(answer)
  if (outcome.ok || answer.text === null || !('reason' in outcome.refusal)) return outcome
  const { reason } = outcome.refusal
  const likely = reason === 'slash' || reason === 'loose' ? likelyNumber(answer.text) : null
  if (likely === null) return outcome
  const meant = read({ ...answer, text: likely })
  return meant.ok ? { ...outcome, meanings: [{ value: meant.value, number: likely }] } : meant
}

const meaningLabel = (language: Language, meaning: Meaning<unknown>): string =>
  'day' in meaning
    ? label(language, 'meant-day', { day: new Date(meaning.day) })
    : label(language, 'meant-number', {
        number: language === 'fa' ? toPersianDigits(meaning.number.replace('.', '٫')) : meaning.number,
      })

export const meantButtons = (language: Language, meanings: readonly Meaning<unknown>[]): Button[][] =>
  meanings.map((meaning, i) => [{ label: meaningLabel(language, meaning), act: `talk.meant:${i}` }])
