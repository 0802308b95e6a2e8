import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mimeTypeOf } from '../mime.ts'
import { securityHeaders } from './guard.ts'

/** Right from `src/local` and from `dist/local` alike: the page is never compiled. */
const pageRoot = fileURLToPath(new URL('../../page', import.meta.url))

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
  let name: string
  try {
    name = decodeURIComponent(address.slice('/page/'.length))
  } catch {
    return undefined
  }
  if (name === 'vendor/vazirmatn.woff2') return font
  if (name.startsWith('vendor/lit-html/')) return inside(litRoot, name.slice('vendor/lit-html/'.length))
  return inside(pageRoot, name)
}

/** The chat page's own files. */
export const servePage = async (request: IncomingMessage, response: ServerResponse, address: string): Promise<void> => {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(address) : undefined
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || bytes === undefined) {
    response.writeHead(404, { ...securityHeaders, 'content-type': 'text/plain' }).end('not found')
    return
  }
  const type = mimeTypeOf(file)
  const isText = type.startsWith('text/') || type === 'image/svg+xml'
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
