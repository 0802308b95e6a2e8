import { deadlinesButton, deadlinesScreen } from '#screens/cycle/deadlines.ts'
import { refused } from '#screens/kit.ts'
import type { DueStep } from '#reads/procedures/cases.ts'
import { readDueSteps } from '#workflows/procedures/read-cases.ts'
import { readDeadlines, readIsPublished } from '#workflows/cycle/read-deadlines.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { calendarOf } from './calendar.ts'
import { pictureScreen } from './picture.ts'
import { workLeft } from './work-left.ts'

/** What the reader owes in cases and tasks; a stranger owes nothing. */
async function dueSteps(ctx: Ctx): Promise<DueStep[]> {
  if (ctx.actor.kind !== 'person') return []
  const read = await ctx.call(readDueSteps)
  return read.ok ? read.value : []
}

async function show(ctx: Ctx): Promise<unknown> {
  const outcome = await ctx.call(readDeadlines)
  return ctx.show(
    outcome.ok
      ? deadlinesScreen(ctx.language, outcome.value, await workLeft(ctx), await dueSteps(ctx))
      : refused(ctx.language, outcome.refusal),
  )
}

/** The reader's deadlines as a file for their calendar; without any, the page as it is now. */
async function sendCalendar(ctx: Ctx): Promise<unknown> {
  const outcome = await ctx.call(readDeadlines)
  const at = { now: ctx.tools.clock.now(), installation: ctx.surface.installation }
  const calendar = outcome.ok ? calendarOf(ctx.language, outcome.value, await dueSteps(ctx), at) : null
  return calendar === null ? show(ctx) : ctx.say(calendar)
}

/** The year at a glance, for everybody who may see the dates. */
async function sendPicture(ctx: Ctx): Promise<unknown> {
  const outcome = await ctx.call(readDeadlines)
  if (!outcome.ok || outcome.value === null) return show(ctx)
  return ctx.say(await pictureScreen(ctx, outcome.value, deadlinesButton(ctx.language)))
}

/** Its button stands in the last rows of the home screen, its lines are in the first part: therefore a shelf of its own. */
const home = async ({ tools, language }: Ctx): Promise<HomePart | null> =>
  (await readIsPublished(tools)) ? { lines: [], buttons: [[deadlinesButton(language)]], order: 90 } : null

export const deadlinesShelf: Shelf = {
  name: 'deadlines',
  commands: { deadlines: show },
  routes: { 'deadlines.show': show, 'deadlines.calendar': sendCalendar, 'deadlines.picture': sendPicture },
  home,
}
