import { label, labelDynamic, say } from '#wording/say.ts'
import type { Screen } from '#shared/message.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { readSelf } from '#workflows/people/read-people.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { verifyReceipt } from '#workflows/people/verify-receipt.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { homeScreen } from '../home.ts'
import { refusalText, refusalToast } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { help } from './help.ts'

const homeRow = (ctx: Ctx): NonNullable<Screen['buttons']> => [[button(label(ctx.language, 'home'), 'home')]]

/** `/start` alone shows the home screen; `/start CODE` takes up an invitation. */
async function start(ctx: Ctx, [code]: string[]): Promise<unknown> {
  if (code === undefined) return ctx.show(await homeScreen(ctx))
  const displayName = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ')
  const outcome = await redeemCode(ctx.tools, ctx.caller, { code: code.slice(0, 64), displayName })
  if (!outcome.ok) return ctx.say({ text: refusalText(ctx.language, outcome.refusal), buttons: homeRow(ctx) })
  const { name, role, agencyName, unseen } = outcome.value
  const welcome = say(ctx.language, 'welcome', {
    name,
    role: labelDynamic(ctx.language, `role-${role}`),
    agency: agencyName ?? 'none',
  })
  const circulars = button(label(ctx.language, 'welcome-see-circulars'), 'circulars.list')
  return ctx.say({
    text: `${welcome}\n${say(ctx.language, 'welcome-unseen', { count: unseen })}`,
    buttons: [...(unseen > 0 ? [[circulars]] : []), ...homeRow(ctx)],
  })
}

const home = async (ctx: Ctx): Promise<unknown> => ctx.show(await homeScreen(ctx))

/** Every command ends an open dialogue before it is handled (gate), so nothing is left to leave here. */
async function cancel(ctx: Ctx): Promise<unknown> {
  const screen = await homeScreen(ctx)
  return ctx.show({ ...screen, text: `${say(ctx.language, 'cancel-nothing')}\n\n${screen.text}` })
}

async function seat(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await chooseSeat(ctx.tools, ctx.caller, { seatId: Number(id) })
  await ctx.toast(outcome.ok ? label(ctx.language, 'seat-switched') : refusalToast(ctx.language, outcome.refusal))
  const self = await readSelf(ctx.tools, ctx.caller)
  const chosen = outcome.ok ? self?.seats.find((own) => own.id === outcome.value.seatId) : undefined
  // The rest of this answer is already given on the new seat.
  if (ctx.actor.kind === 'person' && chosen !== undefined) {
    ctx.actor = { ...ctx.actor, seatId: chosen.id, role: chosen.role, agencyId: chosen.agencyId, teamId: chosen.teamId }
    ctx.caller = { ...ctx.caller, actor: ctx.actor }
  }
  return home(ctx)
}

async function verify(ctx: Ctx, written: string[]): Promise<unknown> {
  if (written.length === 0) return ctx.say({ text: say(ctx.language, 'verify-ask'), buttons: homeRow(ctx) })
  const outcome = await verifyReceipt(ctx.tools, written.join(' '))
  const text = outcome.ok
    ? say(ctx.language, 'verify-genuine', { ...outcome.value, issuedAt: new Date(outcome.value.issuedAt) })
    : refusalText(ctx.language, outcome.refusal)
  return ctx.say({ text, buttons: homeRow(ctx) })
}

/** The role one sits on, and the others one could change to. */
async function homePart(ctx: Ctx): Promise<HomePart | null> {
  const self = await readSelf(ctx.tools, ctx.caller)
  if (self === null) return null
  const present = self.seats.find((own) => own.id === self.seatId)
  if (present === undefined) return { lines: [say(ctx.language, 'home-no-seat')], buttons: [], order: -1 }
  const role = labelDynamic(ctx.language, `role-${present.role}`)
  return { lines: [say(ctx.language, 'home-seat', { role })], buttons: [], order: -1 }
}

export const peopleShelf: Shelf = {
  name: 'people',
  commands: { start, menu: home, help, cancel, verify },
  acts: { home, 'people.seat': seat },
  home: homePart,
}
