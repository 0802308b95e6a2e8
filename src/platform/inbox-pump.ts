import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorFacts } from '#shared/log.ts'
import { inTurn } from '#shared/turns.ts'
import { drainOf, type Part } from '#shared/part.ts'
import { answeredBy } from './call-scope.ts'
import { carryWith, type InboxPumpOptions } from './carry-update.ts'
import { createChatQueues } from './chat-queues.ts'

export type { InboxPumpOptions, KeptUpdate } from './carry-update.ts'

export interface InboxPump extends Part {
  wake(): void
  /** Resolves when nothing waits and nothing is in flight. */
  idle(): Promise<void>
}

/**
 * Takes kept updates to the chat: in order within a chat, in parallel across chats. A handler that throws or hangs is tried again
 * and then quarantined with the reason; it never stops the others (reliability.md R8). An outage, of the messenger or of the
 * database, is no fault of the update and is waited for (R10, R14); what waits holds no place.
 */
export function createInboxPump(options: InboxPumpOptions): InboxPump {
  const { log, inFlight = 25 } = options
  const stopping = new AbortController()
  // Every update that waits out an outage listens.
  setMaxListeners(0, stopping.signal)
  const waiters: (() => void)[] = []
  let lastSeq = 0
  let running = false
  let isUnread = false
  let timer: NodeJS.Timeout | undefined
  const isRunning = (): boolean => running
  const carry = carryWith({ wait: (ms) => pause(ms, stopping.signal), ...options }, isRunning)
  const settleWaiters = (): void => {
    if (chats.isEmpty() && !look.isAsked() && !isUnread) for (const waiter of waiters.splice(0)) waiter()
  }
  const chats = createChatQueues({ inFlight, carry, isRunning, onEnd: settleWaiters, pace: options.pace })

  async function read(): Promise<void> {
    const rows = await options.waiting(lastSeq, 200)
    for (const row of rows) {
      lastSeq = Math.max(lastSeq, row.seq)
      chats.add(row)
    }
    if (rows.length === 200) look.ask()
    chats.startFree()
    settleWaiters()
  }

  const look = inTurn(read, (error) => log.error('inbox-not-read', errorFacts(error)))
  const wake = (): void => {
    if (running) look.ask()
    else isUnread = true
  }

  const drain = drainOf(() => chats.begun().length === 0)

  /** Running handlers have until the end of the drain. */
  function close(): void {
    if (!running) return
    running = false
    drain.begin()
    stopping.abort()
    clearInterval(timer)
    chats.close()
  }

  return {
    name: 'inbox',
    start() {
      running = true
      isUnread = false
      timer = setInterval(wake, 2_000).unref()
      wake()
    },
    close,
    /** What has not begun stays in the inbox; what has not ended is no suspect, and is not answered twice with what may have gone out. */
    async stop() {
      close()
      await look.ended()
      await drain.end()
      for (const { seq, answers } of chats.begun())
        await options
          .release?.(seq, answeredBy(answers))
          .catch((error: unknown) => log.error('inbox-not-written', errorFacts(error)))
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
