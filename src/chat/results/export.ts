import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import type { FileToSend } from '#shared/message.ts'
import { document } from '#documents/document.ts'
import { signedWith } from '#domain/results/results-export.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { done, type Outcome } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { readResultsBundle, signManifest } from '#workflows/results/read-results-export.ts'
import { homeRow, refused } from '#screens/kit.ts'
import type { Ctx } from '../context.ts'

interface Bundle {
  year: number
  fingerprint: string | null
  /** Of what it holds, what people open at once. */
  files: readonly { name: string; bytes: Uint8Array }[]
  zip: Uint8Array
}

/** Everything of the results in one signed archive (requirements C12, E18, J2; docs/transmission.md). */
async function bundleOf(ctx: Ctx): Promise<Outcome<Bundle>> {
  const read = await ctx.call(readResultsBundle, { year: null })
  if (!read.ok) return read
  const { results, files: evidence } = read.value
  const { year, contentHash, approvals, exportedAt: madeAt } = results
  const files = await document('bundle-files', ctx.language, results, evidence)
  if (!files.ok) return files
  const hashes = Object.fromEntries(files.value.map(({ name, sha256 }) => [name, sha256]))
  const manifest = await ctx.call(signManifest, { year, contentHash, madeAt, files: hashes })
  if (!manifest.ok) return manifest
  const signs = Object.entries(signedWith(manifest.value)).map(([name, words]) => ({ name, bytes: Buffer.from(words) }))
  const zip = await document('zip', [...files.value, ...signs])
  return zip.ok
    ? done({
        year,
        fingerprint: approvals.length === 0 ? null : fingerprint(contentHash),
        files: files.value,
        zip: zip.value,
      })
    : zip
}

/** `/export` and its button. */
export async function exportResults(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const bundle = await bundleOf(ctx)
  if (!bundle.ok) return ctx.say(refused(language, bundle.refusal))
  const { year, fingerprint: hash, files, zip } = bundle.value
  const made = (extension: string, mimeType: string, bytes: Uint8Array | undefined): FileToSend[] =>
    bytes === undefined ? [] : [{ sha256: '', name: `results-${year}.${extension}`, mimeType, kind: 'document', bytes }]
  const named = (name: string) => files.find((file) => file.name === name)?.bytes
  return ctx.say({
    text: say(language, 'results-export-done', { year, hash: hash ?? 'none' }),
    files: [
      ...made('xlsx', MIME_TYPES.xlsx, named('results.xlsx')),
      ...made('json', 'application/json', named('results.json')),
      ...made('zip', MIME_TYPES.zip, zip),
    ],
    buttons: [homeRow(language)],
  })
}
