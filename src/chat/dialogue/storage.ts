import type { ConversationData, VersionedState } from '@grammyjs/conversations'
import type { Update } from 'grammy/types'
import type { TalkEvent } from '#domain/progress/talk-steps.ts'
import { type Ctx, KEPT_DIALOGUES } from '../context.ts'
import type { DialogueArgs } from './dialogue.ts'

export interface TrailingWrite {
  key: string
  /** Null: the dialogue has ended. */
  value: unknown
  /** What its questions have seen. */
  talk: readonly TalkEvent[]
}

/** `version` of the dialogue that was being talked through. */
type Stored = VersionedState<ConversationData> & { dialogue?: string }

/** What stands in the place of an open dialogue after somebody has gone elsewhere in the midst of it. */
interface Left {
  left: Stored
}

/** A dialogue that cannot go on, since what reads its answers has changed with a new release. */
export interface StaleDialogue {
  id: string
  args: DialogueArgs
}

// Put in its place by scripts/bundle.mjs: what is not bundled is not released.
declare const DIALOGUE_VERSIONS: Record<string, string>
const versionOf = (id: string): string =>
  (typeof DIALOGUE_VERSIONS === 'undefined' ? undefined : DIALOGUE_VERSIONS[id]) ?? 'source'

const keyOf = (ctx: Ctx): string => `${ctx.surface.platform}:${ctx.from?.id ?? 0}`

/** There is one at a time. */
const openIn = ({ state }: Stored): string => Object.keys(state)[0] ?? ''

/** The log of a dialogue holds what was done as well, and begins with the message that opened it. */
function answersIn({ state }: Stored, id: string): number {
  const { send, receive } = state[id]?.[0]?.replay ?? { send: [], receive: [] }
  return receive.filter((one) => send[one.send]?.payload === 'wait').length - 1
}

/** Reads the state of dialogues at once, but hands its changes over instead of writing them (see Chat.handle). */
export function bufferedConversations(
  read: (key: string) => Promise<unknown>,
  buffer: (update: Update, write: Omit<TrailingWrite, 'talk'>) => void,
) {
  const stale = new WeakMap<Update, StaleDialogue>()
  const loaded = new WeakMap<Update, Stored>()
  const leaving = new WeakMap<Update, Left>()
  const remove = (ctx: Ctx) => buffer(ctx.update, { key: keyOf(ctx), value: leaving.get(ctx.update) ?? null })
  const keptIn = (stored: Stored) => KEPT_DIALOGUES.find((id) => id === openIn(stored)) ?? null
  const argsOf = ({ state }: Stored, id: string): DialogueArgs => {
    const [args = {}] = JSON.parse(state[id]?.[0]?.args ?? '[]') as DialogueArgs[]
    return args
  }
  return {
    type: 'context' as const,
    adapter: {
      async read(ctx: Ctx): Promise<Stored | undefined> {
        const found = (await read(keyOf(ctx))) as Stored | Left | undefined
        if (found === undefined) return undefined
        const wish = ctx.pressed?.name
        const stored = 'left' in found ? found.left : found
        const id = openIn(stored)
        if ('left' in found && wish !== 'talk.resume') {
          ctx.left = keptIn(stored)
          if (wish === 'talk.restart') stale.set(ctx.update, { id, args: argsOf(stored, id) })
          return undefined
        }
        loaded.set(ctx.update, stored)
        if (stored.dialogue === versionOf(id)) return stored
        stale.set(ctx.update, { id, args: argsOf(stored, id) })
        return undefined
      },
      write: (ctx: Ctx, value: Stored) =>
        buffer(ctx.update, { key: keyOf(ctx), value: { ...value, dialogue: versionOf(openIn(value)) } }),
      delete: remove,
    },
    /** Whoever goes elsewhere after the first answer may go on later. */
    leave(ctx: Ctx): void {
      const stored = loaded.get(ctx.update)
      const id = stored === undefined ? null : keptIn(stored)
      if (stored === undefined || id === null || answersIn(stored, id) < 1) return
      leaving.set(ctx.update, { left: structuredClone(stored) })
      ctx.left = id
    },
    /** The dialogue that this update belongs to and that cannot take it; from now on it is over. */
    takeStale(ctx: Ctx): StaleDialogue | undefined {
      const found = stale.get(ctx.update)
      if (found !== undefined) remove(ctx)
      return found
    },
  }
}
