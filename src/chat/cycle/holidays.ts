import { instantOf } from 'persian-text'
import { readClosedDays } from '#domain/cycle/closed-days.ts'
import { closedScreen, holidayScreen, reopenedScreen } from '#screens/cycle/holidays.ts'
import { refused } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { closeDays, declareHolidays, readClosedEnds, reopenDays } from '#workflows/cycle/close-days.ts'
import type { Ctx } from '../context.ts'
import { changes, opens, page } from '../routes.ts'

/** `/holiday فردا آلودگی هوا`: a decree in one line. The words are counted from when they were written. */
export async function holiday(ctx: Ctx, words: string[] = []): Promise<unknown> {
  const { language, tools, caller } = ctx
  if (words.length === 0) return show(ctx, {})
  const line = readClosedDays(words.join(' '), { now: caller.sentAt, zone: tools.zone })
  if (!line.ok) return ctx.show(refused(language, line.refusal))
  const { days, isBack } = line.value
  const title = line.value.title || label(language, isBack ? 'holiday-title-open' : 'holiday-title')
  const instants = days.map((day) => instantOf({ ...day, hour: 12 }, tools.zone))
  if (isBack) {
    const outcome = await ctx.call(reopenDays, { days, title })
    return ctx.show(outcome.ok ? reopenedScreen(language, instants) : refused(language, outcome.refusal))
  }
  const outcome = await ctx.call(closeDays, { days, title })
  if (!outcome.ok) return ctx.show(refused(language, outcome.refusal))
  return ctx.show(closedScreen(language, { ...outcome.value, days: instants }))
}

const now = page(readClosedEnds, holidayScreen)
const show = opens(now)

/** The word that a year's holidays are all in, and the way back from it. */
export const declare = changes(declareHolidays, (language, said) => say(language, 'holiday-declared', said), now)
