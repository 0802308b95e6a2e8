import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mimeTypeOf } from '../mime.ts'
import { decoded } from '../http/body.ts'
import { securityHeaders } from './guard.ts'

/** Right from `src/local` and from `dist/local` alike. */
const sourceRoot = fileURLToPath(new URL('../../page', import.meta.url))
const bundleRoot = fileURLToPath(new URL('../../dist/page', import.meta.url))

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
/** What `scripts/build-page.mjs` has made, unless the page has been changed since. */
const isBundled =
  existsSync(path.join(bundleRoot, 'index.html')) &&
  readdirSync(sourceRoot).every(
    (name) => changedAt(path.join(sourceRoot, name)) <= changedAt(path.join(bundleRoot, 'index.html')),
  )
const pageRoot = isBundled ? bundleRoot : sourceRoot
/** Named by its contents, so that it never changes. */
const lasting = /-[A-Z0-9]{8}\.\w+$/
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Where npm has put a dependency: beside this package or in any folder above, as Node itself looks. */
const folderOf = (dependency: string): string => {
  const places = createRequire(import.meta.url).resolve.paths(dependency) ?? []
  const folder = places.map((place) => path.join(place, dependency)).find((place) => existsSync(place))
  if (folder === undefined) throw new Error(`${dependency} is not installed`)
  return folder
}
const litRoot = folderOf('lit-html')
const font = path.join(folderOf('vazirmatn'), 'fonts', 'webfonts', 'Vazirmatn[wght].woff2')

/** The file under `root` that the address means; undefined for everything outside. */
const inside = (root: string, name: string): string | undefined => {
  if (name.includes('\0') || name.includes('\\')) return undefined
  const file = path.resolve(root, name)
  if (!file.startsWith(root + path.sep)) return undefined
  const parts = path.relative(root, file).split(path.sep)
  return parts.some((part) => part.startsWith('.')) ? undefined : file
}

const fileAt = (address: string): string | undefined => {
  if (address === '/') return path.join(pageRoot, 'index.html')
  const name = decoded(address.slice('/page/'.length))
  if (name === 'vendor/vazirmatn.woff2') return font
  if (name.startsWith('vendor/lit-html/')) return inside(litRoot, name.slice('vendor/lit-html/'.length))
  return inside(pageRoot, name)
}

/** As small as the browser takes it: the bundle lies there compressed too. */
const read = async (
  file: string,
  accepted: string,
): Promise<{ bytes: Buffer; encoding: string | undefined } | undefined> => {
  for (const [encoding, ending] of isBundled ? ENCODINGS : []) {
    const bytes = accepted.includes(encoding) ? await readFile(file + ending).catch(() => undefined) : undefined
    if (bytes !== undefined) return { bytes, encoding }
  }
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && { bytes, encoding: undefined }
}

/** The chat page's own files. */
export const servePage = async (request: IncomingMessage, response: ServerResponse, address: string): Promise<void> => {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(address) : undefined
  const found = file === undefined ? undefined : await read(file, request.headers['accept-encoding']?.toString() ?? '')
  if (file === undefined || found === undefined) {
    response.writeHead(404, { ...securityHeaders, 'content-type': 'text/plain' }).end('not found')
    return
  }
  const { bytes, encoding } = found
  const type = mimeTypeOf(file)
  const isText = type.startsWith('text/') || type === 'image/svg+xml'
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    ...securityHeaders,
    'cache-control': lasting.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag,
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
