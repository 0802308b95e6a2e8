import type { RouteIds } from '#domain/acts.ts'
import { auditScreen, auditTitle } from '#screens/audit/entries.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import * as audit from '#workflows/audit/read-audit.ts'
import type { Ctx } from '../context.ts'
import { BACK, begin, type Dialogue } from '../dialogue/dialogue.ts'
import type { Shelf } from '../shelf.ts'

const shown = <T>(ctx: Ctx, outcome: Outcome<T>, screen: (value: T) => Screen): Promise<unknown> =>
  ctx.show(outcome.ok ? screen(outcome.value) : refused(ctx.language, outcome.refusal))

async function all(ctx: Ctx, { before }: RouteIds<'audit.show'>): Promise<unknown> {
  const { language } = ctx
  return shown(ctx, await ctx.call(audit.readAudit, { before }), (entries) =>
    auditScreen(language, entries, auditTitle(language, null), (older, text) =>
      go('audit.show', { before: older }, text),
    ),
  )
}

async function person(ctx: Ctx, ids: RouteIds<'audit.person'>): Promise<unknown> {
  const { language } = ctx
  return shown(ctx, await ctx.call(audit.readAuditOfPerson, ids), ({ thing, ...entries }) =>
    auditScreen(language, entries, auditTitle(language, thing), (before, text) =>
      go('audit.person', { ...ids, before }, text),
    ),
  )
}

async function thing(ctx: Ctx, ids: RouteIds<'audit.thing'>): Promise<unknown> {
  const { language } = ctx
  return shown(ctx, await ctx.call(audit.readAuditOfThing, ids), (found) =>
    auditScreen(language, found, auditTitle(language, found.thing), (before, text) =>
      go('audit.thing', { ...ids, before }, text),
    ),
  )
}

/** A name, an agency, the number of a circular, or «agency code, indicator code»; what was found as buttons. */
const askDialogue: Dialogue = {
  id: 'audit.ask',
  async run(talk) {
    const { language } = talk
    const newest = go('audit.show', { before: null }, label(language, 'audit-newest'))
    const words = await talk.ask({ text: say(language, 'audit-ask') }, ({ text }) =>
      text === null || text.length > 60 ? refuse('name-needed') : done(text),
    )
    if (words === BACK) return talk.say({ text: say(language, 'audit-title'), buttons: [[newest]] })
    const found = await talk.call(audit.findInAudit, { words })
    if (!found.ok) return talk.say({ text: refusalText(language, found.refusal), buttons: [[newest]] })
    const { people, agencies, circulars, items } = found.value
    const of = (entity: 'agency' | 'circular' | 'item', id: number, name: string, code = '') =>
      go('audit.thing', { entity, id, before: null }, label(language, 'audit-thing', { entity, name, code }))
    const buttons = [
      ...people.map(({ id, name }) => go('audit.person', { personId: id, before: null }, `👤 ${name}`)),
      ...agencies.map(({ id, name }) => of('agency', id, name)),
      ...items.map(({ id, code, agency }) => of('item', id, agency, code)),
      ...circulars.map(({ id, number }) => of('circular', id, number)),
    ]
    const text = say(language, buttons.length === 0 ? 'audit-found-none' : 'audit-found', { words })
    return talk.say({ text, buttons: rows(...buttons, newest, homeRow(language)) })
  },
}

/** Who did and saw what, for those who audit (reliability S17, S18). */
export const auditShelf: Shelf = {
  name: 'audit',
  commands: { audit: (ctx) => all(ctx, { before: null }) },
  routes: {
    'audit.show': all,
    'audit.person': person,
    'audit.thing': thing,
    'audit.ask': (ctx) => begin(ctx, askDialogue, {}),
  },
  dialogues: [askDialogue],
}
