import type { RouteIds } from '#domain/acts.ts'
import { may } from '#domain/people/may.ts'
import type { Outcome } from '#shared/outcome.ts'
import type { Screen } from '#shared/message.ts'
import { go, refused } from '#screens/kit.ts'
import { absentScreen } from '#screens/people/absent.ts'
import * as screens from '#screens/people/members.ts'
import { refusalToast } from '#screens/refusal.ts'
import { label } from '#wording/say.ts'
import { inviteHolder } from '#workflows/people/invite.ts'
import * as read from '#workflows/people/read-people.ts'
import { readAbsent } from '#workflows/people/invite-absent.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { shows } from '../routes.ts'
import { handOverDialogue } from './hand-over.dialogue.ts'
import { showCode } from '../invitation.ts'
import { inviteAll } from './invite-absent.ts'
import { mistakeDialogue } from './mistake.dialogue.ts'
import { inviteDialogue } from './invite.dialogue.ts'
import { searchDialogue } from './search.dialogue.ts'

const powersOf = ({ actor }: Ctx, agencyId: number | null = null): screens.Powers => ({
  read: may(actor, 'people.read', {}).ok,
  invite: may(actor, 'people.invite').ok,
  revoke: may(actor, 'people.revoke').ok,
  confirm: may(actor, 'people.confirm').ok,
  handOver: may(actor, 'people.handover', { agencyId }).ok,
  standIn: actor.kind === 'person' && actor.role === 'coordinator',
})

/** The screen of what was read, or what stands in its way. */
const showOr = <T>(ctx: Ctx, outcome: Outcome<T>, screen: (value: T) => Screen): Promise<unknown> =>
  ctx.show(outcome.ok ? screen(outcome.value) : refused(ctx.language, outcome.refusal))

/** `/people`, with words: a search. A head has one agency and sees it at once. */
async function people(ctx: Ctx, words: string[] = []): Promise<unknown> {
  const { actor, tools, caller, language } = ctx
  if (actor.kind === 'person' && actor.role === 'agency-head' && actor.agencyId !== null)
    return agency(ctx, { agencyId: actor.agencyId })
  const part = words.join(' ')
  return part === ''
    ? showOr(ctx, await read.readPeople(tools, caller), (found) =>
        screens.overviewScreen(language, found, powersOf(ctx)),
      )
    : showOr(ctx, await read.findPeople(tools, caller, { part }), (found) => screens.foundScreen(language, part, found))
}

const missing = async (ctx: Ctx, { page }: RouteIds<'people.missing'>): Promise<unknown> =>
  showOr(ctx, await ctx.call(read.readPeople), ({ withoutFocalPoint }) =>
    screens.missingScreen(ctx.language, withoutFocalPoint, page),
  )

const ofRole = async (ctx: Ctx, { role, page }: RouteIds<'people.role'>): Promise<unknown> =>
  showOr(ctx, await ctx.call(read.readRoleMembers, { role, page }), (members) =>
    screens.roleScreen(ctx.language, role, members),
  )

const agency = async (ctx: Ctx, ids: RouteIds<'people.agency'>): Promise<unknown> =>
  showOr(ctx, await ctx.call(read.readAgencyMembers, ids), (members) =>
    screens.agencyScreen(ctx.language, members, powersOf(ctx, ids.agencyId)),
  )

const member = async (ctx: Ctx, ids: RouteIds<'seat.show'>): Promise<unknown> =>
  showOr(ctx, await ctx.call(read.readMember, ids), (found) =>
    screens.memberScreen(ctx.language, found, powersOf(ctx, found.agency?.id ?? null)),
  )

async function codeForHolder(ctx: Ctx, ids: RouteIds<'seat.invite'>): Promise<unknown> {
  const refusal = await showCode(ctx, await ctx.call(inviteHolder, ids))
  return refusal === null ? undefined : ctx.show(refused(ctx.language, refusal))
}

async function askRevoke(ctx: Ctx, ids: RouteIds<'seat.ask-revoke'>): Promise<unknown> {
  const allowed = may(ctx.actor, 'people.revoke')
  if (!allowed.ok) return ctx.show(refused(ctx.language, allowed.refusal))
  return showOr(ctx, await ctx.call(read.readMember, ids), (found) => screens.revokeScreen(ctx.language, found))
}

async function revoke(ctx: Ctx, ids: RouteIds<'seat.revoke'>): Promise<unknown> {
  const outcome = await ctx.call(revokeSeat, ids)
  if (!outcome.ok) await ctx.toast(refusalToast(ctx.language, outcome.refusal))
  return showOr(ctx, outcome, (ended) => screens.revokedScreen(ctx.language, ended))
}

/** The way to people, for those who may see them, and the person's other seats: last on the home screen. */
async function home(ctx: Ctx): Promise<HomePart | null> {
  const { language, actor } = ctx
  if (actor.kind !== 'person') return null
  const buttons: HomePart['buttons'] = []
  const overview = await ctx.call(read.readPeople)
  const count = overview.ok ? overview.value.withoutFocalPoint.length : 0
  if (overview.ok || may(actor, 'people.read', { agencyId: actor.agencyId }).ok)
    buttons.push([
      go(
        'people.show',
        {},
        count === 0 ? label(language, 'people-home') : label(language, 'people-home-missing', { count }),
      ),
    ])
  const self = await ctx.call(read.readSelf)
  for (const seat of self?.seats ?? []) if (seat.id !== self?.seatId) buttons.push([screens.seatButton(language, seat)])
  return buttons.length === 0 ? null : { lines: [], buttons, order: 80 }
}

export const membersShelf: Shelf = {
  name: 'members',
  commands: { people },
  routes: {
    'people.show': (ctx) => people(ctx),
    'people.missing': missing,
    'people.role': ofRole,
    'people.agency': agency,
    'people.absent': shows(readAbsent, absentScreen),
    'people.invite-absent': inviteAll,
    'people.ask-search': (ctx) => begin(ctx, searchDialogue, {}),
    'person.invite': (ctx, ids) => begin(ctx, inviteDialogue, ids),
    'seat.show': member,
    'seat.invite': codeForHolder,
    'seat.hand-over': (ctx, ids) => begin(ctx, handOverDialogue, ids),
    'seat.ask-revoke': askRevoke,
    'seat.ask-mistake': (ctx, ids) => begin(ctx, mistakeDialogue, ids),
    'seat.revoke': revoke,
  },
  dialogues: [searchDialogue, mistakeDialogue, inviteDialogue, handOverDialogue],
  home,
}
