import type { Room, Showing } from './room.ts'
import { visible, type VisibleMessage, type VisibleReplyKeyboard, visibleKeyboard } from './visible.ts'
import { isFromBot } from './visible.ts'
import type { World } from './world.ts'

export type MessageFilter = (message: VisibleMessage) => boolean

/** A chat as its reader sees it, and the waiting for what the bot says next. */
export interface ChatView {
  readonly id: number
  /** Everything that stands in the chat now, oldest first. */
  readonly messages: VisibleMessage[]
  readonly unread: number
  readonly replyKeyboard: VisibleReplyKeyboard | undefined
  readonly isTyping: boolean
  message(id: number): VisibleMessage | undefined
  lastFromBot(): VisibleMessage | undefined
  /** From here on; `nextFromBot` looks only at what comes after. The answer can be handed to `nextFromBot` as `since`. */
  mark(): number
  /**
   * The next message the bot sends or edits that is wanted. It moves the mark behind it, so that calls in a row give messages
   * in a row. Rejects after `timeoutMs` (default 10,000) with a list of what came instead.
   */
  nextFromBot(filter?: MessageFilter, options?: { timeoutMs?: number; since?: number }): Promise<VisibleMessage>
  /** What the bot showed since the mark (or since another one), without waiting. */
  sinceMark(mark?: number): VisibleMessage[]
}

const defaultTimeoutMs = 10_000

export const createChatView = (world: World, room: Room): ChatView => {
  let cursor = 0
  const seen = (showing: Showing): VisibleMessage => visible(world, room, showing.message)

  const find = (from: number, filter: MessageFilter): { message: VisibleMessage; next: number } | undefined => {
    const items = room.shown.since(from)
    const first = room.shown.total - items.length
    for (const [index, showing] of items.entries()) {
      const message = seen(showing)
      if (filter(message)) return { message, next: first + index + 1 }
    }
    return undefined
  }

  const next = (filter: MessageFilter, timeoutMs: number, since: number | undefined): Promise<VisibleMessage> =>
    new Promise((resolve, reject) => {
      let from = since ?? cursor
      const check = (): void => {
        const found = find(from, filter)
        if (found === undefined) {
          from = room.shown.total
          return
        }
        stop()
        if (since === undefined) cursor = found.next
        resolve(found.message)
      }
      const stop = (): void => {
        clearTimeout(timer)
        room.watchers.delete(check)
      }
      const timer = setTimeout(() => {
        stop()
        const came = room.shown
          .since(since ?? cursor)
          .map((showing) => JSON.stringify(seen(showing).text ?? seen(showing).caption ?? seen(showing).kind))
        reject(
          new Error(
            `chat ${room.id} waited ${timeoutMs} ms in vain; since the mark came: ${came.join(' | ') || 'nothing'}`,
          ),
        )
      }, timeoutMs)
      room.watchers.add(check)
      check()
    })

  return {
    id: room.id,
    get messages() {
      return [...room.messages.values()].map((message) => visible(world, room, message))
    },
    get unread() {
      return room.unread
    },
    get replyKeyboard() {
      return visibleKeyboard(room.replyKeyboard)
    },
    get isTyping() {
      return room.typingUntil > world.clock.now().getTime()
    },
    message(id) {
      const message = room.messages.get(id)
      return message === undefined ? undefined : visible(world, room, message)
    },
    lastFromBot() {
      const last = [...room.messages.values()].findLast((message) => isFromBot(world, message))
      return last === undefined ? undefined : visible(world, room, last)
    },
    mark() {
      cursor = room.shown.total
      return cursor
    },
    nextFromBot: (filter = () => true, options = {}) =>
      next(filter, options.timeoutMs ?? defaultTimeoutMs, options.since),
    sinceMark: (mark) => room.shown.since(mark ?? cursor).map(seen),
  }
}
