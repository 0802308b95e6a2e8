import { type Api, type GrammyError, HttpError } from 'grammy'
import { redact } from '#shared/log.ts'
import type { Destination, DirectedScreen, EditResult, Progress, SendResult } from '#shared/message.ts'
import { askedToWaitMs, wasRefused } from './outage.ts'
import { type Present, wasAnswered } from './present.ts'

/** The outbox's way out over the Bot API. Errors are read by code and description only: their objects carry the token (F6). */
export function createMessenger(options: { api: Api; present: Present; platform: string; channel: string | null }): {
  platform: string
  channel: Destination | null
  send(to: Destination, screen: DirectedScreen, progress?: Progress): Promise<SendResult>
  edit(to: Destination, messageId: string, screen: DirectedScreen): Promise<EditResult>
} {
  const { api, present, platform } = options
  let { channel } = options
  return {
    platform,
    get channel() {
      return channel === null ? null : { chatId: channel, userId: null }
    },
    async send(to, screen, progress) {
      try {
        const messageId = await present(api, to, screen, undefined, progress)
        if (screen.isPinned === true) await setPinned(api, to, messageId, true)
        return { kind: 'delivered', messageId: String(messageId) }
      } catch (error) {
        const result = resultOf(error)
        if (result.kind === 'moved' && to.chatId === channel) channel = result.chatId
        return result
      }
    },
    async edit(to, messageId, screen) {
      try {
        const isChanged = await present.change(api, to, Number(messageId), screen)
        // What hangs stays as its reader left it; what cannot be changed any more says what is not so.
        if (screen.isPinned === false || (screen.isPinned === true && !isChanged))
          await setPinned(api, to, Number(messageId), false)
        return isChanged ? { kind: 'edited' } : { kind: 'impossible', error: 'stays as it is' }
      } catch (error) {
        const result = resultOf(error)
        if (result.kind === 'later') return result
        const why = 'error' in result ? result.error : 'no answer'
        // The same text twice does no harm, so what nobody knows of is simply tried again.
        return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: why, scope: 'chat' }
      }
    },
  }
}

const OUTAGE_PAUSE_MS = 15_000

function resultOf(error: unknown): SendResult {
  if (error instanceof HttpError && wasRefused(error.error))
    return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: redact(error.message), scope: 'all' }
  // What is no answer at all can have been done.
  if (!wasAnswered(error))
    return { kind: 'uncertain', error: redact(error instanceof Error ? error.message : String(error)) }
  const text = redact(error.description)
  const { migrate_to_chat_id: movedTo } = error.parameters
  if (movedTo !== undefined) return { kind: 'moved', chatId: String(movedTo), error: text }
  // It may have been done before the fault came.
  if (error.error_code >= 500) return { kind: 'uncertain', error: text }
  switch (error.error_code) {
    case 403:
      return { kind: 'blocked', error: text }
    case 429:
      return {
        kind: 'later',
        delayMs: askedToWaitMs(error) ?? 1_000,
        error: text,
        scope: isForAll(error) ? 'all' : 'chat',
      }
    case 400:
      return { kind: 'rejected', error: text }
    default:
      // 401, 404, 409: the fault is not in this message.
      return { kind: 'later', delayMs: OUTAGE_PAUSE_MS, error: text, scope: 'all', refused: error.error_code === 401 }
  }
}

const isForAll = ({ parameters }: GrammyError): boolean => 'scope' in parameters && parameters.scope === 'all'

/**
 * Hangs a message above its chat, or takes it down; quietly, for its date is no alarm. A messenger that has no pins, or does not let the
 * bot pin, refuses: the message is there all the same, so nobody waits for it and nothing is tried again.
 */
async function setPinned(api: Api, { chatId }: Destination, messageId: number, isPinned: boolean): Promise<void> {
  const call = isPinned
    ? api.pinChatMessage(chatId, messageId, { disable_notification: true })
    : api.unpinChatMessage(chatId, messageId)
  await call.catch(() => undefined)
}
