import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { say } from '#wording/say.ts'
import { homeRow } from '#screens/kit.ts'
import { pressedOf } from '../buttons.ts'
import type { Ctx, Surface } from '../context.ts'

/** The messages of a talk: what came last, and what is said to it. */
export interface Exchange {
  userId: string
  current: Context
  /** The message that the next screen may be written over. */
  editable: number | undefined
  show(screen: Screen): Promise<number>
  /** Answers a press, where there was one. */
  answered(text?: string): Promise<void>
  leave(why: 'dialogue-cancelled' | 'dialogue-given-up'): Promise<never>
}

export function exchangeOf(
  conversation: Conversation<Ctx>,
  first: Context,
  surface: Surface,
  language: Language,
): Exchange {
  const userId = String(first.from?.id ?? first.chat?.id ?? 0)
  // The button that opened it is still waiting for its answer; its message may be written over unless it is a document.
  const opener = surface.open(first.callbackQuery?.data ?? '', userId)
  const exchange: Exchange = {
    userId,
    current: first,
    editable: opener === null || pressedOf(opener).onDocument ? undefined : first.callbackQuery?.message?.message_id,
    async show(screen) {
      const edit = exchange.editable
      exchange.editable = undefined
      return surface.present(exchange.current.api, { chatId: userId, userId }, { language, ...screen }, edit)
    },
    async answered(text) {
      const { current } = exchange
      if (current.callbackQuery === undefined) return
      await current.answerCallbackQuery(text === undefined ? {} : { text }).catch(() => undefined)
    },
    async leave(why) {
      await exchange.show({ text: say(language, why), buttons: [homeRow(language)] })
      return conversation.halt()
    },
  }
  return exchange
}
