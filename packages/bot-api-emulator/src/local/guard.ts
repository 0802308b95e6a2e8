import type { IncomingMessage } from 'node:http'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i
const localHeader = 'x-emulator-page'

/**
 * Only a page that this server itself served may use the control API: another site open in the same browser can neither set the
 * header nor, by a name that resolves to the loopback address, pass the Host check.
 */
export const isAllowed = (request: IncomingMessage): boolean => {
  const host = request.headers.host ?? ''
  if (!loopback.test(host)) return false
  if (isFromForeignPage(request)) return false
  return request.method === 'GET' || request.headers[localHeader] === '1'
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
