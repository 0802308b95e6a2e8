// Checks a signed bundle of results without anything of the product: `node check-bundle.mjs <unzipped folder> [public-key.pem]`.
// Give the key that the province has published; the one inside the bundle shows only that nothing changed since it was made.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const [folder, keyFile] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give the folder of the unzipped bundle: node check-bundle.mjs results-1404 [public-key.pem]')
  process.exit(2)
}
const at = (name) => path.join(folder, name)
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const faults = []

const text = readFileSync(at('manifest.json'))
const key = createPublicKey(readFileSync(keyFile ?? at('public-key.pem')))
const signature = Buffer.from(readFileSync(at('manifest.sig'), 'utf8').trim(), 'base64')
if (!verify(null, text, key, signature)) faults.push('manifest.json: the signature is not by this key')

const manifest = JSON.parse(text.toString('utf8'))
for (const [name, hash] of Object.entries(manifest.files)) {
  if (name !== path.basename(name)) faults.push(`${name}: not a plain name`)
  else if (sha256(readFileSync(at(name))) !== hash) faults.push(`${name}: changed since it was signed`)
}

// The canonical form of docs/transmission.md: keys in order, no blanks.
const canonical = (value) =>
  Array.isArray(value)
    ? `[${value.map(canonical).join(',')}]`
    : value !== null && typeof value === 'object'
      ? `{${Object.keys(value)
          .toSorted((a, b) => (a < b ? -1 : 1))
          .map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`)
          .join(',')}}`
      : JSON.stringify(value)
const results = JSON.parse(readFileSync(at('results.json'), 'utf8'))
if (sha256(canonical(results.content)) !== manifest.contentHash)
  faults.push('results.json: not the content that was signed')
for (const approval of results.approvals)
  if (approval.contentHash !== manifest.contentHash)
    faults.push(`approval ${approval.step}: given over another content`)

for (const fault of faults) console.error(fault)
console.log(
  faults.length === 0 ? `${manifest.year}: right, content ${manifest.contentHash}` : `${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)
