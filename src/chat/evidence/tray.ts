import { readTray, readTrayFile, dropTrayFile, placeTrayFile, takeIntoTray } from '#workflows/evidence/tray.ts'
import { cleanText, clipped, safeFileName } from 'persian-text'
import { placedScreen, trayChoiceScreen, trayFileScreen, trayScreen } from '#screens/evidence/tray.ts'
import { refused, withNote } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import type { Ctx, Handler } from '../context.ts'
import { changes, onPage, opens, page, shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { sayForAlbum } from './album.ts'
import { showIfForm } from './form.ts'

const CAPTION_LIMIT = 1024

/** The tray as it stands; `/tray` and its button. */
const trayPage = page(readTray, (language, files, ids: { page?: number }) => trayScreen(language, files, ids.page ?? 0))

const filePage = page(readTrayFile, trayFileScreen)

/** What has just been kept: what it would change where it is a form, else the question which indicator it is for. */
export const showKept = async (ctx: Ctx, kept: { trayFileId: number }): Promise<unknown> =>
  (await showIfForm(ctx, kept.trayFileId)) || sayForAlbum(ctx, await filePage(ctx, kept))

/** A file that came while no indicator was open is kept, and asked about. */
export async function keepForLater(ctx: Ctx): Promise<boolean> {
  const { file, language } = ctx
  if (file === null) return false
  const caption = clipped(cleanText(ctx.message?.caption ?? ''), CAPTION_LIMIT)
  const albumId = ctx.message?.media_group_id ?? ''
  const outcome = await takeIntoTray(ctx.tools, ctx.caller, { caption, albumId }, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  if (outcome.ok) await showKept(ctx, outcome.value)
  else if (outcome.refusal.code === 'not-your-role' || outcome.refusal.code === 'not-found') return false
  else {
    const note = say(language, 'evidence-file-refused', { name: safeFileName(file.name) })
    await ctx.say(withNote(note, refused(language, outcome.refusal)))
  }
  return true
}

export const trayRoutes: NonNullable<Shelf['routes']> = {
  'evidence.tray': opens(trayPage),
  'evidence.tray-file': opens(filePage),
  'evidence.tray-choose': shows(readTrayFile, (language, file, ids) => trayChoiceScreen(language, file, ids.page)),
  'evidence.place-file': shows(placeTrayFile, placedScreen, onPage(filePage)),
  'evidence.drop-file': changes(
    dropTrayFile,
    (language, { count }) => say(language, 'tray-dropped', { count }),
    (ctx) => trayPage(ctx, {}),
  ),
}

export const trayCommand: Handler = (ctx) => opens(trayPage)(ctx, {})
