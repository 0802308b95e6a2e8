/** The answer of every command: a value, or a refusal that is data and gets its words from the locale. Plain JSON both ways. */
export type Outcome<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

/** Why something may not be done. `code` names a message `refusal-<code>` in every locale; the other fields are its facts. */
export interface Refusal {
  code: string
  [fact: string]: string | number | boolean | null
}

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <
  const C extends string,
  F extends Record<string, string | number | boolean | null> = Record<never, never>,
>(
  code: C,
  facts?: F,
): { ok: false; refusal: { code: C } & F } => ({ ok: false, refusal: { ...facts, code } as { code: C } & F })
