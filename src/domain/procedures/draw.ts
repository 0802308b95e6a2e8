import { sha256 } from '#shared/ids.ts'

/**
 * Requirement N11: of these choices those are drawn for which the first eight hexadecimal digits of SHA-256 of `seed:choice` are below
 * that part of all there are. Whoever has the seed, which stands in the history of the case, can draw again.
 */
export const drawn = (seed: string, choices: readonly string[], percent: number): string[] =>
  choices.filter((choice) => Number.parseInt(sha256(`${seed}:${choice}`).slice(0, 8), 16) < (percent / 100) * 2 ** 32)
