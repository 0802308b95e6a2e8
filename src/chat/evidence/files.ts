import { type Album, albumScreen, albumWith, fileScreen } from '#screens/evidence/files.ts'
import { takeFile } from '#workflows/evidence/files.ts'
import type { Screen } from '#shared/message.ts'
import type { Ctx } from '../context.ts'

/** A courtesy only: after a restart the rest of an album gets a message of its own. */
const albums = new Map<number, Album>()
const ALBUMS_REMEMBERED = 200

const NO_FILES = { kept: 0, known: 0, last: null, remarks: [] }

/** A file that came while the indicator was open, as document, photo, album or forwarded; also in the middle of a dialogue. */
export async function takeEvidenceFile(ctx: Ctx, itemId: number): Promise<unknown> {
  const { file, language, caller } = ctx
  if (file === null) return undefined
  const outcome = await takeFile(ctx.tools, caller, { itemId }, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const groupId = ctx.message?.media_group_id
  if (groupId === undefined || caller.accountId === null)
    return ctx.say(fileScreen(language, itemId, file.name, outcome))
  // One text tells of the whole album; on each file of it that was kept stands a sign of its own.
  if (outcome.ok && ctx.surface.reactions) await ctx.react('👌').catch(() => undefined)
  const album = albumWith(language, albumOf(caller.accountId, groupId), file.name, outcome)
  return tellAlbum(ctx, caller.accountId, album, itemId)
}

const albumOf = (accountId: number, groupId: string): Album => {
  const album = albums.get(accountId)
  if (album?.groupId === groupId) return album
  return { ...NO_FILES, groupId, messageId: 0 }
}

/** One message for the whole album, changed with each of its files. */
const tellAlbum = (ctx: Ctx, accountId: number, album: Album, itemId: number): Promise<void> =>
  sayOfAlbum(ctx, accountId, album, albumScreen(ctx.language, album, itemId))

/** A screen for the file that has come; for the next one of its album it takes the same place. */
export async function sayForAlbum(ctx: Ctx, screen: Screen): Promise<unknown> {
  const groupId = ctx.message?.media_group_id
  const { accountId } = ctx.caller
  if (groupId === undefined || accountId === null) return ctx.say(screen)
  return sayOfAlbum(ctx, accountId, albumOf(accountId, groupId), screen)
}

async function sayOfAlbum(ctx: Ctx, accountId: number, album: Album, screen: Screen): Promise<void> {
  const chatId = String(ctx.chat?.id ?? 0)
  const edit = album.messageId === 0 ? undefined : album.messageId
  const messageId = await ctx.surface.present(ctx.api, { chatId, userId: chatId }, screen, edit)
  albums.delete(accountId)
  albums.set(accountId, { ...album, messageId })
  const [oldest] = albums.keys()
  if (albums.size > ALBUMS_REMEMBERED && oldest !== undefined) albums.delete(oldest)
}
