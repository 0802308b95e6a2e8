import { safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import { refused, rows, go } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { readVersion } from '#workflows/results/read-versions.ts'
import type { Ctx } from '../context.ts'

/** One table that was approved, as a workbook, with the one before it beside. */
export async function sendVersion(ctx: Ctx, { cycleId, number }: RouteIds<'result.version'>): Promise<unknown> {
  const { language } = ctx
  const read = await ctx.call(readVersion, { cycleId, number })
  if (!read.ok) return ctx.say(refused(language, read.refusal))
  const { year, lines, at } = read.value
  const book = await document('version-workbook', language, { lines })
  if (!book.ok) return ctx.say(refused(language, book.refusal))
  const name = safeFileName(`${label(language, 'versions-file-name', { year, number })}.xlsx`)
  return ctx.say({
    text: say(language, 'versions-file', { year, number, at }),
    files: [{ sha256: '', name, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes: book.value }],
    buttons: rows(go('result.versions', { cycleId }, label(language, 'versions-button'))),
  })
}
