import type { RouteIds } from '#domain/acts.ts'
import { workbookMark } from '#domain/province/acts.ts'
import { type ReadSurvey, surveyKey } from '#domain/procedures/survey.ts'
import { document } from '#documents/document.ts'
import { homeRow, go, refused, rows } from '#screens/kit.ts'
import { surveyAskScreen, surveyFaultsScreen, surveyScreen } from '#screens/procedures/survey.ts'
import { done, type Outcome, type Refusal } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { keepFile } from '#workflows/files/keep-file.ts'
import { keepUpload, readImportPlace, waitingUpload } from '#workflows/import/upload.ts'
import { install } from '#workflows/procedures/definitions.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { focusOn } from '../routes.ts'
import { isDefinition, takeDefinition } from './send-definition.ts'
import { roundDialogue } from './round.dialogue.ts'

/** Where nobody says how long: two working weeks. */
const DAYS = 10

const showRefused = (ctx: Ctx, refusal: Refusal): Promise<unknown> => ctx.show(refused(ctx.language, refusal))

/** From now on a workbook this person sends is a form: that of no case. */
export async function askSurvey(ctx: Ctx): Promise<unknown> {
  const place = await ctx.call(readImportPlace)
  if (!place.ok) return showRefused(ctx, place.refusal)
  await focusOn(ctx, 'case', 0)
  return ctx.show(surveyAskScreen(ctx.language))
}

async function opened(bytes: Uint8Array, sha256: string, fileName: string): Promise<Outcome<ReadSurvey>> {
  return document('read-survey', bytes, { key: surveyKey(sha256), days: DAYS, fileName })
}

/** Either all its faults are shown, or the form as its readers will see it. */
export async function takeSurvey(ctx: Ctx): Promise<unknown> {
  const { file, tools, caller, language } = ctx
  if (file === null) return undefined
  if (isDefinition(file.name)) return takeDefinition(ctx)
  const place = await readImportPlace(tools, caller)
  if (!place.ok) return showRefused(ctx, place.refusal)
  const kept = await keepFile(tools, caller, file, (fetched) => ctx.surface.fetchFile(ctx.api, file, fetched))
  if (!kept.ok) return showRefused(ctx, kept.refusal)
  const { sha256, sizeBytes, name, mimeType } = kept.value
  const upload = await keepUpload(tools, caller, { sha256, sizeBytes, name, mimeType, cycleId: null })
  if (!upload.ok) return showRefused(ctx, upload.refusal)
  const read = await opened(await tools.files.read(sha256), sha256, name)
  if (!read.ok) return showRefused(ctx, read.refusal)
  return ctx.say(
    read.value.ok
      ? surveyScreen(language, { definition: read.value.definition, mark: workbookMark(sha256) })
      : surveyFaultsScreen(language, read.value.faults),
  )
}

/** The bytes that were shown become a form; whom it goes to and until when is asked next. */
export async function installSurvey(ctx: Ctx, { workbook }: RouteIds<'form.take'>): Promise<unknown> {
  const waiting = await ctx.call(waitingUpload, workbook)
  if (!waiting.ok) return showRefused(ctx, waiting.refusal)
  const { bytes, sha256, name } = waiting.value
  const read = await opened(bytes, sha256, name)
  const form = read.ok ? done(read.value) : read
  if (!form.ok) return showRefused(ctx, form.refusal)
  if (!form.value.ok) return ctx.show(surveyFaultsScreen(ctx.language, form.value.faults))
  const installed = await ctx.call(install, { text: form.value.text })
  if (!installed.ok)
    return ctx.show({
      ...refused(ctx.language, installed.refusal),
      buttons: rows(go('form.ask', {}, label(ctx.language, 'survey-again')), homeRow(ctx.language)),
    })
  return begin(ctx, roundDialogue, { procedureId: installed.value.id })
}
