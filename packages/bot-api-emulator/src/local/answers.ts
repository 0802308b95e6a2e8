import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from './guard.ts'

/** Smaller texts travel in one packet anyway. */
const WORTH_PACKING = 1_400

export type LocalErrorCode = 'forbidden' | 'not-found' | 'bad-request' | 'too-big' | 'not-possible'
const statuses: Record<LocalErrorCode, number> = {
  forbidden: 403,
  'not-found': 404,
  'bad-request': 400,
  'too-big': 413,
  'not-possible': 409,
}

/** What a control request leads to. */
export type LocalAnswer = { body: unknown } | { error: LocalErrorCode; detail: string }

export const writeLocal = (response: ServerResponse, answer: LocalAnswer): void => {
  const isError = 'error' in answer
  const text = JSON.stringify(isError ? { error: { code: answer.error, detail: answer.detail } } : answer.body)
  const isPacked = text.length > WORTH_PACKING && String(response.req.headers['accept-encoding']).includes('gzip')
  const bytes = isPacked ? gzipSync(text, { level: 1 }) : Buffer.from(text)
  response
    .writeHead(isError ? statuses[answer.error] : 200, {
      ...securityHeaders,
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    })
    .end(bytes)
}
