export interface CallbackAnswer {
  text?: string
  show_alert?: boolean
  url?: string
  /** The double was stopped before the bot answered. */
  never?: boolean
}

interface Asked {
  userId: number
  at: number
  isAnswered: boolean
  settle: (answer: CallbackAnswer) => void
}

const limit = 5_000
const validForMs = 5 * 60 * 1000

/** Presses on buttons that wait for the bot's answer. */
export class CallbackBook {
  readonly #asked = new Map<string, Asked>()
  #count = 0

  ask(userId: number, at: number): { id: string; answered: Promise<CallbackAnswer> } {
    const id = `${7_000_000_000 + ++this.#count}${String(userId).slice(-6)}`
    const answered = new Promise<CallbackAnswer>((settle) => {
      this.#asked.set(id, { userId, at, isAnswered: false, settle })
    })
    const oldest = this.#asked.keys().next()
    if (this.#asked.size > limit && oldest.done !== true) {
      this.#asked.get(oldest.value)?.settle({ never: true })
      this.#asked.delete(oldest.value)
    }
    return { id, answered }
  }

  /** Undefined when the query is unknown, answered already or too old. */
  answer(id: string, at: number, answer: CallbackAnswer): { userId: number } | undefined {
    const asked = this.#asked.get(id)
    if (asked === undefined || asked.isAnswered || at - asked.at > validForMs) return undefined
    asked.isAnswered = true
    asked.settle(answer)
    return { userId: asked.userId }
  }

  /** How many presses the bot has not answered. */
  get open(): number {
    return [...this.#asked.values()].filter((asked) => !asked.isAnswered).length
  }

  giveUp(): void {
    for (const asked of this.#asked.values()) asked.settle({ never: true })
  }
}
