import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Chat } from '#chat/chat.ts'
import { strangerGate } from '#chat/gate/strangers.ts'
import type { TrailingWrite } from '#chat/dialogue/storage.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { KeptUpdate, Pace } from '#platform/carry-update.ts'
import { createInboxPump, type InboxPump } from '#platform/inbox-pump.ts'
import { normalise } from '#platform/normalise.ts'
import { isStorageOutage } from '#platform/outage.ts'
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
import type { Begun } from '#storage/begun.ts'
import * as inbox from '#storage/inbox.ts'
import { timesKept } from '#storage/notices.ts'
import { tokenBuckets } from '#shared/token-buckets.ts'
import { holdsSeat } from '#workflows/people/identify.ts'
import { sealCodes, sealPin } from '#workflows/people/sealed.ts'
import { say } from '#wording/say.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'

export interface Inbound {
  source: Part
  /** Null when updates are fetched by long polling. */
  webhook: Webhook | null
}

export interface InboundOptions {
  config: Pick<Config, 'webhook' | 'messagesPerMinute'>
  endpoint: { apiRoot: string; token: string }
  profile: PlatformProfile
  api: Api
  tools: Tools
  /** Something was kept. */
  wake: () => void
  unsaved: Unsaved
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
  onEnded: () => void
}

/** How updates come in: by webhook where one is set, else by long polling. Both only fill the inbox. */
export function inboundOf(options: InboundOptions): Inbound {
  const { config, endpoint, profile, api, tools, onReady } = options
  const { db, clock, log, platform } = tools
  const isAdmitted = config.messagesPerMinute === null ? () => true : admission(tools)
  const keep = async (updates: readonly RawUpdate[]): Promise<void> => {
    try {
      await store(updates)
    } catch (error) {
      if (isStorageOutage(error)) for (const update of updates) options.unsaved.tell(update)
      throw error
    }
  }
  const store = async (updates: readonly RawUpdate[]): Promise<void> => {
    for (const { sentAt } of updates) if (sentAt !== null) options.witness(sentAt)
    const now = clock.now()
    const admitted: RawUpdate[] = []
    const sealed = async ({ chatKey, payload }: RawUpdate): Promise<string> =>
      sealPin(tools, chatKey, await sealCodes(tools, payload))
    for (const update of updates)
      if (await isAdmitted(update)) admitted.push({ ...update, payload: await sealed(update) })
    await inbox.keepUpdates(db, platform, datedAfter(options.awaySince(), admitted, now).map(arrived), now)
    options.unsaved.over()
    options.caughtUp()
    if (admitted.length > 0) options.wake()
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
    onEnded: options.onEnded,
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

/** Who waits because nothing can be saved is told so, once for as long as it lasts; strangers are not. */
export interface Unsaved {
  tell(update: Pick<RawUpdate, 'chatKey' | 'payload'>): void
  over(): void
}

export function unsavedTeller(tools: Tools, chat: () => Chat | undefined): Unsaved {
  const told = new Set<string>()
  const tell = async (chatKey: string, payload: string): Promise<void> => {
    if (told.has(chatKey) || !(await holdsSeat(tools, chatKey)) || told.has(chatKey)) return
    told.add(chatKey)
    await chat()?.tell(readUpdate(payload), (language) => say(language, 'nothing-saved-now'))
  }
  return {
    tell: ({ chatKey, payload }) =>
      void (chatKey === null ? undefined : tell(chatKey, payload))?.catch((error: unknown) =>
        tools.log.warn('outage-not-told', errorFacts(error)),
      ),
    over: () => told.clear(),
  }
}

/** Before anything is written: what strangers send beyond their due costs no row and no answer. */
function admission(tools: Tools): (update: RawUpdate) => Promise<boolean> {
  const gate = strangerGate(tools.clock)
  return async ({ chatKey, payload }) =>
    chatKey === null || (await holdsSeat(tools, chatKey)) || gate(chatKey, readUpdate(payload))
}

const readUpdate = (payload: string): Update => normalise(JSON.parse(payload)) as Update

const arrived = ({ chatKey, ...update }: RawUpdate & { sentAfter?: Date }): inbox.ArrivedUpdate =>
  chatKey === null ? { ...update, chatKey: '', reason: 'belongs to no chat' } : { ...update, chatKey }

export interface PumpOptions {
  config: Pick<Config, 'messagesPerMinute'>
  tools: Tools
  begun: Begun
  chat: () => Chat | undefined
  unsaved: Unsaved
  /** What an act told others may go out now, not at the next tick. */
  wake: () => void
  handled: (seconds: number) => void
}

/** Takes kept updates to the chat and writes the end of each together with what its dialogue left behind. */
export function pumpOf({ config, tools, begun, chat, unsaved, wake, handled }: PumpOptions): InboxPump {
  const { db, clock, log, platform } = tools
  const trailing = new Map<number, TrailingWrite>()
  const pace = config.messagesPerMinute === null ? undefined : paceOf(config.messagesPerMinute, tools, chat)
  const finish = gathered((updates: inbox.HandledUpdate[]) => inbox.finishUpdates(db, updates, clock.now()))
  /** What comes next answers a message that its sender was told to be lost. Nobody's message waits for these words. */
  const tellReplay = async (update: ReturnType<typeof readUpdate>, sent = clock.now()): Promise<void> =>
    chat()
      ?.tell(update, (language) => say(language, 'message-replayed', { sent }))
      .catch((error: unknown) => log.warn('replay-not-told', errorFacts(error)))
  return createInboxPump({
    log,
    waiting: async (afterSeq, limit) => {
      const rows = await inbox.waitingUpdates(db, platform, afterSeq, limit)
      return Promise.all(rows.map(async (row) => ({ ...row, isStranger: !(await holdsSeat(tools, row.chatKey)) })))
    },
    pace,
    countAttempt: (seq, count) => begun.note({ seq, ...count }),
    async release(seq, answered) {
      await inbox.keepAnswered(db, seq, answered)
      begun.forget(seq)
    },
    async quarantine(seq, reason) {
      await inbox.quarantineUpdates(db, [{ seq, reason }], clock.now())
      begun.end(seq)
    },
    async handle(update) {
      const elapsedMs = stopwatch()
      const before = timesKept(db)
      try {
        const read = readUpdate(update.payload)
        if (update.isReplayed === true) await tellReplay(read, update.receivedAt)
        const write = await chat()?.handle(read, update)
        if (write != null) trailing.set(update.seq, write)
        if (update.isStranger !== true && chat()?.isTalk(read) === true) pace?.take(update.chatKey)
      } finally {
        handled(elapsedMs() / 1000)
      }
      if (timesKept(db) !== before) wake()
    },
    async finish(seq) {
      const write = trailing.get(seq)
      trailing.delete(seq)
      // Made text here already: what cannot be written must not hold up the others of its batch.
      const json = write == null || write.value === null ? null : JSON.stringify(write.value)
      await finish(write === undefined ? { seq } : { seq, dialogue: { key: write.key, json, talk: write.talk } })
      begun.end(seq)
    },
    onUnsaved: unsaved.tell,
    async onQuarantine(update, error) {
      const reference = newReference()
      log.error('update-quarantined', { update: update.updateId, reference, ...errorFacts(error) })
      await chat()?.tell(readUpdate(update.payload), (language) => say(language, 'our-fault', { reference }))
    },
  })
}

/** With the words that tell of it, ten at once (S19). */
const AT_ONCE = 9

/** Whoever writes on without reading is answered in order, a few at a time, and told so once. */
function paceOf(perMinute: number, { db, clock, log }: Tools, chat: () => Chat | undefined): Pace {
  const tell = (update: KeptUpdate, words: (language: Language) => string): void => {
    log.warn('person-slowed', { update: update.updateId })
    chat()
      ?.tell(readUpdate(update.payload), words)
      .catch((error: unknown) => log.warn('pace-not-told', errorFacts(error)))
  }
  const setAside = gathered((updates: { seq: number; reason: string }[]) =>
    inbox.quarantineUpdates(db, updates, clock.now()),
  )
  return {
    ...tokenBuckets({ capacity: AT_ONCE, perSecond: perMinute / 60, atLeast: 5 }, clock),
    onSlowed: (update) => tell(update, (language) => say(language, 'messages-slowed', { perMinute })),
    onCaughtUp: (last, count) => tell(last, (language) => say(language, 'messages-set-aside', { count })),
    setAside: ({ seq }) =>
      void setAside({ seq, reason: 'too many at once' }).catch((error: unknown) =>
        log.error('inbox-not-written', errorFacts(error)),
      ),
  }
}
