import type { Album } from '#screens/evidence/files.ts'
import type { Screen } from '#shared/message.ts'
import type { Ctx } from '../context.ts'

/** A courtesy only: after a restart the rest of an album gets a message of its own. */
const albums = new Map<number, Album>()
const ALBUMS_REMEMBERED = 200

const NO_FILES = { kept: 0, known: 0, last: null, remarks: [] }

export const albumOf = (accountId: number, groupId: string): Album => {
  const album = albums.get(accountId)
  if (album?.groupId === groupId) return album
  return { ...NO_FILES, groupId, messageId: 0 }
}

/** A screen for the file that has come; for the next one of its album it takes the same place. */
export async function sayForAlbum(ctx: Ctx, screen: Screen): Promise<unknown> {
  const groupId = ctx.message?.media_group_id
  const { accountId } = ctx.caller
  if (groupId === undefined || accountId === null) return ctx.say(screen)
  return sayOfAlbum(ctx, accountId, albumOf(accountId, groupId), screen)
}

/** One message for the whole album, changed with each of its files. */
export async function sayOfAlbum(ctx: Ctx, accountId: number, album: Album, screen: Screen): Promise<void> {
  const chatId = String(ctx.chat?.id ?? 0)
  const edit = album.messageId === 0 ? undefined : album.messageId
  const messageId = await ctx.surface.present(
    ctx.api,
    { chatId, userId: chatId },
    { language: ctx.language, ...screen },
    edit,
  )
  albums.delete(accountId)
  albums.set(accountId, { ...album, messageId })
  const [oldest] = albums.keys()
  if (albums.size > ALBUMS_REMEMBERED && oldest !== undefined) albums.delete(oldest)
}
