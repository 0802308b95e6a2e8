import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { workbookMark } from '#domain/province/acts.ts'
import { document } from '#documents/document.ts'
import { readFormScreen } from '#screens/procedures/workbook.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { keepFile } from '#workflows/files/keep-file.ts'
import { waitingWorkbook } from '#workflows/files/waiting-workbook.ts'
import { keepFormWorkbook, readFormBook, takeFormWorkbook } from '#workflows/procedures/workbook.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { focusOn } from '../routes.ts'
import { fillDialogue } from './fill.dialogue.ts'

/** What is refused as evidence is answered with what to do about a workbook. */
const UNFIT: ReadonlySet<string> = new Set([
  'file-old-office',
  'file-locked',
  'file-macro',
  'file-kind-other',
  'file-kind-unknown',
  'file-kind-mismatch',
  'file-broken',
  'file-empty',
])

const showRefused = (ctx: Ctx, refusal: Refusal): Promise<unknown> => ctx.show(refused(ctx.language, refusal))

/** The forms of the step as a workbook; from now on a workbook this person sends is the answer to it. */
export async function giveForm(ctx: Ctx, { caseId }: RouteIds<'case.workbook'>): Promise<unknown> {
  const { language } = ctx
  const read = await ctx.call(readFormBook, { caseId, language })
  if (!read.ok) return showRefused(ctx, read.refusal)
  const { book, name, step } = read.value
  const made = await document('form-workbook', book)
  if (!made.ok) return showRefused(ctx, made.refusal)
  await focusOn(ctx, 'case', caseId)
  const file = safeFileName(`${step[language]} ${name}.xlsx`)
  return ctx.say({
    text: say(language, 'form-workbook-below', { name }),
    files: [{ sha256: '', name: file, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes: made.value }],
    buttons: rows(go('case.show', { caseId }, label(language, 'case-back')), homeRow(language)),
  })
}

/** A workbook that came while a case was open. @returns false: it holds no answers, and is a file like any other */
export async function takeForm(ctx: Ctx, caseId: number): Promise<boolean> {
  const { file, tools, caller, language } = ctx
  if (file === null || !/\.(?:xls[xmb]?|ods)$/i.test(file.name)) return false
  const read = await ctx.call(readFormBook, { caseId, language })
  if (!read.ok) return false
  const { takesFiles, book, name, now, zone } = read.value
  const kept = await keepFile(tools, caller, file, (fetched) => ctx.surface.fetchFile(ctx.api, file, fetched))
  if (!kept.ok) {
    if (takesFiles) return false
    await showRefused(ctx, UNFIT.has(kept.refusal.code) ? { code: 'form-not-workbook' } : kept.refusal)
    return true
  }
  const { sha256, sizeBytes, mimeType } = kept.value
  const opened = await document('read-form', await tools.files.read(sha256), book, { now: new Date(now), zone })
  const reading = opened.ok ? opened.value : opened
  if (!reading.ok) {
    if (takesFiles && reading.refusal.code === 'form-workbook-foreign') return false
    await showRefused(ctx, reading.refusal)
    return true
  }
  const upload = await ctx.call(keepFormWorkbook, {
    caseId,
    file: { sha256, sizeBytes, mimeType, name: kept.value.name },
  })
  if (!upload.ok) await showRefused(ctx, upload.refusal)
  else await ctx.say(readFormScreen(language, { caseId, name, mark: workbookMark(sha256), reading: reading.value }))
  return true
}

/** Takes exactly the bytes that were shown: the button is bound to their hash. The talk goes on with what is left. */
export async function applyForm(ctx: Ctx, { caseId, workbook }: RouteIds<'case.take-workbook'>): Promise<unknown> {
  const { language } = ctx
  const waiting = await ctx.call(waitingWorkbook, workbook)
  if (!waiting.ok) return showRefused(ctx, waiting.refusal)
  const read = await ctx.call(readFormBook, { caseId, language })
  if (!read.ok) return showRefused(ctx, read.refusal)
  const { book, now, zone } = read.value
  const opened = await document('read-form', waiting.value.bytes, book, { now: new Date(now), zone })
  const reading = opened.ok ? opened.value : opened
  if (!reading.ok) return showRefused(ctx, reading.refusal)
  const { answers } = reading.value
  const taken = await ctx.call(takeFormWorkbook, { caseId, language, sha256: waiting.value.sha256, answers })
  if (!taken.ok) return showRefused(ctx, taken.refusal)
  await ctx.say({ text: say(language, 'form-taken', taken.value) })
  return begin(ctx, fillDialogue, { caseId, at: null })
}
