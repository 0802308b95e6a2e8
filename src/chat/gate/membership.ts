import type { Context, NextFunction } from 'grammy'
import { channelOpened, markDoor } from '#workflows/people/identify.ts'
import type { Tools } from '#workflows/tools.ts'

/** The bot has been shut out of a chat or let in again: nobody has to be written to in vain to find that out. */
export const noteMembership =
  (tools: Tools, wake: () => void) =>
  async (ctx: Context, next: NextFunction): Promise<void> => {
    const change = ctx.myChatMember
    if (change === undefined) return next()
    const { chat, new_chat_member: member } = change
    const isShut = !['member', 'administrator', 'creator'].includes(member.status)
    if (chat.type === 'private') return void (await markDoor(tools, String(chat.id), isShut))
    const mayPost = !isShut && (member.status !== 'administrator' || member.can_post_messages !== false)
    if (mayPost && (await channelOpened(tools)) > 0) wake()
  }
