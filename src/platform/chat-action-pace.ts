import { stopwatch } from '#shared/clock.ts'
import type { Fetch } from './http.ts'

const REMEMBERED_CHATS = 5_000
const ACCEPTED = { status: 200, ok: true, headers: {}, json: async () => ({ ok: true, result: true }) }

/**
 * Soroush Plus answers a second chat action within five seconds with 429: such a one is answered here and never sent. It sits
 * around fetch and not in an API transformer, because it remembers, and what remembers must not run in a replay.
 */
export function paceChatActions(everyMs: number, next: Fetch): Fetch {
  if (everyMs === 0) return next
  const now = stopwatch()
  const sentAt = new Map<string, number>()
  return async (url, call) => {
    const chat = chatOfAction(url, call?.body)
    if (chat === null) return next(url, call)
    const last = sentAt.get(chat)
    if (last !== undefined && now() - last < everyMs) return { ...ACCEPTED, url }
    if (sentAt.size >= REMEMBERED_CHATS) sentAt.clear()
    sentAt.set(chat, now())
    return next(url, call)
  }
}

function chatOfAction(url: string, body: unknown): string | null {
  if (!url.toLowerCase().endsWith('/sendchataction') || typeof body !== 'string') return null
  const payload = JSON.parse(body) as { chat_id?: unknown }
  return String(payload.chat_id)
}
