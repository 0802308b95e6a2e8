import type { ConversationData, VersionedState } from '@grammyjs/conversations'
import type { Update } from 'grammy/types'
import type { Ctx } from '../context.ts'
import type { DialogueArgs } from './dialogue.ts'

export interface TrailingWrite {
  key: string
  /** Null: the dialogue has ended. */
  value: unknown
}

/** `version` of the dialogue that was being talked through. */
type Stored = VersionedState<ConversationData> & { dialogue?: string }

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

/** Reads the state of dialogues at once, but hands its changes over instead of writing them (see Chat.handle). */
export function bufferedConversations(
  read: (key: string) => Promise<unknown>,
  buffer: (update: Update, write: TrailingWrite) => void,
) {
  const stale = new WeakMap<Update, StaleDialogue>()
  const remove = (ctx: Ctx) => buffer(ctx.update, { key: keyOf(ctx), value: null })
  return {
    type: 'context' as const,
    adapter: {
      async read(ctx: Ctx): Promise<Stored | undefined> {
        const stored = (await read(keyOf(ctx))) as Stored | undefined
        if (stored === undefined) return undefined
        const id = openIn(stored)
        if (stored.dialogue === versionOf(id)) return stored
        const [args = {}] = JSON.parse(stored.state[id]?.[0]?.args ?? '[]') as DialogueArgs[]
        stale.set(ctx.update, { id, args })
        return undefined
      },
      write: (ctx: Ctx, value: Stored) =>
        buffer(ctx.update, { key: keyOf(ctx), value: { ...value, dialogue: versionOf(openIn(value)) } }),
      delete: remove,
    },
    /** The dialogue that this update belongs to and that cannot take it; from now on it is over. */
    takeStale(ctx: Ctx): StaleDialogue | undefined {
      const found = stale.get(ctx.update)
      if (found !== undefined) remove(ctx)
      return found
    },
  }
}
