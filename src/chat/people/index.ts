import type { RouteIds } from '#domain/acts.ts'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { folded, go, homeRow, paragraphs, refused, rows, present } from '#screens/kit.ts'
import { receiptText } from '#screens/people/receipt.ts'
import { refusalText, refusalToast } from '#screens/refusal.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { readSelf } from '#workflows/people/read-people.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { verifyReceipt } from '#workflows/people/verify-receipt.ts'
import { commandsFor, publishOwnCommands } from '../command-menu.ts'
import type { Ctx } from '../context.ts'
import { homeScreen, wholeHome } from '../home.ts'
import type { HomePart, Shelf } from '../shelf.ts'

const isReceipt = (code: string): boolean => code.length <= LONGEST_RECEIPT && normaliseReceipt(code).ok
const LONGEST_RECEIPT = 14

/** `/start` alone shows the home screen; `/start CODE` takes up an invitation, or checks the receipt that a square on paper brings. */
async function start(ctx: Ctx, [code]: string[]): Promise<unknown> {
  const { language } = ctx
  if (code === undefined) return home(ctx)
  if (isReceipt(code)) return verify(ctx, [code])
  const displayName = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ')
  const outcome = await ctx.call(redeemCode, {
    code: code.slice(0, 65),
    displayName,
    username: ctx.from?.username ?? null,
  })
  if (!outcome.ok) return ctx.say(refused(language, outcome.refusal))
  const { name, role, agencyName, unseen, waits, caseId } = outcome.value
  if (caseId !== null)
    return ctx.say({
      text: say(language, 'welcome-case', { name, title: agencyName ?? '' }),
      buttons: rows(go('case.show', { caseId }, label(language, 'case-open'), 'primary'), homeRow(language)),
    })
  // What waits for a second person brings no commands yet.
  if (!waits) await publishOwnCommands(ctx, role)
  const welcome = say(language, 'welcome', {
    name,
    role: labelDynamic(language, `role-${role}`),
    agency: agencyName ?? 'none',
  })
  if (waits) {
    const text = say(language, 'welcome-waits', { role: labelDynamic(language, `role-${role}`) })
    const lines = [say(language, 'welcome-name', { name }), text, say(language, 'welcome-pin')]
    const setPin = go('pin.set', {}, label(language, 'welcome-pin-set'))
    return ctx.say({ text: lines.join('\n'), buttons: rows(setPin, homeRow(language)) })
  }
  const circulars = go('circular.list', { page: null }, label(language, 'welcome-see-circulars'))
  return ctx.say({
    text: `${welcome}\n${say(language, 'welcome-unseen', { count: unseen })}`,
    buttons: rows(unseen > 0 && circulars, homeRow(language)),
  })
}

const home = async (ctx: Ctx): Promise<unknown> => ctx.show(await homeScreen(ctx))

/** Every command ends an open dialogue before it is handled (gate), so nothing is left to leave here. */
async function cancel(ctx: Ctx): Promise<unknown> {
  const screen = await homeScreen(ctx)
  return ctx.show({ ...screen, text: `${say(ctx.language, 'cancel-nothing')}\n\n${screen.text}` })
}

async function choose(ctx: Ctx, ids: RouteIds<'seat.choose'>): Promise<unknown> {
  const outcome = await ctx.call(chooseSeat, ids)
  await ctx.toast(outcome.ok ? label(ctx.language, 'seat-switched') : refusalToast(ctx.language, outcome.refusal))
  // The rest of this answer is already given on the new seat.
  if (ctx.actor.kind === 'person' && outcome.ok) {
    ctx.actor = { ...ctx.actor, ...outcome.value }
    ctx.caller = { ...ctx.caller, actor: ctx.actor }
    await publishOwnCommands(ctx, ctx.actor.role)
  }
  return home(ctx)
}

async function verify(ctx: Ctx, words: string[]): Promise<unknown> {
  const { language } = ctx
  const buttons = [homeRow(language)]
  if (words.length === 0) return ctx.say({ text: say(language, 'verify-ask'), buttons })
  const outcome = await ctx.call(verifyReceipt, { written: words.join(' ') })
  const text = outcome.ok ? receiptText(language, outcome.value) : refusalText(language, outcome.refusal)
  return ctx.say({ text, buttons })
}

/** So many fit a phone with the rest folded. */
const COMMANDS_SHOWN = 12

/** The commands of the present role with a line each, then everybody's. */
async function help(ctx: Ctx): Promise<unknown> {
  const { language, actor } = ctx
  const { ofRole, everybody } = commandsFor(actor)
  const lines = (commands: readonly string[]): string =>
    commands.map((command) => `/${command}  ${labelDynamic(language, `command-${command}`)}`).join('\n')
  const role = actor.kind === 'person' && actor.role !== null ? labelDynamic(language, `role-${actor.role}`) : ''
  const parts = present(
    say(language, 'help-title'),
    ofRole.length !== 0 && `${say(language, 'help-role', { role })}\n${lines(ofRole.slice(0, COMMANDS_SHOWN))}`,
  )
  const common = `${say(language, 'help-public')}\n${lines(everybody)}`
  const text = ofRole.length === 0 ? [...parts, common] : parts
  const fold =
    ofRole.length === 0
      ? {}
      : folded(language, paragraphs(lines(ofRole.slice(COMMANDS_SHOWN)), common), go('help.show', {}, ''))
  return ctx.show({ text: text.join('\n\n'), ...fold, buttons: [homeRow(language)] })
}

/** The role one sits on, and the others one could change to. */
async function homePart(ctx: Ctx): Promise<HomePart | null> {
  const self = await ctx.call(readSelf)
  if (self === null) return null
  const present = self.seats.find((seat) => seat.id === self.seatId)
  if (present === undefined)
    return { lines: [say(ctx.language, self.hadSeat ? 'home-no-seat' : 'home-applicant')], buttons: [], order: -1 }
  const role = labelDynamic(ctx.language, `role-${present.role}`)
  return {
    lines: [
      say(ctx.language, 'home-seat', { role }),
      ...(present.absent === null ? [] : [say(ctx.language, 'home-stands-in', { name: present.absent })]),
    ],
    buttons: [],
    order: -1,
  }
}

export const peopleShelf: Shelf = {
  name: 'people',
  commands: { start, menu: home, help, cancel, verify },
  routes: {
    home: (ctx) => home(ctx),
    'home.more': async (ctx) => ctx.show(await wholeHome(ctx)),
    'help.show': help,
    'seat.choose': choose,
  },
  home: homePart,
}
