import { homeRow } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { UNASKED } from '#workflows/people/sealed.ts'
import type { Ctx } from '../context.ts'

/**
 * Reliability S16: digits that look like the PIN of their writer, though nothing asked for it. They go out of the chat where the
 * messenger lets it, and whether they were right is not even tried.
 */
export async function forgetUnaskedPin(ctx: Ctx, next: () => Promise<void>): Promise<unknown> {
  const message = ctx.msg
  if (message?.text !== UNASKED) return next()
  const isGone = await ctx.api.deleteMessage(message.chat.id, message.message_id).then(
    () => true,
    () => false,
  )
  return ctx.say({
    text: say(ctx.language, 'pin-unasked', { gone: String(isGone) }),
    buttons: [homeRow(ctx.language)],
  })
}
