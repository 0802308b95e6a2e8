/** Who is at work at once. A place is only for whoever reckons: who waits for something outside gives it back or loses it. */
export interface Places {
  readonly size: number
  take(key: string): void
  /** @returns whether it was held */
  giveBack(key: string): boolean
  /** Takes places from whoever has had them so long, and calls `onFree` as soon as the next one has. */
  freeAfter(ms: number): void
  close(): void
}

export function createPlaces(onFree: () => void): Places {
  const since = new Map<string, number>()
  let look: NodeJS.Timeout | undefined
  return {
    get size() {
      return since.size
    },
    take: (key) => void since.set(key, performance.now()),
    giveBack: (key) => since.delete(key),
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
