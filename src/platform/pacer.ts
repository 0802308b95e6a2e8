import type { Transformer } from 'grammy'
import { type Clock, secondsPassed } from '#shared/clock.ts'
import type { Fetch } from './http.ts'
import type { Pace } from './profile.ts'

/**
 * Keeps a broadcast below what the messenger allows. Answers to people who wait never wait here: they are counted, and a part of the
 * bucket is kept for them (P4). A 429 that comes all the same is obeyed by the transport as ever.
 */
export interface Pacer {
  /** A message that does not wait has gone out. */
  note(): void
  /** Resolves when a message of a broadcast may go to this chat. */
  turn(chatId: string): Promise<void>
}

interface Bucket {
  tokens: number
  filledAt: number
}

const REMEMBERED_CHATS = 5_000

export function createPacer(pace: Pace, clock: Clock, wait: (ms: number) => Promise<void> = sleep): Pacer {
  const now = secondsPassed(clock)
  const chats = new Map<string, Bucket>()
  const all: Bucket = { tokens: pace.burst, filledAt: 0 }
  const keptForAnswers = pace.burst / 3

  const filled = (bucket: Bucket, perSecond: number, burst: number): Bucket => {
    const at = now()
    bucket.tokens = Math.min(burst, bucket.tokens + (at - bucket.filledAt) * perSecond)
    bucket.filledAt = at
    return bucket
  }
  const chatOf = (chatId: string): Bucket => {
    if (chats.size >= REMEMBERED_CHATS) chats.clear()
    const bucket = chats.get(chatId) ?? { tokens: pace.chatBurst, filledAt: now() }
    chats.set(chatId, bucket)
    return filled(bucket, pace.chatPerSecond, pace.chatBurst)
  }

  return {
    note() {
      const shared = filled(all, pace.perSecond, pace.burst)
      // What the messenger refuses takes no token of its bucket, so an empty one is not overdrawn.
      if (shared.tokens >= 1) shared.tokens--
    },
    async turn(chatId) {
      const own = chatOf(chatId)
      const shared = filled(all, pace.perSecond, pace.burst)
      const seconds = Math.max(
        (keptForAnswers + 1 - shared.tokens) / pace.perSecond,
        (1 - own.tokens) / pace.chatPerSecond,
      )
      // Taken before the wait, so that whoever asks next waits for a turn of his own.
      own.tokens--
      shared.tokens--
      if (seconds > 0) await wait(seconds * 1000)
    },
  }
}

const SENDING = /^(?:send(?!chataction)|forward|copy|edit)/i

/** For the Api of broadcasts: every message takes its turn. */
export const takeTurns =
  (pacer: Pacer): Transformer =>
  async (prev, method, payload, signal) => {
    if (SENDING.test(method)) await pacer.turn('chat_id' in payload ? String(payload.chat_id) : '')
    return prev(method, payload, signal)
  }

/**
 * For everybody else. Around fetch and not in an API transformer, because inside dialogues transformers also run in a replay, which
 * sends nothing.
 */
export const noteSends =
  (pacer: Pacer, next: Fetch): Fetch =>
  (url, call) => {
    if (SENDING.test(url.slice(url.lastIndexOf('/') + 1))) pacer.note()
    return next(url, call)
  }

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
