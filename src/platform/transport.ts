import { Api } from 'grammy'
import { systemClock } from '#shared/clock.ts'
import { turnsByKey } from '#shared/turns.ts'
import { type AnswerRule, ANSWERS, type Refusal, refusalOf } from './answers.ts'
import { ASSUMED, isSpent, type Outside, outsideNow, type Placed, placeOf, scopeOf } from './call-scope.ts'
import type { Answer, Call, Fetch } from './http.ts'
import { call } from './http.ts'
import { createLimits, type Limits } from './limits.ts'
import { wasRefused } from './outage.ts'

export interface Transport {
  fetch: Fetch
}

export interface TransportOptions {
  limits: Limits
  pause?: (ms: number) => Promise<void>
  rules?: readonly AnswerRule[]
  onLimited?: (method: string) => void
}

/** Time cap of one call: grammY's own default of 500 s would stop everything on one half-open socket (reliability.md F8). */
const CALL_MS = 35_000
/** Whoever has to wait longer gives their place to others and comes again. */
const LONGEST_POLITE_WAIT_MS = 2_000
const TRIES = 3

/** Calls after which a message is there that was not there before. Any other does no more when it comes twice. */
const SENDING = /^(?:send(?!chataction)|copy|forward)/i

const methodOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

/**
 * The fetch that every Bot API call of the product goes through, inside dialogues too (API transformers are not applied there,
 * F5; and a retry there would be replayed). Nothing is called into a wait that has been announced: the call is answered here. After a
 * 5xx or a broken answer the messenger may have done it all the same, so only what does no more when it comes twice is repeated, and a
 * message that answers an update goes out twice at most. A body that is a stream cannot be sent twice.
 */
export function createTransport({ limits, rules = ANSWERS, ...options }: TransportOptions): Transport {
  const { pause = sleep, onLimited = () => undefined } = options

  const inTurn = turnsByKey()

  /** Messages to one chat go one after another, and so does whoever has waited for the same: together they would only be told to wait. */
  function carry(url: string, request: Call, method: string, flying?: Flying): Promise<Answer> {
    const [scope, outside] = [scopeOf(method), outsideNow()]
    const { ms, isAll } = limits.held(scope)
    if (ms > LONGEST_POLITE_WAIT_MS) return Promise.resolve(putOff(url, ms, isAll))
    const work = (waits: boolean, attempt = 1): Promise<Answer> =>
      tried(url, request, {
        method,
        scope,
        outside,
        flying,
        attempt,
        again: waits ? null : (next) => inTurn(scope, () => work(true, next)),
      })
    return ms > 0 || SENDING.test(method) ? inTurn(scope, () => work(true)) : work(false)
  }

  async function tried(url: string, request: Call, how: Try): Promise<Answer> {
    const { method, scope, outside, flying, again, ...from } = how
    const isText = request.body === undefined || request.body === null || typeof request.body === 'string'
    for (let { attempt } = from; ; attempt++) {
      const { ms, isAll } = limits.held(scope)
      if (ms > LONGEST_POLITE_WAIT_MS) return putOff(url, ms, isAll)
      if (ms > 0) await pause(ms)
      const isLast = !isText || attempt >= TRIES
      try {
        flying?.(true)
        const answer = await outside(() => call(url, request, CALL_MS)).finally(() => flying?.(false))
        if (answer.status >= 500) {
          limits.faulty(scope)
          if (isLast || SENDING.test(method)) return answer
          await pause(backOffMs(attempt))
          continue
        }
        if (answer.ok) {
          limits.fine(scope)
          return SENDING.test(method) ? await withMessage(answer) : answer
        }
        const refusal = refusalOf(rules, answer.status, await answer.json().catch(() => null))
        if (refusal?.error_code !== 429 || !(await obey(refusal, answer, method, scope, isLast))) {
          if (refusal?.error_code === 401) limits.broken()
          else if (refusal?.error_code !== 429) limits.fine(scope)
          return refusal === null ? answer : told(url, refusal)
        }
        if (again !== null) return await again(attempt + 1)
      } catch (error) {
        if (isGivenUp(request)) throw error
        limits.faulty(scope)
        if (isLast || !wasRefused(error)) throw error
        await pause(backOffMs(attempt))
      }
    }
  }

  /** @returns whether the wait is so short that this call waits for it itself */
  async function obey(
    refusal: Refusal,
    answer: Answer,
    method: string,
    scope: string,
    isLast: boolean,
  ): Promise<boolean> {
    onLimited(method)
    // Every platform names the seconds in the body, not every one in the header too; Bale none at all.
    const named = refusal.parameters.retry_after ?? answer.headers['retry-after'] ?? DEFAULT_SECONDS
    const ms = 1000 * Number(named)
    limits.limited(scope, ms)
    refusal.parameters = { ...refusal.parameters, retry_after: Math.ceil(limits.held(scope).ms / 1000) }
    return !isLast && ms <= LONGEST_POLITE_WAIT_MS
  }

  return { fetch: onceForUpdate(carry) }
}

/** Said to be done without the message that it has made: nobody knows what became of it. */
async function withMessage(answer: Answer): Promise<Answer> {
  const body = (await answer.json().catch(() => null)) as { ok?: unknown; result?: unknown } | null
  if (body?.ok !== true) return answer
  const isNamed = [body.result].flat().every((made) => Number.isInteger((made as Placed | null)?.message_id))
  if (isNamed) return { ...answer, json: () => Promise.resolve(body) }
  return told(answer.url, {
    ok: false,
    error_code: 502,
    description: 'done, but no message is named',
    parameters: {},
  } as Refusal)
}

/** A send that answers an update which is handled again is not made again: what it was answered with is told once more. */
function onceForUpdate(carry: (url: string, request: Call, method: string, flying?: Flying) => Promise<Answer>): Fetch {
  return async (url, request = {}) => {
    const method = methodOf(url)
    const place = SENDING.test(method) ? placeOf(method) : null
    if (place === null) return carry(url, request, method)
    const { answers, key } = place
    const known = answers.sent.get(key)
    if (known !== undefined && 'body' in known) return told(url, known.body as Refusal)
    if (isSpent(known)) return told(url, ASSUMED)
    const flying: Flying = (isFlying) => void answers.inAir[isFlying ? 'add' : 'delete'](key)
    const unknown = (): void => void answers.sent.set(key, { tries: (known?.tries ?? 0) + 1 })
    try {
      const answer = await carry(url, request, method, flying)
      if (answer.status >= 500) unknown()
      else if (answer.ok) {
        const body = await answer.json().catch(() => null)
        if (body === null) unknown()
        else answers.sent.set(key, { body })
      }
      return answer
    } catch (error) {
      if (!wasRefused(error) && !isGivenUp(request)) unknown()
      throw error
    }
  }
}

/** An Api of its own for the few calls of an operator's command. */
export const plainApi = (token: string, apiRoot: string, timeoutSeconds: number): Api =>
  new Api(token, {
    apiRoot,
    timeoutSeconds,
    fetch: createTransport({ limits: createLimits(systemClock) }).fetch as never,
  })

/** Told when the messenger has the call, and when it has answered. */
type Flying = (isFlying: boolean) => void

type Again = (attempt: number) => Promise<Answer>

interface Try {
  method: string
  scope: string
  outside: Outside
  flying: Flying | undefined
  attempt: number
  /** How whoever has been limited comes again; null: in this very turn. */
  again: Again | null
}

/** Where a messenger does not say how long. */
const DEFAULT_SECONDS = 5

const isGivenUp = ({ signal }: Call): boolean => signal?.aborted === true
const backOffMs = (attempt: number): number => 300 * 2 ** attempt

const told = (url: string, body: { ok: boolean; error_code?: number }): Answer => ({
  status: body.error_code ?? 200,
  ok: body.ok,
  url,
  headers: {},
  json: () => Promise.resolve(body),
})

function putOff(url: string, ms: number, isAll: boolean): Answer {
  const seconds = Math.ceil(ms / 1000)
  const parameters = { retry_after: seconds, ...(isAll ? { scope: 'all' as const } : {}) }
  return told(url, {
    ok: false,
    error_code: 429,
    description: `not called: ${seconds} s to wait`,
    parameters,
  } as Refusal)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
