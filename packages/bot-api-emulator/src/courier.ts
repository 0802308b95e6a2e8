import type { WireUpdate } from './wire.ts'
import { unixSeconds, type World } from './world.ts'

const answerWithinMs = 60_000
const firstPauseMs = 100
const longestPauseMs = 5_000

export interface Courier {
  wake(): void
  stop(): void
}

/** Brings updates to the webhook: in order, one at a time, again and again until it says 200. */
export const createCourier = (
  world: World,
  perform: (method: string, params: Record<string, unknown>) => Promise<unknown>,
): Courier => {
  let isBusy = false
  let isStopped = false
  let pause = firstPauseMs
  let timer: ReturnType<typeof setTimeout> | undefined
  const abort = new AbortController()

  const bring = async (update: WireUpdate): Promise<string | undefined> => {
    const hook = world.webhook
    if (hook === undefined) return 'no webhook'
    const limit = new AbortController()
    const giveUp = (): void => limit.abort()
    const patience = setTimeout(giveUp, answerWithinMs)
    abort.signal.addEventListener('abort', giveUp)
    try {
      const answered = await fetch(hook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(hook.secret === undefined || !world.rules.hasWebhookSecret
            ? {}
            : { 'x-telegram-bot-api-secret-token': hook.secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: limit.signal,
      })
      const text = await answered.text()
      if (!answered.ok) return `Wrong response from the webhook: ${answered.status} ${answered.statusText}`
      await performAnswer(text)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : 'Connection failed'
    } finally {
      clearTimeout(patience)
      abort.signal.removeEventListener('abort', giveUp)
    }
  }

  /** A webhook may answer with a method to be called. */
  const performAnswer = async (text: string): Promise<void> => {
    if (!text.startsWith('{')) return
    const { method, ...params } = JSON.parse(text) as Record<string, unknown>
    if (typeof method === 'string') await perform(method, params)
  }

  const run = async (): Promise<void> => {
    for (;;) {
      if (isStopped || world.webhook === undefined) return
      const update = world.updates.first() as WireUpdate | undefined
      if (update === undefined) return
      const failure = await bring(update)
      if (failure === undefined) {
        if (world.updates.first() === update) world.updates.dropFirst()
        pause = firstPauseMs
        continue
      }
      if (isStopped || world.webhook === undefined) return
      Object.assign(world.webhook, { lastError: failure, lastErrorAt: unixSeconds(world) })
      timer = setTimeout(wake, pause)
      pause = Math.min(longestPauseMs, pause * 2)
      return
    }
  }

  const wake = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (isBusy || isStopped || world.webhook === undefined) return
    isBusy = true
    void run().finally(() => {
      isBusy = false
      if (timer === undefined && world.updates.size > 0) wake()
    })
  }
  // While a failed delivery waits for its next try, arrivals wait behind it.
  const stopListening = world.updates.onArrival(() => {
    if (timer === undefined) wake()
  })
  return {
    wake,
    stop() {
      isStopped = true
      clearTimeout(timer)
      stopListening()
      abort.abort()
    },
  }
}
