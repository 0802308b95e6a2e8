import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { carryWith, type InboxPumpOptions, type KeptUpdate } from './carry-update.ts'

export type { InboxPumpOptions, KeptUpdate } from './carry-update.ts'

export interface InboxPump extends Part {
  wake(): void
  /** Resolves when nothing waits and nothing is in flight. */
  idle(): Promise<void>
}

/**
 * Takes kept updates to the chat: in order within a chat, in parallel across chats. A handler that throws or hangs is tried again
 * and then quarantined with the reason; it never stops the others (reliability.md R8). An outage, of the messenger or of the
 * database, is no fault of the update and is waited for (R10, R14).
 */
export function createInboxPump(options: InboxPumpOptions): InboxPump {
  const { log, inFlight = 25 } = options
  const stopping = new AbortController()
  // Every update that waits out an outage listens.
  setMaxListeners(0, stopping.signal)
  const queues = new Map<string, KeptUpdate[]>()
  const busy = new Set<string>()
  const waiters: (() => void)[] = []
  let lastSeq = 0
  let running = false
  let reading: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined
  const isRunning = (): boolean => running
  const carry = carryWith({ wait: (ms) => pause(ms, stopping.signal), ...options }, isRunning)

  async function read(): Promise<void> {
    const rows = await options.waiting(lastSeq, 200)
    for (const row of rows) {
      lastSeq = Math.max(lastSeq, row.seq)
      const queue = queues.get(row.chatKey) ?? []
      queue.push(row)
      queues.set(row.chatKey, queue)
    }
    if (rows.length === 200) again = true
    startFree()
    settleWaiters()
  }

  // What was in flight when the process died is tried one at a time, so that the one that kills takes no other along.
  const isSuspect = (chatKey: string): boolean => (queues.get(chatKey)?.[0]?.attempts ?? 0) > 0

  function startFree(): void {
    for (const chatKey of queues.keys()) {
      if (!running || busy.size >= inFlight) return
      if (busy.has(chatKey) || (isSuspect(chatKey) && [...busy].some(isSuspect))) continue
      void drain(chatKey)
    }
  }

  async function drain(chatKey: string): Promise<void> {
    busy.add(chatKey)
    try {
      const queue = queues.get(chatKey) ?? []
      for (let update = queue[0]; update !== undefined && isRunning(); update = queue[0]) {
        await carry(update)
        queue.shift()
        if (update.attempts > 0) startFree()
      }
    } finally {
      busy.delete(chatKey)
      if (queues.get(chatKey)?.length === 0) queues.delete(chatKey)
      startFree()
      settleWaiters()
    }
  }

  function wake(): void {
    again = true
    if (!running || reading !== null) return
    reading = (async () => {
      while (again) {
        again = false
        await read()
      }
    })()
      .catch((error: unknown) => log.error('inbox-not-read', errorFacts(error)))
      .finally(() => {
        reading = null
        if (again) wake()
      })
  }

  const settleWaiters = (): void => {
    if (busy.size === 0 && queues.size === 0 && !again) for (const waiter of waiters.splice(0)) waiter()
  }

  return {
    name: 'inbox',
    start() {
      running = true
      timer = setInterval(wake, 2_000).unref()
      wake()
    },
    /** Lets running handlers end (5 s at most); what has not begun stays in the inbox. */
    async stop() {
      running = false
      stopping.abort()
      clearInterval(timer)
      await reading
      for (let waited = 0; busy.size > 0 && waited < 5_000; waited += 10) await sleep(10)
    },
    wake,
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve)
        wake()
      }),
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)
