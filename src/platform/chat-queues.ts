import type { KeptUpdate, Pace, Place } from './carry-update.ts'
import { createHaste } from './haste.ts'
import { createPlaces } from './places.ts'

/** Whoever is not done by then waits for something outside, a file or an answer, and reckons no more: others may have the place. */
const PLACE_MS = 200
/** So long nobody else is begun beside an update that was in flight when the process died. */
const ALONE_MS = 500
/** What waits holds memory, though no place. */
const MOST_BEGUN = 500
/** Places that nobody without a seat takes. */
const RESERVED = 10

export interface ChatQueuesOptions {
  inFlight: number
  carry: (update: KeptUpdate, place: Place) => Promise<void>
  isRunning: () => boolean
  /** A chat has no more to do. */
  onEnd: () => void
  pace?: Pace | undefined
}

export interface ChatQueues {
  add(update: KeptUpdate): void
  startFree(): void
  isEmpty(): boolean
  begun(): KeptUpdate[]
  close(): void
}

/** Updates in order within a chat, in parallel across chats, so many at once as there are places. */
export function createChatQueues({ inFlight, carry, isRunning, onEnd, pace }: ChatQueuesOptions): ChatQueues {
  const queues = new Map<string, KeptUpdate[]>()
  const busy = new Map<string, KeptUpdate>()
  const places = createPlaces(() => startFree())
  const suspects = new Set<string>()
  const haste = createHaste(pace, () => startFree())
  const mayBegin = (chatKey: string): boolean => {
    if (busy.has(chatKey) || haste.isResting(chatKey)) return false
    const isStranger = queues.get(chatKey)?.[0]?.isStranger === true
    return !isStranger || (places.strangers < inFlight - RESERVED && busy.size < MOST_BEGUN - RESERVED)
  }
  const isFull = (): boolean => places.size >= inFlight || busy.size >= MOST_BEGUN

  function startFree(): void {
    if (!isRunning()) return
    const suspect = suspects.values().next().value
    if (suspect !== undefined) return startAlone(suspect)
    for (const chatKey of queues.keys()) {
      if (isFull()) places.freeAfter(PLACE_MS)
      if (isFull()) return
      if (mayBegin(chatKey)) void drain(chatKey)
    }
  }

  /** What was in flight when the process died is tried with nobody beside it, so that the one that kills takes no other along. */
  function startAlone(chatKey: string): void {
    const isBegun = busy.has(chatKey)
    places.freeAfter(isBegun ? ALONE_MS : PLACE_MS)
    if (places.size > 0) return
    if (!isBegun && queues.has(chatKey)) {
      void drain(chatKey)
      return places.freeAfter(ALONE_MS)
    }
    suspects.delete(chatKey)
    startFree()
  }

  async function drain(chatKey: string): Promise<void> {
    const isAlone = suspects.has(chatKey)
    try {
      const queue = queues.get(chatKey) ?? []
      for (let update = queue[0]; update !== undefined && isRunning(); update = queue[0]) {
        if (!isAlone && haste.rests(update)) break
        busy.set(chatKey, update)
        places.take(update)
        const giveBack = (): void => {
          if (places.giveBack(chatKey)) startFree()
        }
        await carry(update, {
          isAlone: isAlone && places.size === 1,
          giveBack,
          async outside(wait) {
            // Who is tried alone stays alone.
            if (isAlone) return wait()
            giveBack()
            try {
              return await wait()
            } finally {
              // More than there are places may come back at once; nobody new begins until they are fewer.
              if (busy.get(chatKey) === update) places.take(update)
            }
          },
        })
        queue.shift()
        haste.ended(update, queue.length === 0)
        if (isAlone) break
      }
    } finally {
      busy.delete(chatKey)
      places.giveBack(chatKey)
      suspects.delete(chatKey)
      if (queues.get(chatKey)?.length === 0) queues.delete(chatKey)
      startFree()
      onEnd()
    }
  }

  return {
    add(update) {
      const queue = queues.get(update.chatKey) ?? []
      if (!haste.takes(update, queue.length)) return
      // What died in company has not been proven to be the cause: it is tried alone, and the death does not count.
      if (update.attempts > 0) suspects.add(update.chatKey)
      queue.push(update.inCompany === true ? { ...update, attempts: update.attempts - 1 } : update)
      queues.set(update.chatKey, queue)
    },
    startFree,
    isEmpty: () => busy.size === 0 && queues.size === 0,
    begun: () => [...busy.values()],
    close() {
      places.close()
      haste.close()
    },
  }
}
