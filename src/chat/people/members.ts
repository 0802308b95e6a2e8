import { may } from '#domain/people/may.ts'
import { ROLES } from '#domain/vocabulary.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { inviteHolder } from '#workflows/people/invite.ts'
import * as read from '#workflows/people/read-people.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText, refusalToast } from '#screens/refusal.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { showCode } from './code-screen.ts'
import { handOverDialogue } from './hand-over.dialogue.ts'
import { inviteDialogue } from './invite.dialogue.ts'
import * as views from './member-views.ts'
import { searchDialogue } from './search.dialogue.ts'

const powersOf = ({ actor }: Ctx, agencyId: number | null = null): views.Powers => ({
  read: may(actor, 'people.read', {}).ok,
  invite: may(actor, 'people.invite').ok,
  revoke: may(actor, 'people.revoke').ok,
  handOver: may(actor, 'people.handover', { agencyId }).ok,
})

const refused = (ctx: Ctx, refusal: Extract<Outcome<unknown>, { ok: false }>['refusal']): Promise<unknown> =>
  ctx.show({
    text: refusalText(ctx.language, refusal),
    buttons: [[button(label(ctx.language, 'home'), 'home')]],
  })

async function overview(ctx: Ctx, words: string[] = []): Promise<unknown> {
  const { actor } = ctx
  if (actor.kind === 'person' && actor.role === 'agency-head') return agency(ctx, [String(actor.agencyId)])
  if (words.length > 0) return find(ctx, words.join(' '))
  const people = await read.readPeople(ctx.tools, ctx.caller)
  if (!people.ok) return refused(ctx, people.refusal)
  return ctx.show(views.overviewScreen(ctx.language, people.value, powersOf(ctx)))
}

async function find(ctx: Ctx, part: string): Promise<unknown> {
  const found = await read.findPeople(ctx.tools, ctx.caller, part)
  return found.ok ? ctx.show(views.foundScreen(ctx.language, part, found.value)) : refused(ctx, found.refusal)
}

async function missing(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const people = await read.readPeople(ctx.tools, ctx.caller)
  if (!people.ok) return refused(ctx, people.refusal)
  return ctx.show(views.missingScreen(ctx.language, people.value.withoutFocalPoint, pageNumber(page)))
}

async function role(ctx: Ctx, [name, page]: string[]): Promise<unknown> {
  const wanted = ROLES.find((known) => known === name) ?? 'coordinator'
  const members = await read.readRoleMembers(ctx.tools, ctx.caller, wanted)
  if (!members.ok) return refused(ctx, members.refusal)
  return ctx.show(views.roleScreen(ctx.language, wanted, members.value, pageNumber(page)))
}

async function agency(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const members = await read.readAgencyMembers(ctx.tools, ctx.caller, Number(id))
  if (!members.ok) return refused(ctx, members.refusal)
  return ctx.show(views.agencyScreen(ctx.language, members.value, powersOf(ctx, Number(id))))
}

async function member(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const found = await read.readMember(ctx.tools, ctx.caller, Number(id))
  if (!found.ok) return refused(ctx, found.refusal)
  const powers = powersOf(ctx, found.value.agency?.id ?? null)
  return ctx.show(views.memberScreen(ctx.language, found.value, powers))
}

async function code(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const made = await inviteHolder(ctx.tools, ctx.caller, Number(id))
  return made.ok ? showCode(ctx, made.value) : refused(ctx, made.refusal)
}

async function askRevoke(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const allowed = may(ctx.actor, 'people.revoke')
  if (!allowed.ok) return refused(ctx, allowed.refusal)
  const found = await read.readMember(ctx.tools, ctx.caller, Number(id))
  return found.ok ? ctx.show(views.revokeScreen(ctx.language, found.value)) : refused(ctx, found.refusal)
}

async function revoke(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await revokeSeat(ctx.tools, ctx.caller, { seatId: Number(id) })
  if (!outcome.ok) {
    await ctx.toast(refusalToast(ctx.language, outcome.refusal))
    return refused(ctx, outcome.refusal)
  }
  const { name, role: ended } = outcome.value
  return ctx.show({
    text: say(ctx.language, 'people-revoked', { name, role: labelDynamic(ctx.language, `role-${ended}`) }),
    buttons: [[button(label(ctx.language, 'people-back'), 'people.home'), button(label(ctx.language, 'home'), 'home')]],
  })
}

/** The way to people, for those who may see them, and the other seats of the person himself: last on the home screen. */
async function homePart(ctx: Ctx): Promise<HomePart | null> {
  const { language, actor } = ctx
  if (actor.kind !== 'person') return null
  const buttons: HomePart['buttons'] = []
  const people = await read.readPeople(ctx.tools, ctx.caller)
  if (people.ok) {
    const count = people.value.withoutFocalPoint.length
    const text = count === 0 ? label(language, 'people-home') : label(language, 'people-home-missing', { count })
    buttons.push([button(text, 'people.home')])
  } else if (may(actor, 'people.read', { agencyId: actor.agencyId }).ok)
    buttons.push([button(label(language, 'people-home'), 'people.home')])
  const self = await read.readSelf(ctx.tools, ctx.caller)
  for (const { id, role: other, agencyName } of self?.seats ?? [])
    if (id !== self?.seatId) {
      const words = { role: labelDynamic(language, `role-${other}`), agency: agencyName ?? 'none' }
      buttons.push([button(label(language, 'seat-switch', words), 'people.seat', id)])
    }
  return buttons.length === 0 ? null : { lines: [], buttons, order: 80 }
}

export const membersShelf: Shelf = {
  name: 'members',
  commands: { people: overview },
  acts: {
    'people.home': overview,
    'people.missing': missing,
    'people.role': role,
    'people.agency': agency,
    'people.member': member,
    'people.code': code,
    'people.revoke': askRevoke,
    'people.revoke-yes': revoke,
    'people.search': (ctx) => ctx.conversation.enter('people.search'),
    'people.invite': (ctx, [id]) =>
      ctx.conversation.enter('people.invite', { agencyId: id === undefined ? null : Number(id) }),
    'people.hand-over': (ctx, [id]) => ctx.conversation.enter('people.hand-over', { seatId: Number(id) }),
  },
  dialogues: [searchDialogue, inviteDialogue, handOverDialogue],
  home: homePart,
}
