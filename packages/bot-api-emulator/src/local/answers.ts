import type { ServerResponse } from 'node:http'
import { securityHeaders } from './guard.ts'

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
  response
    .writeHead(isError ? statuses[answer.error] : 200, {
      ...securityHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    })
    .end(text)
}
