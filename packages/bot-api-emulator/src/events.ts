import { Ring } from './ring.ts'

export interface LocalEvent {
  id: number
  name: string
  /** Made only when somebody reads: nobody looks at most messages of a broadcast. */
  data: () => unknown
}

const historyLimit = 2_000

/** What happened, for the chat page: numbered, the newest are kept for readers who come back. */
export class EventStream {
  readonly #ring = new Ring<LocalEvent>(historyLimit)
  readonly #readers = new Set<(event: LocalEvent) => void>()

  publish(name: string, data: () => unknown): void {
    const event: LocalEvent = { id: this.#ring.total + 1, name, data }
    this.#ring.push(event)
    for (const reader of this.#readers) reader(event)
  }

  get lastId(): number {
    return this.#ring.total
  }
  /** Events after `id`; undefined when some of them are forgotten. */
  after(id: number): readonly LocalEvent[] | undefined {
    const events = this.#ring.since(id)
    return id > this.lastId || this.lastId - id > events.length ? undefined : events
  }
  follow(reader: (event: LocalEvent) => void): () => void {
    this.#readers.add(reader)
    return () => this.#readers.delete(reader)
  }
}
