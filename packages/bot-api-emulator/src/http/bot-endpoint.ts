import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { numberOf } from '../call.ts'
import { dispatch } from '../dispatch.ts'
import type { FaultPlan } from '../faults.ts'
import { type ApiReply, badRequest, refusal } from '../reply.ts'
import type { Params } from '../wire.ts'
import type { World } from '../world.ts'
import { readBody, readInput } from './body.ts'
import { answerAtFault, isBeforeWork, later, replyAtFault } from './fault-answers.ts'

const bodyLimit = 52 * 1024 * 1024

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (a: string, b: string): boolean => a === b || timingSafeEqual(digest(a), digest(b))

export const writeReply = (response: ServerResponse, reply: ApiReply, fault?: FaultPlan): void => {
  const text = JSON.stringify(reply)
  const status = reply.ok ? 200 : reply.error_code
  const headers: Record<string, string | number> = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  }
  if (!reply.ok && reply.parameters?.retry_after !== undefined) headers['retry-after'] = reply.parameters.retry_after
  if (fault === undefined) response.writeHead(status, headers).end(text)
  else answerAtFault(response, fault, status, headers, Buffer.from(text))
}

/** `/bot<token>/<method>`: reads, strikes with planned faults, dispatches, records, answers. */
export const serveBot = async (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  target: { token: string; method: string; query: URLSearchParams },
): Promise<void> => {
  const body = await readBody(request, bodyLimit)
  if (body === undefined) return writeReply(response, refusal(413, 'Request Entity Too Large'))
  if (!isSame(target.token, world.token)) return writeReply(response, refusal(401, 'Unauthorized'))
  const input = readInput(request, target.query, body)
  if (typeof input === 'string') return writeReply(response, badRequest(input))
  if (world.latencyMs > 0) await later(world.latencyMs)
  const chatId =
    numberOf(input.params, 'chat_id') ?? world.usernames.get(String(input.params.chat_id).slice(1).toLowerCase())
  const fault = world.faults.strike(target.method, chatId)
  if (fault !== undefined && isBeforeWork(fault.kind)) {
    const reply = replyAtFault(fault)
    record(world, target.method, input.params, chatId, reply ?? refusal(502, fault.kind), fault)
    if (reply === undefined) answerAtFault(response, fault, 502, {}, Buffer.alloc(0))
    else writeReply(response, reply)
    return
  }
  const onHangUp = (listener: () => void): void => {
    response.on('close', listener)
  }
  const reply = await dispatch(world, target.method, {
    method: target.method,
    params: input.params,
    uploads: input.uploads,
    onHangUp,
  })
  record(world, target.method, shortened(input.params, input.uploads), chatId, reply, fault)
  writeReply(response, reply, fault)
}

const shortened = (params: Params, uploads: ReadonlyMap<string, { toJSON(): unknown }>): Params =>
  uploads.size === 0
    ? params
    : { ...params, ...Object.fromEntries([...uploads].map(([name, upload]) => [name, upload.toJSON()])) }

const record = (
  world: World,
  named: string,
  params: Params,
  chatId: number | undefined,
  reply: ApiReply,
  fault?: FaultPlan,
): void => {
  const method = world.check.methodNamed(named) ?? named
  const entry = {
    method,
    params,
    at: world.clock.now().toISOString(),
    ok: reply.ok,
    ...(reply.ok ? {} : { error: reply.description, code: reply.error_code }),
    ...(chatId === undefined ? {} : { chatId }),
    ...(fault === undefined ? {} : { fault: fault.kind }),
  }
  world.log.requests.push(entry)
  if (method === 'getUpdates') return
  const { params: _params, at: _at, ...short } = entry
  world.events.publish('request', () => short)
}
