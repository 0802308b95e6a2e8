import { type Clock, secondsPassed } from './clock.ts'

export interface TokenBuckets {
  /** Takes a token, or with `count` 0 only looks. @returns 0, or when there was none, the milliseconds after which some will be there again */
  take(key: string, count?: number): number
}

export interface BucketOptions {
  capacity: number
  perSecond: number
  /** Whoever has emptied theirs waits for so many, not for each. */
  atLeast?: number
}

/** So many are remembered; then those that have not been used for longest are full again. */
const REMEMBERED = 10_000

/** A bucket of tokens for each key, which fills evenly. */
export function tokenBuckets({ capacity, perSecond, atLeast = 1 }: BucketOptions, clock: Clock): TokenBuckets {
  const now = secondsPassed(clock)
  const buckets = new Map<string, { tokens: number; at: number; isResting: boolean }>()

  return {
    take(key, count = 1) {
      const at = now()
      const before = buckets.get(key) ?? { tokens: capacity, at, isResting: false }
      const tokens = Math.min(capacity, before.tokens + (at - before.at) * perSecond)
      const needed = before.isResting ? atLeast : 1
      // A clock that counts in fractions never quite reaches a whole token.
      const isResting = tokens < needed - 1e-6
      buckets.delete(key)
      for (const oldest of buckets.keys()) {
        if (buckets.size < REMEMBERED) break
        buckets.delete(oldest)
      }
      buckets.set(key, { tokens: isResting ? tokens : tokens - count, at, isResting })
      return isResting ? Math.ceil((1000 * (atLeast - tokens)) / perSecond) : 0
    },
  }
}
