import type { RouteIds } from '#domain/acts.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import { workbookMark } from '#domain/province/acts.ts'
import { definitionFaultsScreen, dryPlayScreen, proposalScreen } from '#screens/procedures/dry-play.ts'
import { ownFormsScreen, retireScreen } from '#screens/procedures/own-forms.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { keepUpload, readImportPlace, waitingUpload } from '#workflows/import/upload.ts'
import {
  confirmDefinition,
  dropDefinition,
  propose,
  readOwn,
  readProposal,
  retireForm,
} from '#workflows/procedures/definitions.ts'
import type { Ctx } from '../context.ts'
import { changes, opens, type Page, page, shows } from '../routes.ts'
import type { Routes } from '../shelf.ts'

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

/** The very bytes that were played wait for a second person. */
export async function proposeDefinition(ctx: Ctx, { workbook }: RouteIds<'procedure.take'>): Promise<unknown> {
  const { language } = ctx
  const waiting = await ctx.call(waitingUpload, workbook)
  if (!waiting.ok) return ctx.show(refused(language, waiting.refusal))
  const proposed = await ctx.call(propose, { text: new TextDecoder().decode(waiting.value.bytes) })
  if (!proposed.ok) return ctx.show(refused(language, proposed.refusal))
  const { title, told } = proposed.value
  return ctx.show({
    text: say(language, told > 0 ? 'dry-proposed' : 'dry-proposed-alone', { title: title[language], told }),
    buttons: rows(go('case.menu', { page: 0 }, label(language, 'case-menu-button')), homeRow(language)),
  })
}

/** Away from it: to what may be begun, under what has happened. */
const settled = (language: Language, text: string): Screen => ({
  text,
  buttons: rows(go('case.menu', { page: 0 }, label(language, 'case-menu-button')), homeRow(language)),
})

const ownNow: Page<{ page: number }> = page(readOwn, (language, found, ids: { page: number }) =>
  ownFormsScreen(language, found, ids.page),
)

/** What waits for a second person, played dry, and what came of it. */
export const definitionRoutes: Routes = {
  'procedure.take': proposeDefinition,
  'procedure.proposal': shows(readProposal, proposalScreen),
  'procedure.confirm': shows(confirmDefinition, (language, { title, version, isNew }) =>
    settled(language, say(language, 'dry-installed', { title: title[language], version, isNew: String(isNew) })),
  ),
  'procedure.own': opens(ownNow),
  'procedure.retire-ask': (ctx, { procedureId }) => ctx.show(retireScreen(ctx.language, procedureId)),
  'procedure.retire': changes(
    retireForm,
    (language, { title }) => say(language, 'own-form-retired', { title: title[language] }),
    (ctx) => ownNow(ctx, { page: 0 }),
  ),
  'procedure.drop': shows(dropDefinition, (language) => settled(language, say(language, 'dry-dropped'))),
}
