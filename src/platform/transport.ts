import { wasRefused } from './outage.ts'

/** Time caps of one call: grammY's own default of 500 s would stop everything on one half-open socket (reliability.md F8). */
export interface Transport {
  fetch: typeof fetch
}

const CALL_MS = 35_000
const LONGEST_POLITE_WAIT_MS = 10_000
const TRIES = 3

/**
 * The fetch that every Bot API call of the product goes through, inside dialogues too (API transformers are not applied there,
 * F5; and a retry there would be replayed). A 429 with a short wait, a 5xx and a connection that was refused are tried again.
 * A body that is a stream cannot be sent twice, so uploads are tried once.
 */
export function createTransport(
  pause: (ms: number) => Promise<void> = sleep,
  onLimited: (method: string) => void = () => undefined,
): Transport {
  return {
    fetch: async (input, init = {}) => {
      const repeatable = init.body === undefined || init.body === null || typeof init.body === 'string'
      for (let attempt = 1; ; attempt++) {
        const last = !repeatable || attempt >= TRIES
        try {
          const response = await fetch(input, { ...init, signal: signals(init.signal) })
          if (response.status === 429) onLimited(response.url.split('/').at(-1) ?? '')
          const waitMs = last ? null : await politeWait(response, attempt)
          if (waitMs === null) return response
          await pause(waitMs)
        } catch (error) {
          // A connection that was refused reached nobody; anything later may have been accepted, so it is not repeated here.
          if (last || init.signal?.aborted === true || !wasRefused(error)) throw error
          await pause(300 * 2 ** attempt)
        }
      }
    },
  }
}

// grammY hands over a polyfilled signal that fetch does not take for one, so only its abort event is passed on.
function signals(given: AbortSignal | null | undefined): AbortSignal {
  const controller = new AbortController()
  given?.addEventListener('abort', () => controller.abort())
  if (given?.aborted === true) controller.abort()
  return AbortSignal.any([controller.signal, AbortSignal.timeout(CALL_MS)])
}

async function politeWait(response: Response, attempt: number): Promise<number | null> {
  if (response.status >= 500) {
    await response.arrayBuffer()
    return 300 * 2 ** attempt
  }
  if (response.status !== 429) return null
  const waitMs = 1000 * ((await wishedSeconds(response)) ?? attempt)
  if (waitMs > LONGEST_POLITE_WAIT_MS) return null
  await response.arrayBuffer()
  return waitMs
}

/** Every platform names the seconds in the body, not every one in the header too. */
async function wishedSeconds(response: Response): Promise<number | null> {
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { parameters?: { retry_after?: unknown } } | null
  const seconds = body?.parameters?.retry_after ?? response.headers.get('retry-after')
  return seconds === null || !Number.isFinite(Number(seconds)) ? null : Number(seconds)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
