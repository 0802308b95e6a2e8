import type { ConversationData, VersionedState } from '@grammyjs/conversations'
import type { Update } from 'grammy/types'
import type { Ctx } from '../context.ts'

export interface TrailingWrite {
  key: string
  /** Null: the dialogue has ended. */
  value: unknown
}

type Stored = VersionedState<ConversationData>

const keyOf = (ctx: Ctx): string => `${ctx.surface.platform}:${ctx.from?.id ?? 0}`

/** Reads the state of dialogues at once, but hands its changes over instead of writing them (see Chat.handle). */
export function bufferedConversations(
  read: (key: string) => Promise<unknown>,
  buffer: (update: Update, write: TrailingWrite) => void,
) {
  return {
    type: 'context' as const,
    adapter: {
      read: async (ctx: Ctx) => (await read(keyOf(ctx))) as Stored | undefined,
      write: (ctx: Ctx, value: Stored) => buffer(ctx.update, { key: keyOf(ctx), value }),
      delete: (ctx: Ctx) => buffer(ctx.update, { key: keyOf(ctx), value: null }),
    },
  }
}
