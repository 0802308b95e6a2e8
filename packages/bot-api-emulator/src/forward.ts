import type { MessageFields } from './content.ts'
import type { WireMessage } from './wire.ts'
import type { World } from './world.ts'

/** Where a forwarded message came from, in the form of the platform. A forwarded forward names its first author. */
export const forwardFields = (world: World, source: WireMessage): MessageFields => {
  for (const name of ['forward_origin', 'forward_from', 'forward_from_chat']) {
    if (source[name] === undefined) continue
    const { forward_origin, forward_from, forward_from_chat, forward_date } = source
    return Object.fromEntries(
      Object.entries({ forward_origin, forward_from, forward_from_chat, forward_date }).filter(
        ([, value]) => value !== undefined,
      ),
    )
  }
  if (world.rules.hasClassicForwards) {
    if (source.from !== undefined) return { forward_from: source.from, forward_date: source.date }
    return {
      forward_from_chat: source.sender_chat ?? source.chat,
      forward_from_message_id: source.message_id,
      forward_date: source.date,
    }
  }
  if (source.from !== undefined)
    return { forward_origin: { type: 'user', date: source.date, sender_user: source.from } }
  const chat = source.sender_chat ?? source.chat
  return { forward_origin: { type: 'channel', date: source.date, chat, message_id: source.message_id } }
}
