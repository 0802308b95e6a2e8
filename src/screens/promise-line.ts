import type { Language } from '#domain/vocabulary.ts'
import { say } from '#wording/say.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'

const facts = ({ by, isPast, days, unit }: SpokenPromise) => ({
  by: new Date(by),
  isPast: isPast ? 'yes' : 'no',
  days,
  unit,
})

/** To who waits: by when the organization answers, or honestly how late it is. */
export const promiseLine = (language: Language, promise: SpokenPromise): string =>
  say(language, 'promise-line', facts(promise))

/** To those who owe the answer: the same day and the same number. */
export const promiseForOffice = (language: Language, promise: SpokenPromise): string =>
  say(language, 'promise-office', facts(promise))
