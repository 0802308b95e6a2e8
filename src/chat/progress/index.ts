import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { readParticipation, readProgressHome, readSlowAgencies } from '#workflows/progress/read-participation.ts'
import { readProgress } from '#workflows/review/read-progress.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { progressScreen, slowScreen } from './views.ts'

const refused = (ctx: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(ctx.language, refusal),
  buttons: [[button(label(ctx.language, 'home'), 'home')]],
})

async function show(ctx: Ctx): Promise<unknown> {
  const page = await readParticipation(ctx.tools, ctx.caller)
  if (!page.ok) return ctx.show(refused(ctx, page.refusal))
  const teams = page.value.state === 'REVIEW' ? await readProgress(ctx.tools, ctx.caller) : null
  return ctx.show(progressScreen(ctx.language, page.value, teams?.ok === true ? teams.value : null))
}

async function showSlow(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const found = await readSlowAgencies(ctx.tools, ctx.caller)
  return ctx.show(
    found.ok ? slowScreen(ctx.language, found.value.agencies, pageNumber(page)) : refused(ctx, found.refusal),
  )
}

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await readProgressHome(ctx.tools, ctx.caller)
  if (part === null) return null
  const { started, target } = part
  return {
    lines: started === null ? [] : [say(ctx.language, 'progress-home', { started, target })],
    buttons: [[button(label(ctx.language, 'progress-button'), 'progress.show')]],
    order: 12,
  }
}

/** Requirements G1, G2: the gauge of participation, and the list to telephone by when chat is silent. */
export const progressShelf: Shelf = {
  name: 'progress',
  commands: { progress: show },
  acts: { 'progress.show': show, 'progress.slow': showSlow },
  home,
}
