import { may } from '#domain/people/may.ts'
import { clipped } from '#domain/text/clip.ts'
import { label, say } from '#wording/say.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { waitingProposals } from '#workflows/circulars/read-desk.ts'
import { listCirculars, openCircular, unseenCount } from '#workflows/circulars/read-circulars.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalToast } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { announce, deskActs, takeCircularFile } from './desk.ts'
import { circularOptionDialogue } from './circular-option.dialogue.ts'
import { refusedPage } from './desk-pages.ts'
import { correctCircularDialogue } from './correct-circular.dialogue.ts'
import { corrected, correctionActs, correctionButtons } from './correction.ts'
import { following } from './live-progress.ts'
import { proofActs } from './proof.ts'
import { circularPage, foundScreen, listScreen } from './views.ts'
import { writeCircularDialogue } from './write-circular.dialogue.ts'

async function showList(ctx: Ctx, page: number): Promise<unknown> {
  const rows = await listCirculars(ctx.tools, ctx.caller)
  return ctx.show(rows.ok ? listScreen(ctx.language, rows.value, page) : refusedPage(ctx, rows.refusal))
}

/** `/circulars` lists, `/circulars words` searches. */
async function circulars(ctx: Ctx, words: string[]): Promise<unknown> {
  const search = clipped(words.join(' '), 100)
  if (search === '') return showList(ctx, 0)
  const rows = await listCirculars(ctx.tools, ctx.caller, search)
  return ctx.show(rows.ok ? foundScreen(ctx.language, rows.value, search) : refusedPage(ctx, rows.refusal))
}

async function open(ctx: Ctx, id: number, full: boolean): Promise<unknown> {
  const page = await openCircular(ctx.tools, ctx.caller, id)
  if (!page.ok) return ctx.show(refusedPage(ctx, page.refusal))
  return ctx.show(await corrected(ctx, id, circularPage(ctx.language, page.value, full)))
}

/** «رؤیت شد»: the pressed message changes to show date and time; pressed again it shows the first ones. */
async function seen(ctx: Ctx, [id, full]: string[]): Promise<unknown> {
  const outcome = await acknowledge(ctx.tools, ctx.caller, { circularId: Number(id) })
  if (!outcome.ok) await ctx.toast(refusalToast(ctx.language, outcome.refusal))
  else await ctx.toast(label(ctx.language, outcome.value.isNew ? 'circular-seen-toast' : 'circular-seen-before'))
  return open(ctx, Number(id), full !== undefined)
}

async function files(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const page = await openCircular(ctx.tools, ctx.caller, Number(id))
  if (!page.ok) return ctx.show(refusedPage(ctx, page.refusal))
  const { circular, files: attached } = page.value
  return ctx.say({ text: say(ctx.language, 'circular-files-below', { number: circular.number }), files: attached })
}

async function home(ctx: Ctx): Promise<HomePart> {
  const { language, actor } = ctx
  const unseen = actor.kind === 'person' ? await unseenCount(ctx.tools, actor.personId) : 0
  const waiting = await waitingProposals(ctx.tools, ctx.caller)
  const list = unseen === 0 ? label(language, 'circular-all') : label(language, 'circulars-new', { count: unseen })
  const desk =
    waiting === 0 ? label(language, 'circular-desk') : label(language, 'circular-desk-waiting', { count: waiting })
  // Who only confirms has nothing to do there until something waits.
  const hasDesk = may(actor, 'circular.write').ok || waiting > 0
  return {
    lines: [],
    buttons: [
      [button(list, 'circulars.list', 0), ...(hasDesk ? [button(desk, 'circulars.desk', 0)] : [])],
      ...(await correctionButtons(ctx)),
    ],
    order: 30,
  }
}

export const circularsShelf: Shelf = {
  name: 'circulars',
  commands: { circulars, announce },
  acts: following({
    'circulars.list': (ctx, [page]) => showList(ctx, pageNumber(page)),
    'circulars.open': (ctx, [id]) => open(ctx, Number(id), false),
    'circulars.full': (ctx, [id]) => open(ctx, Number(id), true),
    'circulars.seen': seen,
    'circulars.files': files,
    ...deskActs,
    ...proofActs,
    ...correctionActs,
  }),
  dialogues: [writeCircularDialogue, circularOptionDialogue, correctCircularDialogue],
  files: { circular: takeCircularFile },
  home,
}
