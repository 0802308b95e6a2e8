import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { go, refused, withNote } from '#screens/kit.ts'
import { registerScreen } from '#screens/sign-off/report.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { readSignRegister } from '#workflows/sign-off/read-register.ts'
import { handOverReport, readReport, signReport } from '#workflows/sign-off/sign-off.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { letterOf, reportFileName } from './letter.ts'
import { reportNow, returnDialogue } from './return.dialogue.ts'

async function sendReport(ctx: Ctx): Promise<unknown> {
  const { language, surface } = ctx
  const report = await ctx.call(readReport, { language })
  if (!report.ok) return ctx.show(refused(language, report.refusal))
  const pdf = await document(
    'self-assessment',
    letterOf(language, report.value, (receipt) => surface.startLink(receipt)),
  )
  if (!pdf.ok) return ctx.show(refused(language, pdf.refusal))
  const name = safeFileName(reportFileName(language, report.value))
  return ctx.say({
    text: say(language, 'sign-off-pdf-sent'),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: pdf.value }],
    buttons: [[go('sign-off.show', {}, label(language, 'back'))]],
  })
}

/** The receipt of a signature stays as a message of its own. */
async function sign(ctx: Ctx, ids: { seen: string }): Promise<unknown> {
  const { language } = ctx
  const signed = await ctx.call(signReport, { ...ids, language })
  if (!signed.ok) return ctx.show(withNote(refusalText(language, signed.refusal), await reportNow(ctx, {})))
  const screen: Screen = {
    text: say(language, 'sign-off-done', signed.value),
    isDocument: true,
    buttons: [
      [go('sign-off.report', {}, label(language, 'sign-off-pdf'))],
      [go('sign-off.show', {}, label(language, 'sign-off-see'))],
    ],
  }
  return ctx.say(screen)
}

/** Requirement E4, peers row 27: the self-assessment report, and the signature of the agency's head. */
export const signOffShelf: Shelf = {
  name: 'sign-off',
  commands: { report: (ctx) => opens(reportNow)(ctx, {}) },
  routes: {
    'sign-off.show': opens(reportNow),
    'sign-off.report': sendReport,
    'sign-off.hand': changes(handOverReport, (language) => say(language, 'sign-off-handed-done'), reportNow),
    'sign-off.return': (ctx) => begin(ctx, returnDialogue, {}),
    'sign-off.sign': sign,
    'sign-off.register': shows(readSignRegister, (language, register, { page }: { page: number }) =>
      registerScreen(language, register, page),
    ),
  },
  dialogues: [returnDialogue],
}
