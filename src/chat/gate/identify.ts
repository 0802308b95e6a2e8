import { unfolded } from '#screens/kit.ts'
import { clipped } from 'persian-text'
import type { Context, NextFunction } from 'grammy'
import type { Update } from 'grammy/types'
import { ACTS, type RouteName } from '#domain/acts.ts'
import { isProven } from '#domain/people/pin.ts'
import { LANGUAGES, type Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { accountOf, actorOf } from '#workflows/people/identify.ts'
import type { Caller, Tools } from '#workflows/tools.ts'
import { pressedOf } from '../buttons.ts'
import { callOf, type Ctx, type Surface } from '../context.ts'
import { incomingFile } from './incoming-file.ts'

/** When an update came in. */
export interface Came {
  receivedAt?: Date
  /** The earliest instant at which it can have been sent, where it may have waited through an outage. */
  sentAfter?: Date | null
}

/**
 * Who is it, and with what? Identity is the numeric sender of a private chat only (S7): no usernames, channels, forwarded or
 * anonymous senders, no words put
 * into an old message. Everything else is dropped here.
 */
export const identify =
  (tools: Tools, surface: Surface, fallback: Language, came: (update: Update) => Came | undefined) =>
  async (ctx: Ctx, next: NextFunction): Promise<void> => {
    const { from, chat } = ctx
    if (from === undefined || chat === undefined || chat.type !== 'private' || chat.id !== from.id || from.is_bot)
      return
    if (!Number.isSafeInteger(from.id)) return
    const userId = String(from.id)
    const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
    const account = await accountOf(tools, { id: userId, chatId: String(chat.id), name })
    ctx.tools = tools
    ctx.surface = surface
    ctx.actor = await actorOf(tools, account, fallback)
    ctx.language = LANGUAGES.find((language) => language === account.language) ?? fallback
    ctx.isPinAsked = account.pinAskedAt !== null
    ctx.caller = {
      actor: ctx.actor,
      isUnproven: !isProven(account, tools.clock.now()),
      accountId: account.id,
      ...sentAt(ctx, came(ctx.update) ?? {}, tools.clock.now()),
      // A messenger may give a number out again after a quiet week, but not with the same date or press.
      requestKey: `${surface.platform}:${ctx.update.update_id}:${ctx.callbackQuery?.id ?? ctx.message?.date ?? ''}`,
    }
    ctx.call = callOf(ctx)
    ctx.file = incomingFile(ctx)
    ctx.left = null
    ctx.pressed = pressed(ctx, surface, userId)
    addAnswers(ctx, surface, userId)
    await next()
  }

// A press has no date of its own: it is judged by when it came in, or by the earliest instant it can have been made.
function sentAt(ctx: Context, came: Came, now: Date): Pick<Caller, 'sentAt' | 'arrivedAt'> {
  const seconds = ctx.message?.date
  if (seconds !== undefined) return { sentAt: new Date(seconds * 1000) }
  const { receivedAt = now, sentAfter = null } = came
  return sentAfter === null ? { sentAt: receivedAt } : { sentAt: sentAfter, arrivedAt: receivedAt }
}

/** An old message may name an act that is no more. */
const isChange = (name: string): boolean => name in ACTS && ACTS[name as RouteName].kind === 'change'

function pressed(ctx: Context, surface: Surface, userId: string): Ctx['pressed'] {
  const data = ctx.callbackQuery?.data
  const act = data === undefined ? null : surface.open(data, userId)
  return act === null ? null : pressedOf(act)
}

function addAnswers(ctx: Ctx, surface: Surface, userId: string): void {
  const to = { chatId: userId, userId }
  // Only the pressed message is changed, and only once: what is shown after it is news of its own.
  let edit = ctx.callbackQuery?.message?.message_id
  const mayChange = (screen: Screen): boolean => {
    if (ctx.pressed?.onDocument !== true) return true
    return screen.isDocument === true && isChange(ctx.pressed.name)
  }
  ctx.say = (screen: Screen) => surface.present(ctx.api, to, { language: ctx.language, ...screen })
  ctx.show = async (shown: Screen) => {
    const screen = ctx.pressed?.unfolded === true ? unfolded(shown) : shown
    const target = mayChange(screen) ? edit : undefined
    edit = undefined
    return surface.present(ctx.api, to, { language: ctx.language, ...screen }, target)
  }
  let answered = ctx.callbackQuery === undefined
  ctx.toast = async (text: string) => {
    if (answered) return
    answered = true
    // Too late an answer (the person has long let go) is no reason to fail the act.
    await ctx.answerCallbackQuery(text === '' ? {} : { text: clipped(text, 200) }).catch(() => undefined)
  }
}
