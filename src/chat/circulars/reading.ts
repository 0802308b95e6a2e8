import { clipped } from 'persian-text'
import { label, say } from '#wording/say.ts'
import { formerScreen } from '#screens/circulars/corrections.ts'
import { circularPage, foundScreen, listScreen } from '#screens/circulars/reading.ts'
import { go, rows } from '#screens/kit.ts'
import { refusalToast } from '#screens/refusal.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { listCirculars, openCircular, readCircularsHome } from '#workflows/circulars/read-circulars.ts'
import type { Ctx } from '../context.ts'
import { sends, shows } from '../routes.ts'
import type { HomePart, Routes } from '../shelf.ts'
import type { One } from './pages.ts'

const showList = shows(listCirculars, (language, list, { page }: { page: number; search: null }) =>
  listScreen(language, list, page),
)
const search = shows(listCirculars, (language, list, ids: { search: string }) =>
  foundScreen(language, list, ids.search),
)

/** `/circulars` lists, `/circulars words` searches. */
export function circularsCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const written = clipped(words.join(' '), 100)
  return written === '' ? showList(ctx, { page: 0, search: null }) : search(ctx, { search: written })
}

type Opened = One & { full: 'full' | null }

const open = shows(openCircular, (language, opened, { full }: Opened) => circularPage(language, opened, full !== null))

/** «رؤیت شد»: the pressed message changes to show date and time; pressed again it shows the first ones. */
async function seen(ctx: Ctx, ids: Opened): Promise<unknown> {
  const outcome = await ctx.call(acknowledge, ids)
  if (!outcome.ok) await ctx.toast(refusalToast(ctx.language, outcome.refusal))
  else await ctx.toast(label(ctx.language, outcome.value.isNew ? 'circular-seen-toast' : 'circular-seen-before'))
  return open(ctx, ids)
}

export async function circularsHome({ call, language }: Ctx): Promise<HomePart> {
  const { unseen, proposals, corrections, mayWrite } = await call(readCircularsHome)
  const list = unseen === 0 ? label(language, 'circular-all') : label(language, 'circulars-new', { count: unseen })
  const desk =
    proposals === 0 ? label(language, 'circular-desk') : label(language, 'circular-desk-waiting', { count: proposals })
  const buttons = rows(
    // Who only confirms has nothing to do at the desk until something waits.
    [go('circular.list', { page: 0 }, list), (mayWrite || proposals > 0) && go('circular.desk', { page: 0 }, desk)],
    corrections > 0 && go('correction.waiting', {}, label(language, 'correction-home', { count: corrections })),
  )
  return { lines: [], buttons, order: 30 }
}

export const readingRoutes: Routes = {
  'circular.list': (ctx, { page }) => showList(ctx, { page: page ?? 0, search: null }),
  'circular.open': open,
  'circular.acknowledge': seen,
  'circular.files': sends(openCircular, (language, { circular, files }) => ({
    text: say(language, 'circular-files-below', { number: circular.number }),
    files,
  })),
  'correction.former': shows(openCircular, formerScreen),
}
