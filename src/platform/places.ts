import type { KeptUpdate } from './carry-update.ts'

/** Who is at work at once. A place is only for whoever reckons: who waits for something outside gives it back or loses it. */
export interface Places {
  readonly size: number
  /** Who is at work and has no seat, also without a place; not who waits for an answer, or each of many first words would wait for all round trips before. */
  readonly strangers: number
  take(update: KeptUpdate): void
  /** @returns whether it was held */
  giveBack(key: string): boolean
  /** Takes places from whoever has had them so long, and calls `onFree` as soon as the next one has. */
  freeAfter(ms: number): void
  close(): void
}

export function createPlaces(onFree: () => void): Places {
  const since = new Map<string, number>()
  const strangers = new Set<string>()
  let look: NodeJS.Timeout | undefined
  return {
    get size() {
      return since.size
    },
    get strangers() {
      return strangers.size
    },
    take({ chatKey, isStranger }) {
      since.set(chatKey, performance.now())
      if (isStranger === true) strangers.add(chatKey)
    },
    giveBack(key) {
      const wasStranger = strangers.delete(key)
      return since.delete(key) || wasStranger
    },
    freeAfter(ms) {
      const now = performance.now()
      for (const [key, from] of since) if (now - from >= ms) since.delete(key)
      const [oldest] = since.values()
      if (oldest === undefined || look !== undefined) return
      look = setTimeout(
        () => {
          look = undefined
          onFree()
        },
        oldest + ms - now,
      )
    },
    close: () => clearTimeout(look),
  }
}
