import type { Api, Transformer } from 'grammy'
import type { Fetch } from './http.ts'

type Sent = { body: unknown } | { tries: number }

/** What one update has been answered with so far, over all the tries to handle it. */
export interface Answers {
  /** By method and order: the answer of the messenger, or how often nobody knew. */
  readonly sent: Map<string, Sent>
  /** Sends that the messenger has and has not answered yet. */
  readonly inAir: Set<string>
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

/** The update of each chat that is being handled; a chat has one at a time. No AsyncLocalStorage: it slows down every promise of the process. */
const handled = new Map<string, Scope>()

/** Whose call is on its way from the Api to fetch, which it comes to in one go. */
let current: Scope | undefined

/** An answer in chat is sent at most so often: nobody knows of the first, nor of the second. */
const MOST_TRIES = 2

export const newAnswers = (answered?: string | null): Answers => ({
  sent: new Map(answered == null ? [] : (JSON.parse(answered) as [string, Sent][])),
  inAir: new Set(),
  counted: new Map(),
})

/**
 * For a stop that cuts the handling short: what has been sent, and what may have been, is not sent again when the update is handled
 * anew. Of the messages only where they stand, not what they say. Null: nothing has been sent.
 */
export function answeredBy(answers: Answers | undefined): string | null {
  if (answers === undefined) return null
  const kept = new Map([...answers.sent].map(([key, sent]): [string, Sent] => [key, placeOnly(sent)]))
  for (const key of answers.inAir) kept.set(key, { tries: MOST_TRIES })
  return kept.size === 0 ? null : JSON.stringify([...kept])
}

/** Where a message stands, as far as an answer says. */
export interface Placed {
  message_id?: number | undefined
  date?: number | undefined
  chat?: { id?: number | undefined; type?: string | undefined }
}

function placeOnly(sent: Sent): Sent {
  if (!('body' in sent)) return sent
  const { result } = sent.body as { result?: Placed | Placed[] }
  const place = ({ message_id, date, chat }: Placed): Placed => ({
    message_id,
    date,
    chat: { id: chat?.id, type: chat?.type },
  })
  return { body: { ok: true, result: Array.isArray(result) ? result.map(place) : place(result ?? {}) } }
}

/** What a send is answered with that is not made a third time: the handling goes on as if it had been done. */
export const ASSUMED = { ok: true, result: { message_id: 0, date: 0, chat: { id: 0, type: 'private' } } }

/** What the Api of this chat (`onBehalfOf`) is asked in `work` answers one update. */
export async function answering<T>(
  scope: { chatId: string; answers: Answers; outside: Outside },
  work: () => Promise<T>,
): Promise<T> {
  scope.answers.counted = new Map()
  handled.set(scope.chatId, scope)
  try {
    return await work()
  } finally {
    if (handled.get(scope.chatId) === scope) handled.delete(scope.chatId)
  }
}

/** Runs the call itself, and nothing before or after it. */
export const outsideNow = (): Outside => current?.outside ?? ((wait) => wait())

/** It has been sent twice, or may have been when the product was stopped, and whether it came is not known. */
export const isSpent = (sent: Sent | undefined): boolean =>
  sent !== undefined && 'tries' in sent && sent.tries >= MOST_TRIES

export const spentSends = ({ sent }: Answers): number => [...sent.values()].filter(isSpent).length

/** The chat a call is made for; the method where there is none. */
export const scopeOf = (method: string): string => current?.chatId ?? method.toLowerCase()

/** The place of a send among those of its update; null outside of one. */
export function placeOf(method: string): { answers: Answers; key: string } | null {
  const answers = current?.answers
  if (answers === undefined) return null
  const count = (answers.counted.get(method) ?? 0) + 1
  answers.counted.set(method, count)
  return { answers, key: `${method} ${count}` }
}

/** `chat`: whom the call answers; null: nobody. */
function calling<T>(chat: string | null, chatId: string | null, call: () => T): T {
  const before = current
  current = chatId === null ? undefined : { ...(chat === null ? undefined : handled.get(chat)), chatId }
  try {
    return call()
  } finally {
    current = before
  }
}

/**
 * Tells what sits around fetch which chat a call is for: an upload does not say so in a form that can be looked into. The innermost
 * transformer, for only from there a call comes to fetch in one go. `chat`: whom everything on this Api answers; null: nobody.
 */
export const onBehalfOf =
  (chat: string | null): Transformer =>
  (prev, method, payload, signal) =>
    calling(chat, 'chat_id' in payload ? String(payload.chat_id) : chat, () => prev(method, payload, signal))

/** The same for the Apis that dialogues make of this one: there the plugin's own transformer is the innermost, and it waits. */
export function speakFor(api: Api, chat: string): void {
  const { fetch } = api.options as { fetch?: Fetch }
  if (fetch === undefined) return
  const onBehalf: Fetch = (url, call) => calling(chat, chat, () => fetch(url, call))
  Object.assign(api, { options: { ...api.options, fetch: onBehalf } })
}
