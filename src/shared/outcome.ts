import type { RefusalFacts } from './refusals.generated.ts'

/** The answer of every command: a value, or a refusal that is data and gets its words from the locale. Plain JSON both ways. */
export type Outcome<T, R extends { code: string } = Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

/** Every code that has words; generated from `refusal-<code>` in the locales, so that a code without words does not compile. */
export type RefusalCode = Extract<keyof RefusalFacts, string>

/** Facts beyond those that the words need, for the code that reads the refusal. */
interface MoreFacts {
  [fact: string]: string | number | boolean | null
}

/** Why something may not be done, with at least the facts its words need. */
export type Refusal = { [C in RefusalCode]: { code: C } & RefusalFacts[C] & MoreFacts }[RefusalCode]

/** What a text that was not accepted may have meant: a day (ISO text) or a number as it would be written. */
export type Meaning<T> = { value: T } & ({ day: string } | { number: string })

/** The answer to a text that somebody typed; a refusal may come with what the person can choose from instead of writing again. */
export type Reading<T> = Outcome<T> & { meanings?: readonly Meaning<T>[] }

/** The same reading of another value, what may have been meant too. */
export const readAs = <A, B>(read: Reading<A>, value: (read: A) => B): Reading<B> =>
  read.ok
    ? { ok: true, value: value(read.value) }
    : { ...read, meanings: (read.meanings ?? []).map((meaning) => ({ ...meaning, value: value(meaning.value) })) }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <const C extends RefusalCode, F extends RefusalFacts[C]>(
  code: C,
  ...[facts]: keyof RefusalFacts[C] extends never ? [facts?: F] : [facts: F]
): { ok: false; refusal: { code: C } & F } => ({ ok: false, refusal: { ...facts, code } as { code: C } & F })
