import { type Clock, secondsPassed } from './clock.ts'

interface Bucket {
  tokens: number
  filledAt: number
}
interface Rate {
  perSecond: number
  burst: number
}

const perChat: Rate = { perSecond: 1, burst: 3 }
const perGroup: Rate = { perSecond: 20 / 60, burst: 20 }
const overall: Rate = { perSecond: 30, burst: 30 }
const bucketsLimit = 20_000

export interface RateLimits {
  isOn: boolean
  /** Seconds to wait, or 0 when the message may go. */
  waitFor(chatId: number, isGroup: boolean): number
}

/** Token buckets: one message a second to a chat (bursts of three), twenty a minute to a group, thirty a second in all. */
export const createRateLimits = (clock: Clock, isOn: boolean): RateLimits => {
  const buckets = new Map<number | 'all', Bucket>()
  // A frozen clock must not starve the bot and a moved clock must refill.
  const seconds = secondsPassed(clock)
  const filled = (key: number | 'all', rate: Rate, now: number): Bucket => {
    const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAt: now }
    bucket.tokens = Math.min(rate.burst, bucket.tokens + Math.max(0, now - bucket.filledAt) * rate.perSecond)
    bucket.filledAt = Math.max(bucket.filledAt, now)
    if (buckets.size > bucketsLimit) buckets.clear()
    buckets.set(key, bucket)
    return bucket
  }
  const limits: RateLimits = {
    isOn,
    waitFor(chatId, isGroup) {
      if (!limits.isOn) return 0
      const now = seconds()
      const rate = isGroup ? perGroup : perChat
      const own = filled(chatId, rate, now)
      const shared = filled('all', overall, now)
      const wait = Math.max((1 - own.tokens) / rate.perSecond, (1 - shared.tokens) / overall.perSecond)
      if (wait > 0) return Math.max(1, Math.ceil(wait))
      own.tokens--
      shared.tokens--
      return 0
    },
  }
  return limits
}
