import { label } from '#wording/say.ts'
import { currentCycleFor } from '#workflows/cycle/read-cycle.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { calendarOf } from './calendar.ts'
import { deadlinesView } from './deadline-views.ts'
import { ownWork } from './own-work.ts'
import { pictureScreen } from './picture.ts'

async function show(ctx: Ctx): Promise<unknown> {
  const outcome = await readDeadlines(ctx.tools, ctx.caller)
  return ctx.show(
    outcome.ok
      ? deadlinesView(ctx.language, outcome.value, await ownWork(ctx))
      : { text: refusalText(ctx.language, outcome.refusal) },
  )
}

/** The reader's own deadlines as a file for his calendar; without any, the page as it is now. */
async function sendCalendar(ctx: Ctx): Promise<unknown> {
  const outcome = await readDeadlines(ctx.tools, ctx.caller)
  const calendar =
    outcome.ok && outcome.value !== null ? calendarOf(ctx.language, outcome.value, ctx.tools.clock.now()) : null
  return calendar === null ? show(ctx) : ctx.say(calendar)
}

/** The year at a glance, for everybody who may see the dates. */
async function sendPicture(ctx: Ctx): Promise<unknown> {
  const outcome = await readDeadlines(ctx.tools, ctx.caller)
  if (!outcome.ok || outcome.value === null) return show(ctx)
  const { year, stages } = outcome.value
  return ctx.say(
    await pictureScreen(ctx, { year, stages }, [button(label(ctx.language, 'deadlines-button'), 'deadlines.show')]),
  )
}

/** Its button stands in the last rows of the home screen, its lines are in the first part: therefore a shelf of its own. */
async function home(ctx: Ctx): Promise<HomePart | null> {
  if ((await currentCycleFor(ctx.tools)) === null) return null
  return { lines: [], buttons: [[button(label(ctx.language, 'deadlines-button'), 'deadlines.show')]], order: 90 }
}

export const deadlinesShelf: Shelf = {
  name: 'deadlines',
  commands: { deadlines: show },
  acts: { 'deadlines.show': show, 'deadlines.calendar': sendCalendar, 'deadlines.picture': sendPicture },
  home,
}
