import { cleanText } from 'persian-text'
import { sha256 } from '#shared/ids.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { ReceiptContent } from '../receipts/link.ts'
import type { Hundredths, RankingGroup } from '../vocabulary.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Statistics } from './statistics.ts'

/** Requirement I7: what the coordinator writes of the analysis, in the order of the report. */
export const ANALYSIS_PARTS = ['opening', 'findings', 'proposals'] as const
export type AnalysisPart = (typeof ANALYSIS_PARTS)[number]
/** Empty: not written yet. */
export type AnalysisTexts = Record<AnalysisPart, string>

/** One message of the messenger, with room for what stands around it. */
export const ANALYSIS_LIMIT = 3500
const LEAST = 20

/** Refusals: analysis-short {minimum}, analysis-long {length, limit}. */
export function readAnalysisText(text: string | null): Outcome<string> {
  const words = cleanText(text ?? '')
  if (words.length < LEAST) return refuse('analysis-short', { minimum: LEAST })
  return words.length > ANALYSIS_LIMIT
    ? refuse('analysis-long', { length: words.length, limit: ANALYSIS_LIMIT })
    : done(words)
}

/** All that a report says, as it was issued. */
export interface AnalysisFacts {
  texts: AnalysisTexts
  statistics: Statistics
  /** Null where the province does not publish it. */
  ranking: { group: RankingGroup; rows: { rank: number; name: string; totalHundredths: Hundredths }[] }[] | null
}

/** `1404-T`, and `1404-T-2` for the one that takes its place. */
export const analysisNumber = (year: number, before: number): string =>
  `${year}-T${before === 0 ? '' : `-${before + 1}`}`

/** In a fixed order: what the receipt of the report is bound to. */
export const analysisContent = (number: string, facts: AnalysisFacts): ReceiptContent => [
  'year-analysis',
  number,
  sha256(canonicalJson(facts)),
]

/** Whether two reports would say the same; when something was released meanwhile is no figure. */
export const saysTheSame = (a: AnalysisFacts, b: AnalysisFacts): boolean => canonicalJson(a) === canonicalJson(b)
/** The same of their figures alone: a text that was put better takes nothing back. */
export const hasTheSameFigures = (a: AnalysisFacts, b: AnalysisFacts): boolean =>
  canonicalJson({ ...a, texts: null }) === canonicalJson({ ...b, texts: null })
