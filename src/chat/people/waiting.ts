import type { RouteIds } from '#domain/acts.ts'
import { may } from '#domain/people/may.ts'
import type { Outcome } from '#shared/outcome.ts'
import { go, homeRow, refused, rows, withNote } from '#screens/kit.ts'
import { liftScreen, waitingScreen } from '#screens/people/waiting.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { admitAccount, agreeToAccount, liftAccount, recogniseAccount } from '#workflows/people/accounts.ts'
import { forgetPinOf } from '#workflows/people/pin.ts'
import {
  confirmAllSeats,
  confirmSeat,
  declineSeat,
  readWaiting,
  readWaitingHome,
} from '#workflows/people/second-person.ts'
import type { Ctx } from '../context.ts'
import { page, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { askPin, enterPinDialogue, setPinDialogue } from './pin.dialogue.ts'

const list = page(readWaiting, (language, items) => waitingScreen(language, items))

/** The list as it stands, with what has just happened or was wrong in front of it. */
async function after<T>(ctx: Ctx, outcome: Outcome<T>, news: (value: T) => string): Promise<unknown> {
  const note = outcome.ok ? news(outcome.value) : refusalText(ctx.language, outcome.refusal)
  return ctx.show(withNote(note, await list(ctx, { page: 0 })))
}

const roleWord = (ctx: Ctx, role: string): string => labelDynamic(ctx.language, `role-${role}`)

async function confirm(ctx: Ctx, ids: RouteIds<'seat.confirm'>): Promise<unknown> {
  return after(ctx, await ctx.call(confirmSeat, ids), ({ name }) => say(ctx.language, 'waiting-confirmed', { name }))
}

async function confirmAll(ctx: Ctx): Promise<unknown> {
  const outcome = await ctx.call(confirmAllSeats, {})
  return after(ctx, outcome, ({ count }) => say(ctx.language, 'waiting-confirmed-all', { count }))
}

async function decline(ctx: Ctx, ids: RouteIds<'seat.decline'>): Promise<unknown> {
  return after(ctx, await ctx.call(declineSeat, ids), ({ name, role }) =>
    say(ctx.language, 'waiting-declined', { name, role: roleWord(ctx, role) }),
  )
}

async function admit(ctx: Ctx, ids: RouteIds<'account.admit'>): Promise<unknown> {
  return after(ctx, await ctx.call(admitAccount, ids), ({ name }) => say(ctx.language, 'waiting-confirmed', { name }))
}

/** Roles that wait, to whoever is to have them; what waits for this person to confirm it. */
async function home(ctx: Ctx): Promise<HomePart | null> {
  const { language, actor } = ctx
  if (actor.kind !== 'person') return null
  const { own, mine } = await ctx.call(readWaitingHome)
  const button = go('people.waiting', { page: 0 }, label(language, 'waiting-home', { count: mine }))
  if (own.length === 0 && mine === 0) return null
  return {
    lines: own.map((role) => say(language, 'home-waits', { role: roleWord(ctx, role) })),
    buttons: rows(mine > 0 && may(actor, 'people.confirm').ok && button),
    order: 12,
  }
}

/** The second person behind seats and accounts. */
export const waitingShelf: Shelf = {
  name: 'waiting',
  routes: {
    'people.waiting': async (ctx, ids) => ctx.show(await list(ctx, ids)),
    'seat.confirm': confirm,
    'seat.confirm-all': confirmAll,
    'seat.decline': decline,
    'account.admit': admit,
    'account.recognise': shows(recogniseAccount, (language, { name, answer, waits }) => ({
      text:
        answer === 'yes'
          ? say(language, 'account-recognised', { name, waits: String(waits) })
          : say(language, 'account-refused-done', { name }),
      buttons: [homeRow(language)],
    })),
    'account.agree': shows(agreeToAccount, (language, { answer }) => ({
      text: say(language, answer === 'yes' ? 'account-agreed' : 'account-disowned'),
      buttons: [homeRow(language)],
    })),
    'pin.set': (ctx) => askPin(ctx, null),
    'pin.forget': shows(forgetPinOf, (language, { name, isDone }) => ({
      text: say(language, 'pin-forgotten', { name, isDone: String(isDone) }),
      buttons: [homeRow(language)],
    })),
    'account.ask-lift': (ctx, { accountId }) => {
      const allowed = may(ctx.actor, 'people.confirm')
      return ctx.show(allowed.ok ? liftScreen(ctx.language, accountId) : refused(ctx.language, allowed.refusal))
    },
    'account.lift': shows(liftAccount, (language, { name, isSecond }) => ({
      text: say(language, 'account-lifted', { name, isSecond: String(isSecond) }),
      buttons: [homeRow(language)],
    })),
  },
  dialogues: [enterPinDialogue, setPinDialogue],
  home,
}
