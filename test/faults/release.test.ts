import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sha256 } from '#shared/ids.ts'

/** In the long suite: it packs 27 MB and starts the product from them. */
it('makes an archive that starts in an empty folder, with its sum', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-release-test-'))
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['scripts/release.mjs', folder], (_, out, errors) => resolve(out + errors))
  })
  expect(said).toContain('unpacked and started')
  const archive = readdirSync(folder).find((name) => name.endsWith('.tar.gz')) ?? ''
  expect(statSync(path.join(folder, archive)).size).toBeLessThan(32_000_000)
  const sums = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
  expect(sums).toBe(`${sha256(readFileSync(path.join(folder, archive)))}  ${archive}\n`)
})
