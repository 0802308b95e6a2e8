import { clipped, safeFileName, squash } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { document } from '#documents/document.ts'
import {
  entryScreen,
  foundScreen,
  publicMenuScreen,
  registerScreen,
  registersScreen,
  termsScreen,
} from '#screens/procedures/registers.ts'
import { takenOutScreen } from '#screens/procedures/applicants.ts'
import { valueText } from '#screens/procedures/answers.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { takeOut } from '#workflows/procedures/applicants.ts'
import { applyFor, readPublicMenu, readTerms } from '#workflows/procedures/apply.ts'
import { issueDocument } from '#workflows/procedures/issue.ts'
import {
  findEntries,
  readDocument,
  readDocuments,
  readEntry,
  readRegister,
  readRegisters,
} from '#workflows/procedures/registers.ts'
import type { Button } from '#shared/message.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, sends, shows } from '../routes.ts'
import type { Routes } from '../shelf.ts'
import { registerFile, transferFiles } from './board-files.ts'
import { certificateOf } from './certificate.ts'
import { eraseDialogue, shareDialogue } from './applicant.dialogue.ts'
import { caseNow, withdrawDialogue } from './decide.dialogue.ts'
import { fillDialogue } from './fill.dialogue.ts'
import { standingDialogue } from './standing.dialogue.ts'

/** The paper, made when it is wanted. */
const paper = sends(readDocument, async (language, found, { entryId }: RouteIds<'document.show'>, { surface }) => {
  const sheet = certificateOf(language, found, surface.startLink(found.receipt))
  const made = await document('certificate', [sheet])
  if (!made.ok) return refused(language, made.refusal)
  const name = safeFileName(`${sheet.title} ${found.name}.pdf`)
  return {
    text: say(language, 'document-sent', { number: found.number }),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
    buttons: rows(go('register.entry', { entryId }, label(language, 'register-entry-button')), homeRow(language)),
  }
})

const papers = sends(
  readDocuments,
  async (language, { code, papers: all }, { caseId }: RouteIds<'document.all'>, { surface }) => {
    const sheets = all.map((paper) => certificateOf(language, paper, surface.startLink(paper.receipt)))
    const made = await document('certificate', sheets)
    if (!made.ok) return refused(language, made.refusal)
    const name = safeFileName(`${sheets[0]?.title ?? ''} ${code}.pdf`)
    return {
      text: say(language, 'document-all-sent', { count: all.length }),
      files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
      buttons: rows(go('case.show', { caseId }, label(language, 'case-back')), homeRow(language)),
    }
  },
)

/** Whoever agrees is known from here on, and goes on with the first form. */
async function apply(ctx: Ctx, { procedureId }: RouteIds<'apply.begin'>): Promise<unknown> {
  const displayName = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ')
  const begun = await ctx.call(applyFor, { procedureId, displayName, username: ctx.from?.username ?? null })
  if (!begun.ok) return ctx.show(refused(ctx.language, begun.refusal))
  const { personId, caseId, isNewcomer } = begun.value
  if (isNewcomer) {
    ctx.actor = { kind: 'person', personId, seatId: null, role: null, agencyId: null, teamId: null, roles: [] }
    ctx.caller = { ...ctx.caller, actor: ctx.actor }
  }
  return begin(ctx, fillDialogue, { caseId, at: null })
}

/** `/registers words` searches in all that is open to the reader. */
export async function registersCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const query = clipped(words.join(' '), 100)
  if (squash(query).length < 2) return shows(readRegisters, registersScreen)(ctx, {})
  return shows(findEntries, foundScreen)(ctx, { words: query })
}

const ownCopy = async (ctx: Ctx, { caseId }: RouteIds<'case.take-out'>): Promise<unknown> =>
  sends(takeOut, (language, found) => {
    const { code, name, title, lines: all, own, history, files } = found
    const answers = all.map((line) => ({
      title: line.title[language],
      row: line.row,
      answer: valueText(language, line),
    }))
    const copy = { format: 'tahavol-case-1', code, name, title: title[language], answers, values: own, history, files }
    return takenOutScreen(language, { code, caseId, bytes: Buffer.from(JSON.stringify(copy, null, 2)) })
  })(ctx, { caseId, language: ctx.language })

export const registerRoutes: Routes = {
  'case.issue': changes(
    issueDocument,
    (language, { number, receipt }) => say(language, 'case-issued', { number, receipt }),
    caseNow,
  ),
  'document.show': paper,
  'document.all': papers,
  'register.list': shows(readRegisters, registersScreen),
  'register.open': shows(readRegister, registerScreen),
  'register.export': registerFile,
  'case.transfer': transferFiles,
  'register.entry': shows(readEntry, entryScreen),
  'standing.ask': (ctx, ids) => begin(ctx, standingDialogue, ids),
  'apply.menu': shows(readPublicMenu, publicMenuScreen),
  'apply.terms': shows(readTerms, termsScreen),
  'apply.begin': apply,
  'case.share-ask': (ctx, ids) => begin(ctx, shareDialogue, ids),
  'case.withdraw-ask': (ctx, ids) => begin(ctx, withdrawDialogue, ids),
  'case.erase-ask': (ctx, ids) => begin(ctx, eraseDialogue, ids),
  'case.take-out': ownCopy,
}

export const registerDialogues = [standingDialogue, shareDialogue, withdrawDialogue, eraseDialogue]

/** What the public may begin is on the home screen of whoever has no seat. */
export async function publicButton({ language, actor, call }: Ctx): Promise<Button | null> {
  if (actor.kind === 'person' && actor.role !== null) return null
  const menu = await call(readPublicMenu)
  return menu.ok && menu.value.procedures.length > 0 ? go('apply.menu', {}, label(language, 'apply-button')) : null
}
