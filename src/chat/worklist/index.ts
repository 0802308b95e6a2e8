import type { Role } from '#domain/vocabulary.ts'
import { rows } from '#screens/kit.ts'
import { homeScreen } from '#screens/worklist/home.ts'
import { waysTo, worklistButton, workLine, worklistScreen } from '#screens/worklist/worklist.ts'
import { say } from '#wording/say.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { readWorklist } from '#workflows/worklist/read-worklist.ts'
import { shows } from '../routes.ts'
import type { Ctx } from '../context.ts'
import type { Screen } from '#shared/message.ts'
import type { HomePart, Shelf } from '../shelf.ts'

/** Their own shelves say behind «بیشتر» what is theirs. */
const SAID_ELSEWHERE: readonly Role[] = ['focal-point', 'agency-head', 'evaluator']

/** What waits stands first, with the way to it. */
async function home(ctx: Ctx): Promise<HomePart | null> {
  const { actor, language } = ctx
  if (actor.kind !== 'person' || actor.role === null) return null
  const worklist = SAID_ELSEWHERE.includes(actor.role) ? null : await ctx.call(readWorklist)
  const { entries, now } = worklist?.ok === true ? worklist.value : { entries: [], now: ctx.tools.clock.now() }
  const [first] = entries
  return {
    lines:
      first === undefined
        ? []
        : [
            say(language, 'worklist-home', { count: entries.length }),
            workLine(language, { ...first, since: null }, now),
          ],
    buttons: rows(...(first === undefined ? [] : waysTo(language, first)), worklistButton(language)),
    order: -1,
  }
}

async function first({ actor, call, language }: Ctx): Promise<Screen | null> {
  if (actor.kind !== 'person' || actor.role === null) return null
  const worklist = await call(readWorklist)
  const deadlines = await call(readDeadlines)
  return worklist.ok
    ? homeScreen(language, { ...worklist.value, role: actor.role }, deadlines.ok ? deadlines.value : null)
    : null
}

export const worklistShelf: Shelf = {
  name: 'worklist',
  commands: { work: shows(readWorklist, worklistScreen) },
  routes: { 'worklist.show': shows(readWorklist, worklistScreen) },
  home,
  first,
}
