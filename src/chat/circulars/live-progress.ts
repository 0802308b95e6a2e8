import type { Api } from 'grammy'
import type { Language } from '#domain/vocabulary.ts'
import { errorFacts } from '#shared/log.ts'
import type { Destination, DirectedScreen } from '#shared/message.ts'
import type { Part } from '#shared/part.ts'
import { readProgress } from '#workflows/circulars/read-progress.ts'
import {
  type CircularWatch,
  followed,
  type Following,
  isFollowed,
  stopFollowing,
  unwatch,
  watchDelivery,
} from '#workflows/circulars/watch-delivery.ts'
import type { Tools } from '#workflows/tools.ts'
import type { RouteName } from '#domain/acts.ts'
import type { Ctx } from '../context.ts'
import type { Routes } from '../shelf.ts'
import { progressScreen } from '#screens/circulars/progress.ts'

/** A tap of the thumb apart: often enough to see it grow, seldom enough for the messenger. */
const EVERY_MS = 3_000

/** Acts whose answer shows how far a sending has got. */
const SHOWING: ReadonlySet<string> = new Set<RouteName>(['circular.progress', 'circular.send', 'circular.draft'])

type AnyRoute = (ctx: Ctx, ids: { circularId?: number }) => Promise<unknown>

/** Routes of the shelf that follow a sending in the message they show, and let go of it when the message becomes another one. */
export const following = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes as Record<string, AnyRoute>).map(([name, handle]) => [
      name,
      async (ctx: Ctx, ids: { circularId?: number }) => {
        const pressed = ctx.callbackQuery?.message?.message_id
        if (pressed !== undefined) await ctx.call(unwatch, pressed)
        const shown = await handle(ctx, ids)
        if (SHOWING.has(name) && typeof shown === 'number' && ids.circularId !== undefined)
          await watchDelivery(ctx.tools, ctx.caller, ids.circularId, shown)
        return shown
      },
    ]),
  )

export interface LiveOptions {
  tools: Tools
  api: Api
  language: Language
  present: {
    (api: Api, to: Destination, screen: DirectedScreen): Promise<number>
    change(api: Api, to: Destination, messageId: number, screen: DirectedScreen): Promise<boolean>
  }
}

export interface Live extends Part {
  poll(): Promise<void>
}

/**
 * Keeps the messages up to date in which coordinators follow a sending: no second message, no edit when nothing has changed. What is
 * followed is stored, so a restart goes on with it. Where a message cannot be changed, its last state comes as one message of its own.
 */
export function createLive({ tools, api, language, present }: LiveOptions): Live {
  const shown = new Map<string, string>()
  let polling: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function refresh({ watch, to, caller, language }: Following): Promise<void> {
    const progress = await readProgress(tools, caller, { circularId: watch.circularId })
    if (!progress.ok) return end(watch)
    const isOver = progress.value.deliveries.pending === 0
    const screen = { language, ...progressScreen(language, progress.value) }
    const key = JSON.stringify(watch)
    const current = JSON.stringify(screen)
    const before = shown.get(key)
    if (!(await isFollowed(tools, watch))) return void shown.delete(key)
    const isChanged =
      before === current || (before !== UNCHANGEABLE && (await present.change(api, to, watch.messageId, screen)))
    if (isOver) {
      if (!isChanged) await present(api, to, screen)
      await end(watch)
    } else shown.set(key, isChanged ? current : UNCHANGEABLE)
  }

  async function end(watch: CircularWatch): Promise<void> {
    shown.delete(JSON.stringify(watch))
    await stopFollowing(tools, watch)
  }

  async function pollAll(): Promise<void> {
    for (const one of await followed(tools, language))
      await refresh(one).catch((error: unknown) =>
        // The next poll tries again.
        tools.log.debug('progress-not-shown', { circular: one.watch.circularId, ...errorFacts(error) }),
      )
  }

  const poll = (): Promise<void> => {
    polling = polling
      .then(pollAll)
      .catch((error: unknown) => tools.log.error('progress-poll-failed', errorFacts(error)))
    return polling
  }

  return {
    name: 'live-progress',
    start() {
      timer = setInterval(() => void poll(), EVERY_MS).unref()
    },
    async stop() {
      clearInterval(timer)
      await polling
    },
    poll,
  }
}

/** No screen reads like this. */
const UNCHANGEABLE = ''
