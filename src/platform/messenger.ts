import { type Api, HttpError } from 'grammy'
import { redact } from '#shared/log.ts'
import type { Destination, EditResult, Screen, SendResult } from '#shared/message.ts'
import { wasRefused } from './outage.ts'
import { type Present, wasAnswered } from './present.ts'

/** The outbox's way out over the Bot API. Errors are read by code and description only: their objects carry the token (F6). */
export function createMessenger(options: { api: Api; present: Present; platform: string; channel: string | null }): {
  platform: string
  channel: Destination | null
  send(to: Destination, screen: Screen): Promise<SendResult>
  edit(to: Destination, messageId: string, screen: Screen): Promise<EditResult>
} {
  const { api, present, platform, channel } = options
  return {
    platform,
    channel: channel === null ? null : { chatId: channel, userId: null },
    async send(to, screen) {
      try {
        return { kind: 'delivered', messageId: String(await present(api, to, screen)) }
      } catch (error) {
        return resultOf(error)
      }
    },
    async edit(to, messageId, screen) {
      try {
        const isChanged = await present.change(api, to, Number(messageId), screen)
        return isChanged ? { kind: 'edited' } : { kind: 'impossible', error: 'stays as it is' }
      } catch (error) {
        const result = resultOf(error)
        if (result.kind === 'later') return result
        // The same text twice does no harm, so what nobody knows of is simply tried again.
        const why = 'error' in result ? result.error : 'no answer'
        const isDown = result.kind === 'uncertain' && result.pauseMs !== undefined
        return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: why, scope: isDown ? 'all' : 'chat' }
      }
    },
  }
}

const OUTAGE_PAUSE_MS = 15_000

function resultOf(error: unknown): SendResult {
  if (error instanceof HttpError && wasRefused(error.error))
    return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: redact(error.message), scope: 'all' }
  if (!wasAnswered(error)) {
    const why = redact(error instanceof Error ? error.message : String(error))
    // The page of a proxy is an answer that cannot be read.
    const isPage = error instanceof HttpError && error.error instanceof SyntaxError
    return { kind: 'uncertain', error: why, ...(isPage ? { pauseMs: OUTAGE_PAUSE_MS } : {}) }
  }
  const text = error.description
  // It may have been done before the fault came.
  if (error.error_code >= 500) return { kind: 'uncertain', error: text, pauseMs: OUTAGE_PAUSE_MS }
  switch (error.error_code) {
    case 403:
      return { kind: 'blocked', error: text }
    case 429: {
      const delayMs = (error.parameters.retry_after ?? 1) * 1000
      return { kind: 'later', delayMs, error: text, scope: 'chat' }
    }
    case 400:
      return text.includes('chat not found') ? { kind: 'blocked', error: text } : { kind: 'rejected', error: text }
    default:
      // 401, 404, 409: the fault is not in this message.
      return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: text, scope: 'all' }
  }
}
