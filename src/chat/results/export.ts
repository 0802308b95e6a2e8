import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import type { FileToSend } from '#shared/message.ts'
import { say } from '#wording/say.ts'
import { readResultsExport } from '#workflows/results/read-results-export.ts'
import { homeRow, refused } from '#screens/kit.ts'
import type { Ctx } from '../context.ts'

/** `/export` and its button: the results as workbook and JSON (requirements E18, J2). */
export async function exportResults(ctx: Ctx): Promise<unknown> {
  const results = await ctx.call(readResultsExport, { year: null })
  if (!results.ok) return ctx.say(refused(ctx.language, results.refusal))
  const { language } = ctx
  const { year, contentHash, approvals } = results.value
  const files = await document('results', language, results.value)
  if (!files.ok) return ctx.say(refused(language, files.refusal))
  const made = (extension: string, mimeType: string, bytes: Uint8Array): FileToSend => ({
    sha256: '',
    name: `results-${year}.${extension}`,
    mimeType,
    kind: 'document',
    bytes,
  })
  return ctx.say({
    text: say(language, 'results-export-done', {
      year,
      hash: approvals.length === 0 ? 'none' : fingerprint(contentHash),
    }),
    files: [made('xlsx', MIME_TYPES.xlsx, files.value.xlsx), made('json', 'application/json', files.value.json)],
    buttons: [homeRow(language)],
  })
}
