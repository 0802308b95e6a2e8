import { Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as SecureAgent, request as requestHttps } from 'node:https'
import { type Readable, pipeline } from 'node:stream'

export interface Call {
  method?: string | undefined
  headers?: Record<string, string> | undefined
  /** A stream is sent as it comes and can be sent once. */
  body?: string | Readable | null | undefined
  signal?: AbortSignal | null | undefined
}

export interface Answer {
  status: number
  ok: boolean
  url: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** @throws when it is no JSON: a page of a proxy, or half an answer */
  json(): Promise<unknown>
}

/** The shape of grammY's `client.fetch`, and of every call the product makes to a messenger. */
export type Fetch = (url: string, call?: Call) => Promise<Answer>

/** Shorter than any server keeps an idle connection, so that a call does not meet one that is just being shut. */
const IDLE_MS = 4_000
const AGENTS = {
  http: new Agent({ keepAlive: true, timeout: IDLE_MS, scheduling: 'lifo' }),
  https: new SecureAgent({ keepAlive: true, timeout: IDLE_MS, scheduling: 'lifo' }),
}

export interface OpenOptions {
  /** For the whole call, the body of the answer too. An own timer: one made of signals can be collected before it fires (F17). */
  limitMs: number
  /** A fresh connection, kept for nothing else. */
  isFresh?: boolean
}

export interface Opened {
  answer: IncomingMessage
  /** To be called when the body has been read or is not wanted. */
  end(): void
}

/** Sends a call and resolves with the head of its answer; its body is a stream. */
export function open(url: string, call: Call, { limitMs, isFresh = false }: OpenOptions): Promise<Opened> {
  const { method = 'GET', headers = {}, body, signal } = call
  const secure = url.startsWith('https:')
  const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  return new Promise((resolve, reject) => {
    const agent = isFresh ? false : secure ? AGENTS.https : AGENTS.http
    const sent = (secure ? requestHttps : requestHttp)(url, { method, agent, headers: { ...headers, ...length } })
    const stop = (error: Error): void => void sent.destroy(error)
    const timer = setTimeout(() => stop(new Error(`no answer within ${limitMs / 1000} s`)), limitMs)
    const abort = (): void => stop(new Error('the call was aborted'))
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    sent.on('response', (answer) => {
      // A body that is never read would keep its connection.
      answer.on('close', end)
      resolve({ answer, end: () => void answer.destroy() })
    })
    sent.on('error', (error) => {
      end()
      reject(error)
    })
    signal?.addEventListener('abort', abort)
    if (signal?.aborted === true) return abort()
    if (body === undefined || body === null || typeof body === 'string') sent.end(body ?? undefined)
    // What breaks in the stream of an upload ends its call; what breaks in the call is told by the call itself.
    else pipeline(body, sent, (error) => error != null && stop(error))
  })
}

/** One call over a connection that is kept alive, with its whole answer. Throws what the network threw, and when nothing came in time. */
export async function call(url: string, request: Call, limitMs: number): Promise<Answer> {
  const { answer } = await open(url, request, { limitMs })
  const text = await textOf(answer)
  const status = answer.statusCode ?? 0
  return {
    status,
    ok: status >= 200 && status < 300,
    url,
    headers: answer.headers,
    // oxlint-disable-next-line require-await -- so that what cannot be parsed rejects
    json: async () => JSON.parse(text) as unknown,
  }
}

/** Listens instead of iterating, which costs a small answer more than all the rest of its way. */
const textOf = (answer: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    answer
      .setEncoding('utf8')
      .on('data', (chunk: string) => {
        text += chunk
      })
      .on('end', () => resolve(text))
      .on('error', reject)
      .on('close', () => reject(new Error('the answer broke off')))
  })
