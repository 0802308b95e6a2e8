import { sha256 } from '#shared/ids.ts'
import type { Hundredths } from '../vocabulary.ts'

/** By assignment of a second evaluator, or drawn. */
export const LOOK_ORIGINS = ['assigned', 'sample'] as const
export type LookOrigin = (typeof LOOK_ORIGINS)[number]

/**
 * OPEN waits for the second score, DIVERGED for the two to agree, THIRD for a third score. DROPPED: two persons have decided to release
 * without it, so that the first score stands.
 */
export const LOOK_STATES = ['OPEN', 'DIVERGED', 'THIRD', 'SETTLED', 'DROPPED'] as const
export type LookState = (typeof LOOK_STATES)[number]
export const UNSETTLED_LOOKS = ['OPEN', 'DIVERGED', 'THIRD'] as const satisfies LookState[]

/** By which arithmetic it was settled. */
export const LOOK_WAYS = ['mean', 'first', 'median', 'agreed'] as const
export type LookWay = (typeof LOOK_WAYS)[number]

export const WITHIN_WAYS = ['mean', 'first'] as const
export const BEYOND_WAYS = ['third', 'agreed'] as const

/** Peers rows 35–37, 44: what a profile says of second looks, besides the second evaluators who are assigned. */
export interface SecondLookRules {
  /** Of a hundred scored items. */
  samplePercent: number
  /** Two scores are apart when they differ by more than this part of the maximum. */
  divergencePercent: number
  within: (typeof WITHIN_WAYS)[number]
  beyond: (typeof BEYOND_WAYS)[number]
  /** Whoever looks a second time does not read which agency it is. */
  hidesAgency: boolean
}

/** Of profiles from before there were any. */
export const NO_SECOND_LOOKS: SecondLookRules = {
  samplePercent: 0,
  divergencePercent: 10,
  within: 'mean',
  beyond: 'third',
  hidesAgency: false,
}

/**
 * Peers row 37: an item is in the sample when the first eight hexadecimal digits of SHA-256 of `seed:item` are below that part of all there
 * are. Whoever has the seed can draw it again; more percent keep what was drawn by less.
 */
export const isDrawn = (seed: string, itemId: number, percent: number): boolean =>
  Number.parseInt(sha256(`${seed}:${itemId}`).slice(0, 8), 16) < (percent / 100) * 2 ** 32

export type Compared =
  | { state: 'SETTLED'; way: LookWay; hundredths: Hundredths }
  | { state: 'THIRD' }
  | { state: 'DIVERGED' }

/** Peers row 36: what two scores of one item come to. */
export function compareLooks(
  rules: Pick<SecondLookRules, 'divergencePercent' | 'within' | 'beyond'>,
  { first, second, maximum }: { first: Hundredths; second: Hundredths; maximum: Hundredths },
): Compared {
  const isApart = Math.abs(first - second) * 100 > rules.divergencePercent * maximum
  if (isApart) return { state: rules.beyond === 'third' ? 'THIRD' : 'DIVERGED' }
  return rules.within === 'first'
    ? { state: 'SETTLED', way: 'first', hundredths: first }
    : { state: 'SETTLED', way: 'mean', hundredths: Math.floor((first + second + 1) / 2) }
}

/** The middle one: whoever is far from the two others moves nothing. */
export const medianOf = (...scores: [Hundredths, Hundredths, Hundredths]): Hundredths =>
  scores.toSorted((a, b) => a - b)[1] ?? scores[0]

export const settleByThird = ({ first, second, third }: Record<'first' | 'second' | 'third', Hundredths>) => ({
  way: 'median' as const,
  hundredths: medianOf(first, second, third),
})
