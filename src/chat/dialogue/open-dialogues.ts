import { createConversation } from '@grammyjs/conversations'
import type { NextFunction } from 'grammy'
import type { Ctx, Surface } from '../context.ts'
import { builderOf, type Dialogue } from './dialogue.ts'

/**
 * All dialogues as one middleware: that of a dialogue runs where it is open, or is about to begin. All of them one after another, as
 * grammY has it, cost an update that is of no dialogue more than its answer.
 */
export function openDialogues(dialogues: readonly Dialogue[], surface: Surface) {
  const byId = new Map(
    dialogues.map((dialogue) => [
      dialogue.id,
      createConversation<Ctx, Ctx>(builderOf(dialogue, surface) as never, { id: dialogue.id }),
    ]),
  )
  return (ctx: Ctx, next: NextFunction): unknown => {
    const { conversation } = ctx
    // There is one at a time.
    const [open = ''] = Object.keys(conversation.active())
    const known = new Set([open])
    const { enter } = conversation
    conversation.enter = async (id: string, ...args: unknown[]) => {
      if (!known.has(id)) await byId.get(id)?.(ctx, () => Promise.resolve())
      known.add(id)
      return enter(id, ...args)
    }
    return byId.get(open)?.(ctx, next) ?? next()
  }
}
