import { cleanText, instantOf } from 'persian-text'
import type { Id } from '#domain/acts/ids.ts'
import { readDay } from '#domain/read-day.ts'
import { withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { readCouncilDraft, setCouncilFacts } from '#workflows/results/council-draft.ts'
import type { Ctx, Edited } from '../context.ts'
import { readNumber } from './council.dialogue.ts'
import { councilNow } from './council.ts'

/** A corrected number or day corrects the council's draft that still says what it said. @returns whether it did, or said why not */
export async function takeEdit(ctx: Ctx, subjectId: number, { before, now }: Edited): Promise<boolean> {
  const cycleId = subjectId as Id<'cycle'>
  const draft = await ctx.call(readCouncilDraft, { cycleId })
  // An open dialogue knows its own answers and goes on after them.
  if (!draft.ok || Object.keys(ctx.conversation.active()).length > 0) return false
  const at = { now: ctx.caller.sentAt, zone: ctx.tools.zone, hasBeen: true }
  const dayIn = (text: string) => {
    const day = readDay(text, at, 'day')
    return day.ok ? done(instantOf(day.value, at.zone)) : day
  }
  const [numberBefore, dayBefore] = [readNumber(before), dayIn(before)]
  const isNumber = numberBefore.ok && cleanText(numberBefore.value) === draft.value.number
  const isDay = dayBefore.ok && dayBefore.value.toISOString() === draft.value.heldOn
  if (isNumber === isDay) return false
  const read = isNumber ? readNumber(now) : dayIn(now)
  const facts = read.ok && (read.value instanceof Date ? { heldOn: read.value } : { number: read.value })
  const outcome = read.ok && facts !== false ? await ctx.call(setCouncilFacts, { cycleId, ...facts }) : read
  const note = outcome.ok ? say(ctx.language, 'edit-taken') : refusalText(ctx.language, outcome.refusal)
  await ctx.say(withNote(note, await councilNow(ctx, { cycleId })))
  return true
}
