import { safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import { momentScreen } from '#screens/audit/moment.ts'
import { auditScreen, auditTitle, seatActsScreen } from '#screens/audit/entries.ts'
import { go, refused } from '#screens/kit.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { readMoment, readMomentTable } from '#workflows/audit/read-moment.ts'
import * as audit from '#workflows/audit/read-audit.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { shows } from '../routes.ts'
import { askDialogue } from './ask.dialogue.ts'
import { momentDialogue } from './moment.dialogue.ts'
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

/** The table of a moment, as a workbook, with the one of now. */
async function sendMomentTable(ctx: Ctx, ids: RouteIds<'moment.table'>): Promise<unknown> {
  const { language } = ctx
  const read = await ctx.call(readMomentTable, ids)
  if (!read.ok) return ctx.say(refused(language, read.refusal))
  const { year, at, lines } = read.value
  const book = await document('version-workbook', language, { lines })
  if (!book.ok) return ctx.say(refused(language, book.refusal))
  const name = safeFileName(`${label(language, 'moment-file-name', { year })}.xlsx`)
  return ctx.say({
    text: say(language, 'moment-file', { year, at }),
    files: [{ sha256: '', name, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes: book.value }],
    buttons: [[go('moment.show', ids, label(language, 'moment-back'))]],
  })
}

/** Who did and saw what, for those who audit (reliability S17, S18). */
export const auditShelf: Shelf = {
  name: 'audit',
  commands: { audit: (ctx) => all(ctx, { before: null }) },
  routes: {
    'audit.show': all,
    'audit.person': person,
    'audit.thing': thing,
    'seat.acts': async (ctx, ids) =>
      shown(ctx, await ctx.call(audit.readActsOnSeat, ids), (found) => seatActsScreen(ctx.language, ids.seatId, found)),
    'moment.ask': (ctx) => begin(ctx, momentDialogue, {}),
    'moment.show': shows(readMoment, momentScreen),
    'moment.table': sendMomentTable,
    'audit.ask': (ctx) => begin(ctx, askDialogue, {}),
  },
  dialogues: [askDialogue, momentDialogue],
}
