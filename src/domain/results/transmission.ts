import type { Hundredths } from '../vocabulary.ts'

export interface Figures {
  generalHundredths: Hundredths
  specificHundredths: Hundredths
}

export interface Entry {
  /** As they were typed; null: nothing has been typed. */
  typed: Figures | null
  /** What the national system shows instead; null: nothing is known to differ. */
  differs: string | null
}

/** `changed`: the table says something else now than what was typed. */
export const ROW_STANDINGS = ['open', 'entered', 'changed', 'differs'] as const
export type RowStanding = (typeof ROW_STANDINGS)[number]

/** Requirements C12, E18: how a row of the result table stands in the national system. */
export function standingOf({ typed, differs }: Entry, now: Figures): RowStanding {
  if (differs !== null) return 'differs'
  if (typed === null) return 'open'
  return isSame(typed, now) ? 'entered' : 'changed'
}

export const isSame = (a: Figures, b: Figures): boolean =>
  a.generalHundredths === b.generalHundredths && a.specificHundredths === b.specificHundredths

/** Characters of what is said of a difference, and of the number of a receipt. */
export const DIFFERENCE_LIMIT = 300
export const RECEIPT_LIMIT = 60
