import type { RouteIds } from '#domain/acts.ts'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import { workbookMark } from '#domain/province/acts.ts'
import { casesButton } from '#screens/procedures/cases.ts'
import { definitionFaultsScreen, dryPlayScreen } from '#screens/procedures/dry-play.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { keepUpload, readImportPlace, waitingUpload } from '#workflows/import/upload.ts'
import { install } from '#workflows/procedures/manage.ts'
import type { Ctx } from '../context.ts'

/** No definition of a province is as long. */
const LIMIT_BYTES = 1_000_000

export const isDefinition = (name: string): boolean => /\.json$/i.test(name)

/** A definition sent as a file: all its faults, or the whole procedure played dry. */
export async function takeDefinition(ctx: Ctx): Promise<unknown> {
  const { file, tools, caller, language } = ctx
  if (file === null) return undefined
  const place = await readImportPlace(tools, caller)
  if (!place.ok) return ctx.show(refused(language, place.refusal))
  const fetched = await ctx.surface.fetchFile(ctx.api, file, (bytes) =>
    tools.files.keepJudged(bytes, (arrived) =>
      Promise.resolve(
        arrived.length > LIMIT_BYTES
          ? refuse('file-too-large', { limitBytes: LIMIT_BYTES })
          : done({ bytes: arrived, text: new TextDecoder().decode(arrived) }),
      ),
    ),
  )
  const kept = fetched.ok ? fetched.value : fetched
  if (!kept.ok) return ctx.show(refused(language, kept.refusal))
  const { sha256, sizeBytes, judged } = kept.value
  const checked = readDefinition(judged.text)
  if (!checked.ok) return ctx.say(definitionFaultsScreen(language, checked.faults))
  const about = { sha256, sizeBytes, name: file.name, mimeType: 'application/json', cycleId: null }
  const upload = await keepUpload(tools, caller, about)
  if (!upload.ok) return ctx.show(refused(language, upload.refusal))
  return ctx.say(dryPlayScreen(language, { definition: checked.definition, mark: workbookMark(sha256) }))
}

/** The very bytes that were played are installed, for cases to come. */
export async function installDefinition(ctx: Ctx, { workbook }: RouteIds<'procedure.take'>): Promise<unknown> {
  const { language } = ctx
  const waiting = await ctx.call(waitingUpload, workbook)
  if (!waiting.ok) return ctx.show(refused(language, waiting.refusal))
  const installed = await ctx.call(install, { text: new TextDecoder().decode(waiting.value.bytes) })
  if (!installed.ok) return ctx.show(refused(language, installed.refusal))
  const { title, version, isNew } = installed.value
  return ctx.show({
    text: say(language, 'dry-installed', { title: title[language], version, isNew: String(isNew) }),
    buttons: rows(go('case.menu', {}, label(language, 'case-menu-button')), casesButton(language), homeRow(language)),
  })
}
