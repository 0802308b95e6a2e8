import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import type { RouteIds } from '#domain/acts.ts'
import type { FaultCode } from '#domain/province/raw-province.ts'
import type { Mark } from '#domain/acts/ids.ts'
import { joinDoubles } from '#domain/province/doubles.ts'
import { adoptedBy, askedDoubles, doublesMark, type KeptDouble, nextDouble } from '#domain/province/kept-doubles.ts'
import { workbookMark } from '#domain/province/acts.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { keepFile } from '#workflows/files/keep-file.ts'
import { readClosedEnds } from '#workflows/cycle/close-days.ts'
import { applyProvince, previewProvince, readPresentProvince } from '#workflows/import/apply-province.ts'
import { dropUpload, keepUpload, readImportPlace, waitingUpload } from '#workflows/import/upload.ts'
import { setFocus } from '#workflows/people/focus.ts'
import type { Ctx } from '../context.ts'
import { go, homeRow, refused } from '#screens/kit.ts'
import { focusOn } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import * as views from '#screens/import/screens.ts'

/** What is no workbook is answered with what to do about a workbook, not about evidence. */
const UNFIT: { readonly [code: string]: FaultCode } = {
  'file-old-office': 'old-workbook',
  'file-locked': 'locked-workbook',
  'file-macro': 'macro-workbook',
  'file-kind-other': 'not-workbook',
  'file-kind-unknown': 'not-workbook',
  'file-kind-mismatch': 'not-workbook',
  'file-text-encoding': 'not-workbook',
  'file-active': 'not-workbook',
  'file-broken': 'not-workbook',
  'file-empty': 'not-workbook',
}

const showRefused = (ctx: Ctx, refusal: Refusal): Promise<unknown> => ctx.show(refused(ctx.language, refusal))

/** `/import`: from now on a file this person sends is a province workbook. */
async function ask(ctx: Ctx): Promise<unknown> {
  const place = await ctx.call(readImportPlace)
  if (!place.ok) return showRefused(ctx, place.refusal)
  const { cycle } = place.value
  await focusOn(ctx, 'import', cycle?.id ?? 0)
  return ctx.show({
    text: say(ctx.language, 'import-ask', { year: cycle?.year ?? 0 }),
    buttons: [
      [go('import.present', {}, label(ctx.language, 'import-present'))],
      [go('import.template', {}, label(ctx.language, 'import-template'))],
      [go('import.cancel', {}, label(ctx.language, 'cancel'))],
    ],
  })
}

const template = async (ctx: Ctx): Promise<unknown> =>
  giveWorkbook(ctx, await document('template', ctx.language), 'import-template-below')

/** What is kept now, to be changed and sent back. */
async function present(ctx: Ctx): Promise<unknown> {
  const province = await ctx.call(readPresentProvince)
  if (!province.ok) return showRefused(ctx, province.refusal)
  return giveWorkbook(ctx, await document('present-province', ctx.language, province.value), 'import-present-below')
}

async function giveWorkbook(
  ctx: Ctx,
  made: Outcome<Uint8Array>,
  words: 'import-template-below' | 'import-present-below',
): Promise<unknown> {
  const { language } = ctx
  if (!made.ok) return showRefused(ctx, made.refusal)
  const name = `${label(language, 'import-template-file')}.xlsx`
  const file = { sha256: '', name, mimeType: MIME_TYPES.xlsx, bytes: made.value }
  return ctx.say({ text: say(language, words), files: [{ ...file, kind: 'document' }] })
}

/** The file is kept first, then read whole; either all its faults are shown or all its consequences. */
async function take(ctx: Ctx, subjectId: number): Promise<unknown> {
  const { file, tools, caller, language } = ctx
  if (file === null) return undefined
  const place = await readImportPlace(tools, caller)
  if (!place.ok) return showRefused(ctx, place.refusal)
  const kept = await keepFile(tools, caller, file, (fetched) => ctx.surface.fetchFile(ctx.api, file, fetched))
  if (!kept.ok) {
    const code = UNFIT[kept.refusal.code]
    if (code === undefined) return showRefused(ctx, kept.refusal)
    const fault = { sheet: '', row: 0, column: '', code, facts: {} }
    return ctx.show(views.faultsScreen(language, { faults: [fault], rest: 0 }, workbookMark(''), 0))
  }
  const { sha256, sizeBytes, name, mimeType } = kept.value
  const cycleId = subjectId === 0 ? null : subjectId
  const upload = await keepUpload(tools, caller, { sha256, sizeBytes, name, mimeType, cycleId })
  if (!upload.ok) return showRefused(ctx, upload.refusal)
  const bytes = await tools.files.read(sha256)
  return consider(ctx, { bytes, name, cycleId }, { workbook: workbookMark(sha256), asked: 0, answers: 0, kept: null })
}

/** Faults, or the next doubt about rows or persons that may be one, or what would be done. */
async function consider(
  ctx: Ctx,
  { bytes, name, cycleId }: { bytes: Uint8Array; name: string; cycleId: number | null },
  ids: RouteIds<'import.doubt'>,
): Promise<unknown> {
  const { tools, caller, language } = ctx
  const { workbook, asked, answers } = ids
  const opened = await document('province', bytes)
  if (!opened.ok) return showRefused(ctx, opened.refusal)
  const read = opened.value
  if (!read.ok) return ctx.show(views.faultsScreen(language, read, workbook, 0))
  if (asked < read.doubts.length) return ctx.show(views.doubtScreen(language, read.doubts, ids))
  const rows = read.doubts.length
  const preview = await previewProvince(tools, caller, {
    province: joinDoubles(read.province, read.doubts, answers),
    cycleId,
    keeping: keepingOf(rows, answers, ids.kept),
  })
  if (!preview.ok) return showRefused(ctx, preview.refusal)
  const { answer, doubles } = preview.value
  const next = nextDouble(doubles, rows, asked, answers)
  if (next !== null) return ctx.show(views.keptDoubleScreen(language, doubles, { ...ids, asked: next, rows }))
  const said = { workbook, answers, kept: doublesMark(doubles) }
  const left = doubles.length - askedDoubles(doubles, rows).length
  return ctx.show(views.previewScreen(language, { name, answer, warnings: read.warnings, said, left }))
}

/** The answers about persons kept, as they travel in the button; `mark` says about which they were given. */
const keepingOf = (rows: number, answers: number, mark: Mark | null) => ({
  ...(mark === null ? {} : { mark }),
  adopted: (doubles: readonly KeptDouble[]) => adoptedBy(doubles, rows, answers),
})

async function doubt(ctx: Ctx, ids: RouteIds<'import.doubt'>): Promise<unknown> {
  const waiting = await ctx.call(waitingUpload, ids.workbook)
  return waiting.ok ? consider(ctx, waiting.value, ids) : showRefused(ctx, waiting.refusal)
}

async function faults(ctx: Ctx, { workbook, page }: RouteIds<'import.faults'>): Promise<unknown> {
  const waiting = await ctx.call(waitingUpload, workbook)
  if (!waiting.ok) return showRefused(ctx, waiting.refusal)
  const opened = await document('province', waiting.value.bytes)
  if (!opened.ok) return showRefused(ctx, opened.refusal)
  const read = opened.value
  if (read.ok) return showRefused(ctx, { code: 'import-outdated' })
  return ctx.show(views.faultsScreen(ctx.language, read, workbook, page))
}

/** Applies exactly the bytes that were shown: the button is bound to their hash. */
async function apply(ctx: Ctx, { workbook, answers, kept, sure, taken }: RouteIds<'import.apply'>): Promise<unknown> {
  const waiting = await ctx.call(waitingUpload, workbook)
  if (!waiting.ok) return showRefused(ctx, waiting.refusal)
  const { bytes, sha256, cycleId } = waiting.value
  const opened = await document('province', bytes)
  if (!opened.ok) return showRefused(ctx, opened.refusal)
  const read = opened.value
  if (!read.ok) return ctx.show(views.faultsScreen(ctx.language, read, workbook, 0))
  const outcome = await ctx.call(applyProvince, {
    province: joinDoubles(read.province, read.doubts, answers),
    cycleId,
    sha256,
    givesBack: taken === 'back',
    keeping: keepingOf(read.doubts.length, answers, kept),
    isSure: sure === 'yes',
  })
  if (!outcome.ok && outcome.refusal.code === 'import-many-removed')
    return ctx.show(views.manyScreen(ctx.language, outcome.refusal, { workbook, answers, kept, taken }))
  if (!outcome.ok) return showRefused(ctx, outcome.refusal)
  await leave(ctx)
  const closed = await ctx.call(readClosedEnds)
  return ctx.show(views.appliedScreen(ctx.language, outcome.value, closed.ok ? closed.value.ends : []))
}

async function leave(ctx: Ctx): Promise<void> {
  await ctx.call(dropUpload, {})
  await ctx.call(setFocus, null)
}

async function cancel(ctx: Ctx): Promise<unknown> {
  await leave(ctx)
  return ctx.show({
    text: say(ctx.language, 'import-cancelled'),
    buttons: [homeRow(ctx.language)],
  })
}

export const importShelf: Shelf = {
  name: 'import',
  commands: { import: ask },
  routes: {
    'import.ask': ask,
    'import.template': template,
    'import.present': present,
    'import.doubt': doubt,
    'import.faults': faults,
    'import.apply': apply,
    'import.cancel': cancel,
  },
  files: { import: take },
}
