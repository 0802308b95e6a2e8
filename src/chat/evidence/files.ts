import { albumScreen, albumWith, fileScreen } from '#screens/evidence/files.ts'
import { takeFile, takeFileOrForm } from '#workflows/evidence/files.ts'
import type { FetchBytes, KeptFile } from '#workflows/files/keep-file.ts'
import type { Ctx } from '../context.ts'
import { albumOf, sayOfAlbum } from './album.ts'
import { isFilledForm, mayBeForm } from './form.ts'
import { showKept } from './tray.ts'

/** A file that came while the indicator was open, as document, photo, album or forwarded; also in the middle of a dialogue. */
export async function takeEvidenceFile(ctx: Ctx, itemId: number): Promise<unknown> {
  const { file, language, caller } = ctx
  if (file === null) return undefined
  const fetch: FetchBytes = (take) => ctx.surface.fetchFile(ctx.api, file, take)
  const isForm = (kept: KeptFile): Promise<boolean> => isFilledForm(ctx, kept)
  const outcome = mayBeForm(file.name)
    ? await takeFileOrForm(ctx.tools, caller, { itemId, isForm }, file, fetch)
    : await takeFile(ctx.tools, caller, { itemId }, file, fetch)
  // A form that comes back is one, whatever indicator has been opened since it was taken.
  if ('form' in outcome) return showKept(ctx, outcome.form)
  const groupId = ctx.message?.media_group_id
  if (groupId === undefined || caller.accountId === null)
    return ctx.say(fileScreen(language, itemId, file.name, outcome))
  // One text tells of the whole album; on each file of it that was kept stands a sign of its own.
  if (outcome.ok && ctx.surface.reactions) await ctx.react('👌').catch(() => undefined)
  const album = albumWith(language, albumOf(caller.accountId, groupId), file.name, outcome)
  return sayOfAlbum(ctx, caller.accountId, album, albumScreen(language, album, itemId))
}
