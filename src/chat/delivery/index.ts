import type { RouteIds } from '#domain/acts.ts'
import type { Outcome } from '#shared/outcome.ts'
import { refused, withNote } from '#screens/kit.ts'
import * as screens from '#screens/delivery/undelivered.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import * as work from '#workflows/delivery/undelivered.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'

type Party = RouteIds<'delivery.party'>

/** The list, with what has just happened in front of it. */
async function list(ctx: Ctx, { page }: { page: number }, note?: string): Promise<unknown> {
  const found = await ctx.call(work.readUndelivered, { page })
  if (!found.ok) return ctx.show(refused(ctx.language, found.refusal))
  const screen = screens.undeliveredScreen(ctx.language, found.value)
  return ctx.show(note === undefined ? screen : withNote(note, screen))
}

/** Of one party; the list when nothing of it is left. */
async function party(ctx: Ctx, ids: Party): Promise<unknown> {
  const page = await ctx.call(work.readParty, ids)
  return page.ok ? ctx.show(screens.partyScreen(ctx.language, page.value)) : after(ctx, page, '')
}

async function askAgain(ctx: Ctx, ids: Party): Promise<unknown> {
  const page = await ctx.call(work.readParty, ids)
  return page.ok ? ctx.show(screens.askAgainScreen(ctx.language, page.value)) : after(ctx, page, '')
}

const after = (ctx: Ctx, outcome: Outcome<unknown>, note: string): Promise<unknown> =>
  list(ctx, { page: 0 }, outcome.ok ? note : refusalText(ctx.language, outcome.refusal))

async function again(ctx: Ctx, ids: RouteIds<'delivery.send-again'>): Promise<unknown> {
  const sent = await ctx.call(work.sendAgain, ids)
  return after(ctx, sent, sent.ok ? say(ctx.language, 'undelivered-put-back', sent.value) : '')
}

async function phone(ctx: Ctx, ids: RouteIds<'delivery.phone'>): Promise<unknown> {
  const person = await ctx.call(work.readPhone, ids)
  return person.ok ? ctx.show(screens.phoneScreen(ctx.language, person.value, ids.upTo)) : after(ctx, person, '')
}

async function told(ctx: Ctx, ids: RouteIds<'delivery.tell-by-phone'>): Promise<unknown> {
  return after(ctx, await ctx.call(work.tellByPhone, ids), say(ctx.language, 'undelivered-told-done'))
}

async function close(ctx: Ctx, ids: Party): Promise<unknown> {
  return after(ctx, await ctx.call(work.closeParty, ids), say(ctx.language, 'undelivered-closed'))
}

async function home(ctx: Ctx): Promise<HomePart | null> {
  const counts = await ctx.call(work.readUndeliveredHome)
  if (counts === null || counts.notices + counts.unhandled === 0) return null
  return {
    lines: screens.undeliveredLines(ctx.language, counts),
    buttons: counts.notices === 0 ? [] : [[screens.undeliveredButton(ctx.language, counts.notices)]],
    order: 14,
  }
}

/** What did not arrive, for the coordinator. */
export const deliveryShelf: Shelf = {
  name: 'delivery',
  commands: { undelivered: (ctx) => list(ctx, { page: 0 }) },
  routes: {
    'delivery.show': (ctx, ids) => list(ctx, ids),
    'delivery.party': party,
    'delivery.ask-again': askAgain,
    'delivery.send-again': again,
    'delivery.phone': phone,
    'delivery.tell-by-phone': told,
    'delivery.close': close,
  },
  home,
}
