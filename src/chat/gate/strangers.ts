import type { Update } from 'grammy/types'
import type { Clock } from '#shared/clock.ts'
import { tokenBuckets } from '#shared/token-buckets.ts'
import { commandIn, invitationIn } from './read-command.ts'

const HOUR_S = 3_600

/**
 * Whether what somebody without a seat sends is taken in (S19): one message an hour; presses, and what may be an invitation, ten. With
 * that they learn how to come in and try a code as often as S6 allows.
 */
export function strangerGate(clock: Clock): (chatKey: string, update: Update) => boolean {
  const words = tokenBuckets({ capacity: 1, perSecond: 1 / HOUR_S }, clock)
  const tries = tokenBuckets({ capacity: 10, perSecond: 10 / HOUR_S }, clock)
  return (chatKey, update) => {
    // Who shuts the bot out, and where a group has moved to, is news of the messenger.
    if (update.my_chat_member !== undefined || update.message?.migrate_to_chat_id !== undefined) return true
    return (isTry(update) ? tries : words).take(chatKey) === 0
  }
}

function isTry({ callback_query: press, message }: Update): boolean {
  if (press !== undefined) return true
  const text = message?.text ?? ''
  const command = commandIn(text) ?? invitationIn(text)
  return command?.name === 'start' && command.rest.length > 0
}
