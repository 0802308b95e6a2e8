import type { ReceiptContent } from '../receipts/link.ts'
import type { Standing } from './result-table.ts'

/** Requirement E15: what a result letter says, as it was issued. */
export interface LetterFacts
  extends Pick<Standing, 'generalHundredths' | 'specificHundredths' | 'totalHundredths' | 'participated'> {
  year: number
  agencyCode: string
  /** Null where the province does not tell it, or the agency took no part. */
  rank: number | null
}

export const letterFacts = (year: number, row: Standing & { agencyCode: string }, tellsRank: boolean): LetterFacts => ({
  year,
  agencyCode: row.agencyCode,
  participated: row.participated,
  generalHundredths: row.generalHundredths,
  specificHundredths: row.specificHundredths,
  totalHundredths: row.totalHundredths,
  rank: tellsRank ? row.rank : null,
})

/** In a fixed order: what the receipt of the letter is bound to. */
export const letterContent = (number: string, facts: LetterFacts): ReceiptContent => [
  'result-letter',
  number,
  facts.year,
  facts.agencyCode,
  facts.participated,
  facts.generalHundredths,
  facts.specificHundredths,
  facts.totalHundredths,
  facts.rank,
]

/** Whether the letter still says what holds. */
export const saysTheSame = (a: LetterFacts, b: LetterFacts): boolean =>
  JSON.stringify(letterContent('', a)) === JSON.stringify(letterContent('', b))

/** `1404-101`, and `1404-101-2` for the one that follows it after a correction. */
export const letterNumber = (year: number, agencyCode: string, before: number): string =>
  `${year}-${agencyCode}${before === 0 ? '' : `-${before + 1}`}`

/** Requirement F7: where an agency makes its final result known to its staff. */
export const ANNOUNCED_WHERE = ['board', 'letter', 'website', 'meeting'] as const
export type AnnouncedWhere = (typeof ANNOUNCED_WHERE)[number]
