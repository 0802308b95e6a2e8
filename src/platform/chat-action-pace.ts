import { stopwatch } from '#shared/clock.ts'

const REMEMBERED_CHATS = 5_000

/**
 * Soroush Plus answers a second chat action within five seconds with 429: such a one is answered here and never sent. It sits
 * around fetch and not in an API transformer, because it remembers, and what remembers must not run in a replay.
 */
export function paceChatActions(everyMs: number, next: typeof fetch): typeof fetch {
  if (everyMs === 0) return next
  const now = stopwatch()
  const sentAt = new Map<string, number>()
  return async (input, init) => {
    const chat = chatOfAction(input, init?.body)
    if (chat === null) return next(input, init)
    const last = sentAt.get(chat)
    if (last !== undefined && now() - last < everyMs) return Response.json({ ok: true, result: true })
    if (sentAt.size >= REMEMBERED_CHATS) sentAt.clear()
    sentAt.set(chat, now())
    return next(input, init)
  }
}

function chatOfAction(input: Parameters<typeof fetch>[0], body: unknown): string | null {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
  if (!url.toLowerCase().endsWith('/sendchataction') || typeof body !== 'string') return null
  const payload = JSON.parse(body) as { chat_id?: unknown }
  return String(payload.chat_id)
}
