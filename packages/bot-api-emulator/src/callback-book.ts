export interface CallbackAnswer {
  text?: string
  show_alert?: boolean
  url?: string
  /** The emulator was stopped before the bot answered. */
  never?: boolean
}

interface PendingQuery {
  userId: number
  at: number
  isAnswered: boolean
  settle: (answer: CallbackAnswer) => void
}

const limit = 5_000
const validForMs = 5 * 60 * 1000

/** Presses on buttons that wait for the bot's answer. */
export class CallbackBook {
  readonly #queries = new Map<string, PendingQuery>()
  #count = 0

  ask(userId: number, at: number): { id: string; answered: Promise<CallbackAnswer> } {
    const id = `${7_000_000_000 + ++this.#count}${String(userId).slice(-6)}`
    const answered = new Promise<CallbackAnswer>((settle) => {
      this.#queries.set(id, { userId, at, isAnswered: false, settle })
    })
    const oldest = this.#queries.keys().next()
    if (this.#queries.size > limit && oldest.done !== true) {
      this.#queries.get(oldest.value)?.settle({ never: true })
      this.#queries.delete(oldest.value)
    }
    return { id, answered }
  }

  /** Undefined when the query is unknown, answered already or too old. */
  answer(id: string, at: number, answer: CallbackAnswer): { userId: number } | undefined {
    const query = this.#queries.get(id)
    if (query === undefined || query.isAnswered || at - query.at > validForMs) return undefined
    query.isAnswered = true
    query.settle(answer)
    return { userId: query.userId }
  }

  /** How many presses the bot has not answered. */
  get open(): number {
    return [...this.#queries.values()].filter((query) => !query.isAnswered).length
  }

  giveUp(): void {
    for (const query of this.#queries.values()) query.settle({ never: true })
  }
}
