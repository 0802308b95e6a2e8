import { safeFileName, squash } from 'persian-text'
import { document } from '#documents/document.ts'
import type { RouteIds } from '#domain/acts.ts'
import type { FilledForm } from '#domain/evidence/form.ts'
import { MIME_TYPES, isArchive, mayHoldWorkbook } from '#domain/files/allowed-file.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { formApplied, formGiven, formPreview } from '#screens/evidence/form.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { applyForm, checkForm, openForm, readForm } from '#workflows/evidence/form.ts'
import type { KeptFile } from '#workflows/files/keep-file.ts'
import { type ArchivedFile, openArchive } from '#workflows/files/open-archive.ts'
import { setFocus } from '#workflows/people/focus.ts'
import type { Ctx } from '../context.ts'
import type { Shelf } from '../shelf.ts'

const MEGABYTES = 20
/** Workbooks of an archive that are opened to look for the form. */
const BOOKS_LIMIT = 5

/** The workbook; what is sent from here on is no longer for the indicator that was open. */
export async function giveForm(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const form = await ctx.call(readForm)
  if (!form.ok) return ctx.show(refused(language, form.refusal))
  const made = await document('evidence-form', language, form.value)
  if (!made.ok) return ctx.show(refused(language, made.refusal))
  await ctx.call(setFocus, null)
  const { agency, year, rows } = form.value
  const name = safeFileName(`${label(language, 'form-file-stem')}-${year}-${agency.code}.xlsx`)
  return ctx.say({
    text: formGiven(language, { count: rows.length, megabytes: MEGABYTES }),
    files: [{ sha256: '', name, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes: made.value }],
  })
}

const isFormName = (name: string): boolean =>
  LANGUAGES.some((language) => squash(name).startsWith(squash(label(language, 'form-file-stem'))))

interface Came {
  name: string
  isArchive: boolean
  form: FilledForm | null
  files: ArchivedFile[]
}

/** The form in a file of the tray, and the files beside it. Refusals: file-gone, form-damaged, form-unmarked, form-twice, form-not-ours. */
async function cameBack(ctx: Ctx, trayFileId: number): Promise<Outcome<Came>> {
  const opened = await ctx.call(openForm, trayFileId)
  if (!opened.ok) return opened
  const { name, isArchive: inArchive, files } = opened.value
  const books = inArchive ? booksOf(files) : files
  const forms: { file: ArchivedFile; form: FilledForm }[] = []
  for (const file of books) {
    const read = await document('filled-form', await file.read())
    if (!read.ok) return read
    if (read.value.ok) forms.push({ file, form: read.value.form })
    else if (read.value.why !== 'other') return refuse(`form-${read.value.why}`)
  }
  if (forms.length > 1) return refuse('form-twice')
  const [found] = forms
  if (found === undefined && !inArchive) return refuse('form-not-ours')
  return done({
    name,
    isArchive: inArchive,
    form: found?.form ?? null,
    files: inArchive ? files.filter((file) => file !== found?.file) : [],
  })
}

const booksOf = (files: readonly ArchivedFile[]): ArchivedFile[] =>
  files
    .filter(({ path }) => /\.xlsx$/i.test(path))
    .toSorted(formsFirst)
    .slice(0, BOOKS_LIMIT)
const nameIn = (path: string): string => path.split('/').at(-1) ?? path
const formsFirst = (one: ArchivedFile, other: ArchivedFile): number =>
  Number(isFormName(nameIn(other.path))) - Number(isFormName(nameIn(one.path)))

/** What has come back, as it would be applied now. */
async function preview(
  ctx: Ctx,
  { trayFileId, page }: RouteIds<'evidence.check-form'>,
  note?: string,
): Promise<unknown> {
  const { language } = ctx
  const came = await cameBack(ctx, trayFileId)
  if (!came.ok) return ctx.show(refused(language, came.refusal))
  const { name, form, files } = came.value
  const listed = files.map(({ path, sizeBytes }) => ({ path, sizeBytes }))
  const judged = await ctx.call(checkForm, { trayFileId, form, files: listed })
  if (!judged.ok) return ctx.show(refused(language, judged.refusal))
  const screen = formPreview(language, { trayFileId, name, sheet: form?.sheet ?? '' }, judged.value, page)
  return ctx.show(note === undefined ? screen : withNote(note, screen))
}

async function apply(ctx: Ctx, { trayFileId, seen }: RouteIds<'evidence.apply-form'>): Promise<unknown> {
  const { language } = ctx
  const came = await cameBack(ctx, trayFileId)
  if (!came.ok) return ctx.show(refused(language, came.refusal))
  const { form, files } = came.value
  const applied = await ctx.call(applyForm, { trayFileId, seen, form, files })
  if (applied.ok) return ctx.show(formApplied(language, applied.value))
  const { refusal } = applied
  return refusal.code === 'form-outdated'
    ? preview(ctx, { trayFileId, page: 0 }, refusalText(language, refusal))
    : ctx.show(refused(language, refusal))
}

/** Whether it is worth a look: the name of a file that has none says nothing. */
export const mayBeForm = (name: string): boolean => /^[^.]*$|\.(?:xlsx|zip)$/i.test(name)

/** By what is in it, whatever its name: a form, whole or not, alone or in an archive. In doubt too, for the tray asks. */
export async function isFilledForm(ctx: Ctx, file: KeptFile): Promise<boolean> {
  if (!mayHoldWorkbook(file.mimeType)) return false
  const bytes = await ctx.tools.files.read(file.sha256)
  const books = isArchive(file.mimeType) ? booksOf(await openArchive(bytes)) : [{ read: () => Promise.resolve(bytes) }]
  for (const book of books) {
    const read = await document('filled-form', await book.read())
    if (read.ok && (read.value.ok || read.value.why !== 'other')) return true
  }
  return false
}

/**
 * Shows at once what a file that was just kept would change, where it is a form; an archive where most of it finds its indicator.
 * @returns false where it is neither, so that it is asked about like any other
 */
export async function showIfForm(ctx: Ctx, trayFileId: number): Promise<boolean> {
  const { file } = ctx
  if (file === null || !mayBeForm(file.name)) return false
  const came = await cameBack(ctx, trayFileId)
  if (!came.ok) {
    if (came.refusal.code !== 'form-damaged' && came.refusal.code !== 'form-twice') return false
    await ctx.say(refused(ctx.language, came.refusal))
    return true
  }
  if (came.value.form === null) {
    const listed = came.value.files.map(({ path, sizeBytes }) => ({ path, sizeBytes }))
    const judged = await ctx.call(checkForm, { trayFileId, form: null, files: listed })
    if (!judged.ok || !judged.value.files.some(({ itemId }) => itemId !== null)) return false
  }
  await preview(ctx, { trayFileId, page: 0 })
  return true
}

export const formRoutes: NonNullable<Shelf['routes']> = {
  'evidence.form': giveForm,
  'evidence.check-form': (ctx, ids) => preview(ctx, ids),
  'evidence.apply-form': apply,
}
