import { canonicalPieces } from '#domain/results/canonical-json.ts'
import type { ResultsExport } from '#domain/results/results-export.ts'

const CHUNK = 65_536

/**
 * Requirements E18, J2: the same export always gives the same text. Whoever receives it checks `contentHash` against the sha256 of the
 * canonical form of `content`.
 */
export function* resultsJson(results: ResultsExport): Generator<string> {
  let text = ''
  for (const piece of canonicalPieces({ form: 'tahavol-export-1', ...results })) {
    text += piece
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}\n`
}
