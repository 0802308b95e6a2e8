import type { Context, NextFunction } from 'grammy'
import type { Chat } from 'grammy/types'
import { markDoor } from '#workflows/people/identify.ts'
import { channelMoved, channelOpened, channelShut } from '#workflows/services/channel.ts'
import type { Tools } from '#workflows/tools.ts'

/**
 * The bot has been shut out of a chat or let in again, or the channel has moved: nobody has to be written to in vain to find that out.
 *
 * @param channel as the settings name it
 */
export const noteMembership =
  (tools: Tools, channel: string | null, wake: () => void) =>
  async (ctx: Context, next: NextFunction): Promise<void> => {
    const change = ctx.myChatMember
    const movedTo = ctx.message?.migrate_to_chat_id
    if (movedTo !== undefined && ctx.chat !== undefined && isNamed(ctx.chat, channel)) {
      await channelMoved(tools, String(movedTo))
      return wake()
    }
    if (change === undefined) return next()
    const { chat, new_chat_member: member } = change
    const isShut = !['member', 'administrator', 'creator'].includes(member.status)
    if (chat.type === 'private') return void (await markDoor(tools, String(chat.id), isShut))
    const mayPost = !isShut && (member.status !== 'administrator' || member.can_post_messages !== false)
    if (mayPost) await channelOpened(tools)
    else if (isNamed(chat, channel)) await channelShut(tools)
    else return
    wake()
  }

const isNamed = (chat: Chat, channel: string | null): boolean =>
  channel !== null &&
  (channel === String(chat.id) ||
    (chat.username !== undefined && channel.toLowerCase() === `@${chat.username.toLowerCase()}`))
