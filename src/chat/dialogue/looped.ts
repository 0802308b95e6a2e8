import type { Conversation } from '@grammyjs/conversations'
import type { Ctx } from '../context.ts'
import type { Corrections } from './corrections.ts'
import type { Exchange } from './exchange.ts'

/** What the next step of a loop knows of those before. Handed over while one update is handled; kept in the log by the step that takes it. */
interface Carried {
  edit: number | null
  corrections: ReturnType<Corrections['carried']>
}
const carried = new WeakMap<object, Carried>()

/** What `Talk.loop` does: its step runs, and the talk goes back to where the loop began, forgetting what the step has asked. */
export const looped =
  (
    conversation: Conversation<Ctx>,
    exchange: Exchange,
    corrections: Corrections,
  ): ((step: () => Promise<boolean>) => Promise<void>) =>
  async (step) => {
    const start = conversation.checkpoint()
    const before = await conversation.external((ctx) => carried.get(ctx.update) ?? null)
    if (before !== null) {
      exchange.editable = before.edit ?? undefined
      corrections.carryOn(before.corrections)
    }
    if (!(await step())) return
    const after = { edit: exchange.editable ?? null, corrections: corrections.carried() }
    await conversation.external((ctx) => void carried.set(ctx.update, after))
    await conversation.rewind(start)
  }
