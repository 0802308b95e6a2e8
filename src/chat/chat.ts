import { go } from '#screens/kit.ts'
import { conversations } from '@grammyjs/conversations'
import { Api, Bot, type Context, GrammyError, type NextFunction } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { TalkEvent } from '#domain/progress/talk-steps.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label } from '#wording/say.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Ctx, Surface } from './context.ts'
import { beginAgain } from './dialogue/begin-again.ts'
import { openDialogues } from './dialogue/open-dialogues.ts'
import { bufferedConversations, type TrailingWrite } from './dialogue/storage.ts'
import { openedWords } from './gate/closed-words.ts'
import { forgetUnaskedPin } from './gate/unasked-pin.ts'
import { noteMembership } from './gate/membership.ts'
import { type Came, identify } from './gate/identify.ts'
import { routerOf } from './gate/router.ts'
import { installHome } from './home.ts'
import type { Shelf } from './shelf.ts'

export interface ChatOptions {
  token: string
  apiRoot: string
  /** Takes what grammY's `client.fetch` takes. */
  fetch: (url: string) => Promise<{ json(): Promise<unknown> }>
  me: UserFromGetMe
  tools: Tools
  surface: Surface
  shelves: readonly Shelf[]
  language: Language
  /** Where announcements are made public, as the settings name it. */
  channel: string | null
  readConversation: (key: string) => Promise<unknown>
  /** Something may go out now. */
  wake: () => void
  /** Installs what every Api of the product needs, also those inside dialogues. `chat`: whom it answers. */
  prepare: (api: Api, chat: string) => void
}

export interface Chat {
  /**
   * Handles one update to its end. What comes back has to be written together with the mark that the update is done: a dialogue
   * that had moved on while its update is repeated would take the same message for the answer to its next question.
   */
  handle(update: Update, came?: Came): Promise<TrailingWrite | null>
  /** Whether it was words that answered no question: whoever writes many of them is slowed (S19). */
  isTalk(update: Update): boolean
  /** Tells the person what becomes of this message of theirs when nothing has handled it. */
  tell(update: Update, words: (language: Language) => string): Promise<void>
}

export function createChat(options: ChatOptions): Chat {
  const { tools, surface, shelves, language } = options
  // grammY's fetch type is node-fetch's; the shape it uses is the same.
  const client = { apiRoot: options.apiRoot, timeoutSeconds: 40, fetch: options.fetch as never }
  const bot = new Bot<Ctx>(options.token, { botInfo: options.me, client })
  // Each context has an Api of its own; inside a dialogue the bot's transformers would not reach it.
  const prepare = ({ api, chat, from }: Context, next: NextFunction): Promise<void> => {
    options.prepare(api, String(chat?.id ?? from?.id))
    return next()
  }
  const talk = new WeakSet<Update>()
  installHome(shelves)
  const trailing = new WeakMap<Update, Omit<TrailingWrite, 'talk'>>()
  const events = new WeakMap<Update, TalkEvent[]>()
  const received = new WeakMap<Update, Came>()

  const storage = bufferedConversations(options.readConversation, (update, write) => trailing.set(update, write))
  const router = routerOf(shelves, (update) => talk.add(update), storage.leave)

  bot.use(prepare)
  bot.use(noteMembership(tools, options.channel, options.wake))
  bot.use(identify(tools, surface, language, (update) => received.get(update)))
  bot.use((ctx, next) => {
    const seen: TalkEvent[] = []
    events.set(ctx.update, seen)
    ctx.noteTalk = (event) => void seen.push(event)
    return next()
  })
  bot.use(forgetUnaskedPin)
  bot.use(router.takeFile)
  bot.use(conversations<Ctx, Ctx>({ storage, plugins: [prepare] }))
  bot.use(router.leaveDialogue)
  const dialogues = shelves.flatMap((shelf) => shelf.dialogues ?? [])
  bot.use(openDialogues(dialogues, surface))
  bot.use(beginAgain(storage.takeStale, (id) => dialogues.some((dialogue) => dialogue.id === id)))
  bot.use(router.route)

  return {
    async handle(update, came) {
      const readable = await openedWords(update, (id) => options.readConversation(`${surface.platform}:${id}`))
      if (came !== undefined) received.set(readable, came)
      try {
        await bot.handleUpdate(readable)
      } catch (error) {
        // BotError carries the whole context and with it the token: only what was thrown goes on.
        const thrown = error instanceof Error && 'error' in error ? error.error : error
        if (!isShutOut(thrown)) throw thrown
        tools.log.warn('person-unreachable', { update: update.update_id })
      }
      const write = trailing.get(readable)
      return write === undefined ? null : { ...write, talk: events.get(readable) ?? [] }
    },
    isTalk: (update) => talk.has(update),
    async tell(update, words) {
      const user = update.message?.from ?? update.callback_query?.from
      if (user === undefined || (update.message !== undefined && update.message.chat.type !== 'private')) return
      const to = { chatId: String(user.id), userId: String(user.id) }
      const home = [[go('home', {}, label(language, 'home', {}))]]
      const api = new Api(options.token, client)
      options.prepare(api, to.chatId)
      await surface.present(api, to, { language, text: words(language), buttons: home })
      if (update.callback_query !== undefined)
        await api.answerCallbackQuery(update.callback_query.id).catch(() => undefined)
    },
  }
}

/** Nobody is left to answer to: what was done stands, and another try would change nothing (reliability.md R25). */
const isShutOut = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403
