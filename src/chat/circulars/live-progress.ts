import type { Api } from 'grammy'
import type { Language } from '#domain/vocabulary.ts'
import { errorFacts } from '#shared/log.ts'
import type { Destination, Screen } from '#shared/message.ts'
import type { Part } from '#shared/part.ts'
import { readRecipients } from '#workflows/circulars/read-recipients.ts'
import {
  type CircularWatch,
  followed,
  type Following,
  isFollowed,
  stopFollowing,
  unwatch,
  watchDelivery,
} from '#workflows/circulars/watch-delivery.ts'
import type { Tools } from '#workflows/command.ts'
import type { Handler } from '../context.ts'
import { progressScreen } from './progress-views.ts'

/** A tap of the thumb apart: often enough to see it grow, seldom enough for the messenger. */
const EVERY_MS = 3_000

/** Acts whose answer shows how far a sending has got. */
const SHOWING: ReadonlySet<string> = new Set(['circulars.progress', 'circulars.send-now', 'circulars.draft'])

/** Acts of the shelf that follow a sending in the message they show, and let go of it when the message becomes another one. */
export const following = (acts: Record<string, Handler>): Record<string, Handler> =>
  Object.fromEntries(
    Object.entries(acts).map(([name, handler]) => [
      name,
      async (ctx, ids) => {
        const pressed = ctx.callbackQuery?.message?.message_id
        if (pressed !== undefined) await unwatch(ctx.tools, ctx.caller, pressed)
        const shown = await handler(ctx, ids)
        if (SHOWING.has(name) && typeof shown === 'number')
          await watchDelivery(ctx.tools, ctx.caller, Number(ids[0]), shown)
        return shown
      },
    ]),
  )

export interface LiveOptions {
  tools: Tools
  api: Api
  language: Language
  present: {
    (api: Api, to: Destination, screen: Screen): Promise<number>
    change(api: Api, to: Destination, messageId: number, screen: Screen): Promise<boolean>
  }
}

export interface Live extends Part {
  look(): Promise<void>
}

/**
 * Keeps the messages up to date in which coordinators follow a sending: no second message, no edit when nothing has changed. What is
 * followed is stored, so a restart goes on with it. Where a message cannot be changed, its last state comes as one message of its own.
 */
export function createLive({ tools, api, language, present }: LiveOptions): Live {
  const shown = new Map<string, string>()
  let looking: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function refresh({ watch, to, by, language }: Following): Promise<void> {
    const recipients = await readRecipients(tools, by, watch.circularId)
    if (!recipients.ok) return end(watch)
    const isOver = recipients.value.deliveries.pending === 0
    const screen = progressScreen(language, recipients.value)
    const key = JSON.stringify(watch)
    const wanted = JSON.stringify(screen)
    const before = shown.get(key)
    if (!(await isFollowed(tools, watch))) return void shown.delete(key)
    const isChanged =
      before === wanted || (before !== UNCHANGEABLE && (await present.change(api, to, watch.messageId, screen)))
    if (isOver) {
      if (!isChanged) await present(api, to, screen)
      await end(watch)
    } else shown.set(key, isChanged ? wanted : UNCHANGEABLE)
  }

  async function end(watch: CircularWatch): Promise<void> {
    shown.delete(JSON.stringify(watch))
    await stopFollowing(tools, watch)
  }

  async function lookAtAll(): Promise<void> {
    for (const one of await followed(tools, language))
      await refresh(one).catch((error: unknown) =>
        // The next look tries again.
        tools.log.debug('progress-not-shown', { circular: one.watch.circularId, ...errorFacts(error) }),
      )
  }

  const look = (): Promise<void> => {
    looking = looking
      .then(lookAtAll)
      .catch((error: unknown) => tools.log.error('progress-look-failed', errorFacts(error)))
    return looking
  }

  return {
    name: 'live-progress',
    start() {
      timer = setInterval(() => void look(), EVERY_MS).unref()
    },
    async stop() {
      clearInterval(timer)
      await looking
    },
    look,
  }
}

/** No screen reads like this. */
const UNCHANGEABLE = ''
