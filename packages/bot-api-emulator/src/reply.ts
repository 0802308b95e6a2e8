/** The answer of one Bot API method, in the platform's own envelope. Refusals are values here too. */
export type ApiReply = { ok: true; result: unknown } | ApiRefusal

export interface ApiRefusal {
  ok: false
  error_code: number
  description: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

export const answer = (result: unknown): ApiReply => ({ ok: true, result })

const prefixes: Record<number, string> = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict' }

export const refusal = (code: number, text: string): ApiRefusal => {
  const prefix = prefixes[code]
  return { ok: false, error_code: code, description: prefix === undefined ? text : `${prefix}: ${text}` }
}

export const badRequest = (text: string): ApiRefusal => refusal(400, text)

export const tooManyRequests = (seconds: number): ApiRefusal => ({
  ...refusal(429, `Too Many Requests: retry after ${seconds}`),
  parameters: { retry_after: seconds },
})

/** True for the refusal side of helpers that return either a value or a refusal. */
export const isRefusal = (value: unknown): value is ApiRefusal =>
  typeof value === 'object' && value !== null && 'error_code' in value && 'ok' in value && value.ok === false
