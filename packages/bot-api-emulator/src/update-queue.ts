import type { Clock } from './clock.ts'
import type { WireUpdate } from './wire.ts'

interface Queued {
  key: number
  update: unknown
  queuedAt: number
  /** Pushed by a test as it is: delivered once even when its id was confirmed before. */
  isRaw: boolean
  /** An update without an id cannot be confirmed, so one delivery must do. */
  hasId: boolean
  wasDelivered: boolean
}

const retentionMs = 24 * 60 * 60 * 1000
const queueLimit = 100_000
/** What a bot gets that names no kinds. */
const quietKinds = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** Updates on their way to the bot: growing ids, confirmed by offset, forgotten after a day. */
export class UpdateQueue {
  readonly #clock: Clock
  readonly #kinds: ReadonlySet<string> | undefined
  #queue: Queued[] = []
  #lastId: number
  #allowed: ReadonlySet<string> | undefined
  readonly #listeners = new Set<() => void>()
  /** The bot has confirmed this update. */
  onTaken: (update: unknown) => void = () => {}

  constructor(clock: Clock, platformKinds: ReadonlySet<string> | undefined, firstId = 1) {
    this.#clock = clock
    this.#kinds = platformKinds
    this.#lastId = firstId - 1
  }

  /** Undefined when the bot did not ask for this kind or the platform has none such. */
  push(kind: string, body: unknown): WireUpdate | undefined {
    if (this.#kinds?.has(kind) === false) return undefined
    if (this.#allowed === undefined ? quietKinds.has(kind) : !this.#allowed.has(kind)) return undefined
    const update: WireUpdate = { update_id: ++this.#lastId, [kind]: body }
    this.#add({ key: update.update_id, update, isRaw: false, hasId: true })
    return update
  }

  pushRaw(update: unknown): void {
    const id = typeof update === 'object' && update !== null && 'update_id' in update ? update.update_id : undefined
    const hasId = typeof id === 'number' && Number.isSafeInteger(id)
    const key = hasId ? id : ++this.#lastId
    if (key > this.#lastId && key < 2 ** 31) this.#lastId = key
    this.#add({ key, update, isRaw: true, hasId })
  }

  /** Leaves a gap in the ids. */
  skipIds(count: number): void {
    this.#lastId += count
  }

  #add(entry: Omit<Queued, 'queuedAt' | 'wasDelivered'>): void {
    this.#queue.push({ ...entry, queuedAt: this.#clock.now().getTime(), wasDelivered: false })
    if (this.#queue.length > queueLimit) this.#queue.shift()
    for (const listener of this.#listeners) listener()
  }

  /** An empty list means the usual kinds again; undefined leaves things as they are. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? undefined : new Set(kinds)
  }
  get allowed(): readonly string[] | undefined {
    return this.#allowed === undefined ? undefined : [...this.#allowed]
  }

  /** Forgets what the offset confirms; a negative offset keeps only that many of the newest. */
  confirm(offset: number): void {
    if (offset < 0) this.#queue = this.#queue.slice(offset)
    else if (offset > 0) {
      const taken: unknown[] = []
      this.#queue = this.#queue.filter((entry) => {
        if ((entry.isRaw && !entry.wasDelivered) || (entry.hasId && entry.key >= offset)) return true
        taken.push(entry.update)
        return false
      })
      for (const update of taken) this.onTaken(update)
    }
  }

  /** What would be delivered now, oldest first. */
  take(limit: number): unknown[] {
    const oldest = this.#clock.now().getTime() - retentionMs
    if ((this.#queue[0]?.queuedAt ?? oldest) < oldest)
      this.#queue = this.#queue.filter((entry) => entry.queuedAt >= oldest)
    const taken = this.#queue.slice(0, limit)
    for (const entry of taken) entry.wasDelivered = true
    return taken.map((entry) => entry.update)
  }

  /** The oldest update, for the webhook, which confirms one by one. */
  first(): unknown {
    return this.take(1)[0]
  }
  dropFirst(): void {
    const first = this.#queue.shift()
    if (first !== undefined) this.onTaken(first.update)
  }

  clear(): void {
    this.#queue = []
  }
  get pending(): readonly unknown[] {
    return this.#queue.map((entry) => entry.update)
  }
  get size(): number {
    return this.#queue.length
  }

  /** Calls back at each arrival; the answer stops it. */
  onArrival(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
