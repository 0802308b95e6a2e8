import type { RouteIds } from '#domain/acts.ts'
import { refused } from '#screens/kit.ts'
import { callListScreen, progressButton, progressScreen, stepsScreen } from '#screens/progress/progress.ts'
import { say } from '#wording/say.ts'
import { readCallList, readParticipation, readProgressHome, readSteps } from '#workflows/progress/read-participation.ts'
import { shows } from '../routes.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'

async function show(ctx: Ctx): Promise<unknown> {
  const page = await ctx.call(readParticipation)
  return ctx.show(page.ok ? progressScreen(ctx.language, page.value) : refused(ctx.language, page.refusal))
}

async function showCallList(ctx: Ctx, { page }: RouteIds<'progress.call-list'>): Promise<unknown> {
  const list = await ctx.call(readCallList, { page })
  return ctx.show(list.ok ? callListScreen(ctx.language, list.value) : refused(ctx.language, list.refusal))
}

const steps = shows(readSteps, (language, figures, { page }: RouteIds<'progress.steps'>) =>
  stepsScreen(language, figures, page),
)

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await ctx.call(readProgressHome)
  if (part === null) return null
  const { started, target } = part
  return {
    lines: started === null ? [] : [say(ctx.language, 'progress-home', { started, target })],
    buttons: [[progressButton(ctx.language)]],
    order: 12,
  }
}

/** Requirements G1, G2: the gauge of participation, and the list to telephone by when chat is silent. */
export const progressShelf: Shelf = {
  name: 'progress',
  commands: { progress: show },
  routes: { 'progress.show': show, 'progress.call-list': showCallList, 'progress.steps': steps },
  home,
}
