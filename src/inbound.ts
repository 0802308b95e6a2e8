import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Chat } from '#chat/chat.ts'
import type { TrailingWrite } from '#chat/dialogue/storage.ts'
import { createInboxPump, type InboxPump } from '#platform/inbox-pump.ts'
import { normalise } from '#platform/normalise.ts'
import type { PlatformProfile } from '#platform/profile.ts'
import type { RawUpdate } from '#platform/raw-update.ts'
import { datedAfter } from '#platform/sent-after.ts'
import { createUpdateSource } from '#platform/update-source.ts'
import { createWebhook, type Webhook } from '#platform/webhook.ts'
import { stopwatch } from '#shared/clock.ts'
import { gathered } from '#shared/gathered.ts'
import { newReference } from '#shared/ids.ts'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import * as inbox from '#storage/inbox.ts'
import { timesKept } from '#storage/notices.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'

export interface Inbound {
  source: Part
  /** Null when updates are fetched by long polling. */
  webhook: Webhook | null
}

export interface InboundOptions {
  config: Pick<Config, 'webhook'>
  endpoint: { apiRoot: string; token: string }
  profile: PlatformProfile
  api: Api
  tools: Tools
  /** Something was kept. */
  wake: () => void
  /** Asks the messenger until it answers. */
  reach: <T>(ask: () => Promise<T>) => Promise<T>
  /** Told of the messenger's own dates. */
  witness: (date: Date) => void
  onReady: () => void
  reached: () => Promise<void>
  unanswered: () => void
  /** Since when what comes now may have waited. */
  awaySince: () => Date | null
  caughtUp: () => void
  onUnauthorized: () => void
}

/** How updates come in: by webhook where one is set, else by long polling. Both only fill the inbox. */
export function inboundOf(options: InboundOptions): Inbound {
  const { config, endpoint, profile, api, tools, onReady } = options
  const { db, clock, log, platform } = tools
  const keep = async (updates: readonly RawUpdate[]): Promise<void> => {
    for (const { sentAt } of updates) if (sentAt !== null) options.witness(sentAt)
    const now = clock.now()
    await inbox.keepUpdates(db, platform, datedAfter(options.awaySince(), updates, now).map(arrived), now)
    options.caughtUp()
    options.wake()
  }
  if (config.webhook !== null) {
    const webhook = createWebhook({ ...config.webhook, profile, api, log, keep, onReady })
    return { source: { ...webhook, start: () => options.reach(async () => webhook.start()) }, webhook }
  }
  const polling = createUpdateSource({
    ...endpoint,
    allowedUpdates: profile.allowedUpdates,
    log,
    keep,
    clock,
    lastUpdate: () => inbox.lastUpdate(db, platform),
    onDate: options.witness,
    onFirstPoll: onReady,
    onPolled: options.reached,
    onUnanswered: options.unanswered,
    onUnauthorized: options.onUnauthorized,
  })
  const source: Part = {
    ...polling,
    async start() {
      // While a webhook is set, every poll is answered with 409.
      await api.deleteWebhook().catch((error: unknown) => log.warn('webhook-not-deleted', errorFacts(error)))
      await polling.start()
    },
  }
  return { source, webhook: null }
}

const arrived = ({ chatKey, ...update }: RawUpdate & { sentAfter?: Date }): inbox.ArrivedUpdate =>
  chatKey === null ? { ...update, chatKey: '', reason: 'belongs to no chat' } : { ...update, chatKey }

export interface PumpOptions {
  tools: Tools
  chat: () => Chat | undefined
  /** What an act told others may go out now, not at the next tick. */
  wake: () => void
  handled: (seconds: number) => void
}

/** Takes kept updates to the chat and writes the end of each together with what its dialogue left behind. */
export function pumpOf({ tools, chat, wake, handled }: PumpOptions): InboxPump {
  const { db, clock, log, platform } = tools
  const trailing = new Map<number, TrailingWrite>()
  const finish = gathered((updates: inbox.HandledUpdate[]) => inbox.finishUpdates(db, updates, clock.now()))
  const countAttempt = gathered((counts: inbox.Attempt[]) => inbox.countAttempts(db, counts))
  const read = (payload: string): Update => normalise(JSON.parse(payload)) as Update
  return createInboxPump({
    log,
    waiting: (afterSeq, limit) => inbox.waitingUpdates(db, platform, afterSeq, limit),
    countAttempt: (seq, count) => countAttempt({ seq, ...count }),
    release: (seq) => inbox.releaseUpdate(db, seq),
    quarantine: (seq, reason) => inbox.quarantineUpdate(db, seq, reason, clock.now()),
    async handle(update) {
      const elapsedMs = stopwatch()
      const before = timesKept(db)
      try {
        const write = await chat()?.handle(read(update.payload), update.receivedAt)
        if (write != null) trailing.set(update.seq, write)
      } finally {
        handled(elapsedMs() / 1000)
      }
      if (timesKept(db) !== before) wake()
    },
    async finish(seq) {
      const write = trailing.get(seq)
      trailing.delete(seq)
      if (write === undefined) return finish({ seq })
      // Made text here already: what cannot be written must not hold up the others of its batch.
      const json = write.value === null ? null : JSON.stringify(write.value)
      await finish({ seq, dialogue: { key: write.key, json } })
    },
    async onQuarantine(update, error) {
      const reference = newReference()
      log.error('update-quarantined', { update: update.updateId, reference, ...errorFacts(error) })
      await chat()?.tellFault(read(update.payload), reference)
    },
  })
}
