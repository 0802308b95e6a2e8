import type { ServerResponse } from 'node:http'
import type { FaultKind, FaultPlan } from '../faults.ts'
import { type ApiRefusal, badRequest, refusal, tooManyRequests } from '../reply.ts'

const afterWork: ReadonlySet<FaultKind> = new Set([
  'drop-answer',
  'slow',
  'truncated',
  'accept-502',
  'accept-silent',
  'accept-bare',
])

/** Those that let the method work and spoil its answer come after it; the others strike before anything is done. */
export const isBeforeWork = (kind: FaultKind): boolean => !afterWork.has(kind)

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const defaultRetrySeconds = 3

/** Faults that are proper answers of the platform. */
export const replyAtFault = (fault: FaultPlan): ApiRefusal | undefined => {
  switch (fault.kind) {
    case '500':
      return refusal(500, 'Internal Server Error')
    case '429':
      return tooManyRequests(fault.retryAfter ?? defaultRetrySeconds)
    case '403':
      return refusal(403, 'bot was blocked by the user')
    case '401':
      return refusal(401, 'Unauthorized')
    case '409':
      return refusal(409, 'terminated by other getUpdates request; make sure that only one bot instance is running')
    case 'not-modified':
      return badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    case 'refusal':
      return {
        ok: false,
        error_code: fault.code ?? 400,
        description: fault.description ?? 'Bad Request',
        ...(fault.migrateTo === undefined ? {} : { parameters: { migrate_to_chat_id: fault.migrateTo } }),
      }
    case 'refuse':
    case 'reset':
    case 'half-open':
    case 'empty':
    case 'html-502':
    case 'drop-answer':
    case 'slow':
    case 'truncated':
    case 'accept-502':
    case 'accept-silent':
    case 'accept-bare':
      return undefined
  }
}

const badGateway =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n'
const bare = '{"ok":true,"result":true}'
const dripMs = 80
const drips = 12

/** Spoils an answer on its way: `head` and `body` are what a healthy server would send. */
export const answerAtFault = (
  response: ServerResponse,
  fault: FaultPlan,
  status: number,
  head: Record<string, string | number>,
  body: Buffer,
): void => {
  switch (fault.kind) {
    case 'refuse':
    case 'drop-answer':
      response.socket?.destroy()
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'half-open':
    case 'accept-silent':
      return
    case 'empty':
      response.writeHead(200, { 'content-length': 0 }).end()
      return
    case 'html-502':
    case 'accept-502':
      response.writeHead(502, { 'content-type': 'text/html', 'content-length': badGateway.length }).end(badGateway)
      return
    case 'accept-bare':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bare.length }).end(bare)
      return
    case 'truncated':
      response.writeHead(status, head)
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy())
      return
    case 'slow':
      response.writeHead(status, head)
      drip(response, body, 0)
      return
    case '500':
    case '429':
    case '403':
    case '401':
    case '409':
    case 'not-modified':
    case 'refusal':
      response.writeHead(status, head).end(body)
  }
}

const drip = (response: ServerResponse, body: Buffer, at: number): void => {
  const next = Math.min(body.length, at + Math.max(1, Math.ceil(body.length / drips)))
  response.write(body.subarray(at, next))
  if (response.destroyed) return
  if (next >= body.length) response.end()
  else setTimeout(() => drip(response, body, next), dripMs)
}
