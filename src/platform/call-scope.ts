import { AsyncLocalStorage } from 'node:async_hooks'
import type { Transformer } from 'grammy'

/** What one update has been answered with so far, over all the tries to handle it. */
export interface Answers {
  /** By method and order: the answer of the messenger, or how often nobody knew. */
  readonly sent: Map<string, { body: unknown } | { tries: number }>
  /** Sends of this try, by method. */
  counted: Map<string, number>
}

/** Runs what waits for a messenger and reckons nothing meanwhile. */
export type Outside = <T>(wait: () => Promise<T>) => Promise<T>

interface Scope {
  chatId: string
  answers?: Answers
  outside?: Outside
}

const scopes = new AsyncLocalStorage<Scope>()

/** An answer in chat is sent at most so often: nobody knows of the first, nor of the second. */
const MOST_TRIES = 2

export const newAnswers = (): Answers => ({ sent: new Map(), counted: new Map() })

/** Whatever is called in `work` is on behalf of this chat, and answers one update. */
export function answering<T>(
  scope: { chatId: string; answers: Answers; outside: Outside },
  work: () => Promise<T>,
): Promise<T> {
  scope.answers.counted = new Map()
  return scopes.run(scope, work)
}

/** The call itself, and nothing before or after it. */
export const outside: Outside = (wait) => scopes.getStore()?.outside?.(wait) ?? wait()

/** Nothing more is to be tried: an answer has been sent twice, and whether it came is not known. */
export const isSpent = ({ sent }: Answers): boolean =>
  [...sent.values()].some((one) => 'tries' in one && one.tries >= MOST_TRIES)

/** The chat a call is made for; the method where there is none. */
export const scopeOf = (method: string): string => scopes.getStore()?.chatId ?? method.toLowerCase()

/** The place of a send among those of its update; null outside of one. */
export function placeOf(method: string): { answers: Answers; key: string } | null {
  const answers = scopes.getStore()?.answers
  if (answers === undefined) return null
  const count = (answers.counted.get(method) ?? 0) + 1
  answers.counted.set(method, count)
  return { answers, key: `${method} ${count}` }
}

/** Tells what sits around fetch which chat a call is for: an upload does not say so in a form that can be looked into. */
export const nameChat: Transformer = (prev, method, payload, signal) => {
  const chatId = 'chat_id' in payload ? String(payload.chat_id) : null
  const call = () => prev(method, payload, signal)
  return chatId === null ? call() : scopes.run({ ...scopes.getStore(), chatId }, call)
}
