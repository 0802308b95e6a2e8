import { Api } from 'grammy'
import type { Answer, Call, Fetch } from './http.ts'
import { call } from './http.ts'
import { wasRefused } from './outage.ts'

/** Time caps of one call: grammY's own default of 500 s would stop everything on one half-open socket (reliability.md F8). */
export interface Transport {
  fetch: Fetch
}

const CALL_MS = 35_000
const LONGEST_POLITE_WAIT_MS = 10_000
const TRIES = 3

/** Calls after which a message is there that was not there before. Any other does no more when it comes twice. */
const SENDING = /^(?:send(?!chataction)|copy|forward)/i

const methodOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

/**
 * The fetch that every Bot API call of the product goes through, inside dialogues too (API transformers are not applied there,
 * F5; and a retry there would be replayed). A 429 with a short wait and a connection that was refused are tried again: nobody did
 * anything. After a 5xx or a broken answer the messenger may have done it all the same, so only what does no more when it comes
 * twice is repeated. A body that is a stream cannot be sent twice, so uploads are tried once.
 */
export function createTransport(
  pause: (ms: number) => Promise<void> = sleep,
  onLimited: (method: string) => void = () => undefined,
): Transport {
  return {
    async fetch(url, request = {}) {
      const isText = request.body === undefined || request.body === null || typeof request.body === 'string'
      const isHarmless = !SENDING.test(methodOf(url))
      for (let attempt = 1; ; attempt++) {
        const isLast = !isText || attempt >= TRIES
        try {
          const answer = await call(url, request, CALL_MS)
          if (answer.status === 429) onLimited(methodOf(url))
          const waitMs = isLast ? null : await politeWait(answer, attempt, isHarmless)
          if (waitMs === null) return answer
          await pause(waitMs)
        } catch (error) {
          if (isLast || isGivenUp(request) || !wasRefused(error)) throw error
          await pause(backOffMs(attempt))
        }
      }
    },
  }
}

/** An Api of its own for the few calls of an operator's command. */
export const plainApi = (token: string, apiRoot: string, timeoutSeconds: number): Api =>
  new Api(token, { apiRoot, timeoutSeconds, fetch: createTransport().fetch as never })

const isGivenUp = ({ signal }: Call): boolean => signal?.aborted === true
const backOffMs = (attempt: number): number => 300 * 2 ** attempt

async function politeWait(answer: Answer, attempt: number, isHarmless: boolean): Promise<number | null> {
  if (answer.status >= 500) return isHarmless ? backOffMs(attempt) : null
  if (answer.status !== 429) return null
  const waitMs = 1000 * ((await wishedSeconds(answer)) ?? attempt)
  return waitMs > LONGEST_POLITE_WAIT_MS ? null : waitMs
}

/** Every platform names the seconds in the body, not every one in the header too. */
async function wishedSeconds(answer: Answer): Promise<number | null> {
  const body = (await answer.json().catch(() => null)) as { parameters?: { retry_after?: unknown } } | null
  const seconds = body?.parameters?.retry_after ?? answer.headers['retry-after']
  return seconds === undefined || !Number.isFinite(Number(seconds)) ? null : Number(seconds)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
