import type { Conversation } from '@grammyjs/conversations'
import type { Ctx } from '../context.ts'

/** The message that the next step of a loop may write over. Kept for as long as one update is handled. */
const carriedEdits = new WeakMap<object, number | 'none'>()

/** What `Talk.loop` does: its step runs, and the talk goes back to where the loop began, forgetting what the step has asked. */
export const looped =
  (
    conversation: Conversation<Ctx>,
    editable: { get(): number | undefined; set(messageId: number | undefined): void },
  ): ((step: () => Promise<boolean>) => Promise<void>) =>
  async (step) => {
    const start = conversation.checkpoint()
    const left = await conversation.external((ctx) => carriedEdits.get(ctx.update) ?? 'first')
    if (left !== 'first') editable.set(left === 'none' ? undefined : left)
    if (!(await step())) return
    const edit = editable.get() ?? 'none'
    await conversation.external((ctx) => void carriedEdits.set(ctx.update, edit))
    await conversation.rewind(start)
  }
