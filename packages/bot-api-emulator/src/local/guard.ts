import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i
const localHeader = 'x-emulator-page'

const cookieOf = (request: IncomingMessage): string => `emulator-page-${request.socket.localPort ?? 0}`

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

export const isFromLoopback = ({ headers }: IncomingMessage): boolean => loopback.test(headers.host ?? '')

/**
 * The guard before every address of the page, reading ones too: another site open in the same browser can neither set the header
 * nor, by a name that resolves to the loopback address, pass the Host check; another user of the machine has not the key.
 */
export const isAllowed = (request: IncomingMessage, pageKey: string | undefined): boolean => {
  if (!isFromLoopback(request) || isFromForeignPage(request)) return false
  if (pageKey !== undefined) {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/)
    if (!cookies.some((cookie) => isSame(cookie, `${cookieOf(request)}=${pageKey}`))) return false
  }
  return isReading(request) || request.headers[localHeader] === '1'
}

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** `/open/<pageKey>`: the browser gets the key to keep and goes on to the page, with what the address asks of it. @returns whether it was the right one */
export const letIn = (request: IncomingMessage, response: ServerResponse, tried: string, pageKey: string): boolean => {
  if (!isFromLoopback(request) || !isReading(request) || !isSame(tried, pageKey)) return false
  const cookie = `${cookieOf(request)}=${pageKey}; Path=/; HttpOnly; SameSite=Strict`
  const [, query] = /\?(.*)$/.exec(request.url ?? '') ?? []
  const location = query === undefined ? '/' : `/?${query}`
  response.writeHead(303, { ...securityHeaders, location, 'set-cookie': cookie }).end()
  return true
}

export const turnAway = (response: ServerResponse): void => {
  const text =
    'این صفحه فقط با نشانی‌ای باز می‌شود که برنامه هنگام آغاز به کار نوشته است؛ همان نشانی را باز کنید.\n' +
    'This page opens only at the address that the program printed when it started. Open that address.\n'
  response.writeHead(403, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

/** A request that some other site's page makes through the user's browser. Bots send no such headers. */
export const isFromForeignPage = (request: IncomingMessage): boolean => {
  const { origin, host = '' } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return true
  return origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`
}

export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; object-src 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const
