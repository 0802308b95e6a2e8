import type { NextFunction } from 'grammy'
import { wayOf } from 'persian-text'
import { homeRow, paragraphs } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { commandIn } from '../gate/read-command.ts'
import type { Ctx } from '../context.ts'
import type { StaleDialogue } from './storage.ts'

/** After a release that reads answers another way: the question comes again from the start, and nobody has to write a text twice. */
export const beginAgain =
  (takeStale: (ctx: Ctx) => StaleDialogue | undefined, isKnown: (id: string) => boolean) =>
  async (ctx: Ctx, next: NextFunction): Promise<void> => {
    const text = (ctx.message?.text ?? ctx.message?.caption)?.trim() ?? null
    const isOfDialogue = text === null ? ctx.pressed?.name.startsWith('talk.') : commandIn(text) === null || wayOf(text)
    const stale = takeStale(ctx)
    if (stale === undefined || !isOfDialogue || !isKnown(stale.id)) return next()
    await ctx.toast('')
    const { language } = ctx
    const way = text === null ? null : wayOf(text)
    if (ctx.pressed?.name === 'talk.cancel' || way === 'cancel') {
      await ctx.show({ text: say(language, 'dialogue-cancelled'), buttons: [homeRow(language)] })
      return
    }
    const words = text !== null && way === null && say(language, 'dialogue-your-text', { text })
    if (ctx.pressed?.name !== 'talk.restart')
      await ctx.say({ text: paragraphs(say(language, 'dialogue-begun-again'), words) })
    await ctx.conversation.enter(stale.id, stale.args)
  }
