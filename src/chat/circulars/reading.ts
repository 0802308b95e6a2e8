import { clipped } from 'persian-text'
import { label, say } from '#wording/say.ts'
import type { Screen } from '#shared/message.ts'
import { formerScreen } from '#screens/circulars/corrections.ts'
import { circularPage, foundScreen, listScreen } from '#screens/circulars/reading.ts'
import { go, refused } from '#screens/kit.ts'
import { refusalToast } from '#screens/refusal.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { listCirculars, openCircular, readCircularsHome } from '#workflows/circulars/read-circulars.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Routes } from '../shelf.ts'
import { type One, screenOf } from './pages.ts'

async function showList(ctx: Ctx, page: number): Promise<unknown> {
  const rows = await listCirculars(ctx.tools, ctx.caller, { search: null })
  return ctx.show(screenOf(ctx, rows, (list) => listScreen(ctx.language, list, page)))
}

/** `/circulars` lists, `/circulars words` searches. */
export async function circularsCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const search = clipped(words.join(' '), 100)
  if (search === '') return showList(ctx, 0)
  const rows = await listCirculars(ctx.tools, ctx.caller, { search })
  return ctx.show(screenOf(ctx, rows, (list) => foundScreen(ctx.language, list, search)))
}

type Opened = One & { full: 'full' | null }

async function open(ctx: Ctx, { circularId, full }: Opened): Promise<unknown> {
  const page = await openCircular(ctx.tools, ctx.caller, { circularId })
  return ctx.show(screenOf(ctx, page, (opened) => circularPage(ctx.language, opened, full !== null)))
}

/** «رؤیت شد»: the pressed message changes to show date and time; pressed again it shows the first ones. */
async function seen(ctx: Ctx, { circularId, full }: Opened): Promise<unknown> {
  const outcome = await acknowledge(ctx.tools, ctx.caller, { circularId })
  if (!outcome.ok) await ctx.toast(refusalToast(ctx.language, outcome.refusal))
  else await ctx.toast(label(ctx.language, outcome.value.isNew ? 'circular-seen-toast' : 'circular-seen-before'))
  return open(ctx, { circularId, full })
}

async function files(ctx: Ctx, one: One): Promise<unknown> {
  const page = await openCircular(ctx.tools, ctx.caller, one)
  if (!page.ok) return ctx.show(refused(ctx.language, page.refusal))
  const { circular, files: attached } = page.value
  return ctx.say({ text: say(ctx.language, 'circular-files-below', { number: circular.number }), files: attached })
}

async function former(ctx: Ctx, one: One): Promise<unknown> {
  const page = await openCircular(ctx.tools, ctx.caller, one)
  return ctx.show(screenOf(ctx, page, (opened) => formerScreen(ctx.language, opened)))
}

export async function circularsHome(ctx: Ctx): Promise<HomePart> {
  const { language } = ctx
  const { unseen, proposals, corrections, mayWrite } = await readCircularsHome(ctx.tools, ctx.caller)
  const list = unseen === 0 ? label(language, 'circular-all') : label(language, 'circulars-new', { count: unseen })
  const desk =
    proposals === 0 ? label(language, 'circular-desk') : label(language, 'circular-desk-waiting', { count: proposals })
  // Who only confirms has nothing to do there until something waits.
  const hasDesk = mayWrite || proposals > 0
  const buttons: NonNullable<Screen['buttons']> = [
    [go('circular.list', { page: 0 }, list), ...(hasDesk ? [go('circular.desk', { page: 0 }, desk)] : [])],
    ...(corrections === 0
      ? []
      : [[go('correction.waiting', {}, label(language, 'correction-home', { count: corrections }))]]),
  ]
  return { lines: [], buttons, order: 30 }
}

export const readingRoutes: Routes = {
  'circular.list': (ctx, { page }) => showList(ctx, page ?? 0),
  'circular.open': open,
  'circular.acknowledge': seen,
  'circular.files': files,
  'correction.former': former,
}
