import { canonicalJson } from '#domain/results/canonical-json.ts'
import type { ResultsExport } from '#domain/results/results-export.ts'

/**
 * Requirements E18, J2: the same export always gives the same text. Whoever receives it checks `contentHash` against the sha256 of the
 * canonical form of `content`.
 */
export const resultsJson = (results: ResultsExport): Uint8Array =>
  new TextEncoder().encode(`${canonicalJson({ form: 'tahavol-export-1', ...results })}\n`)
