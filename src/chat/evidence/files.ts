import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import { safeFileName } from '#domain/text/safe-name.ts'
import { label, say } from '#wording/say.ts'
import { takeFile } from '#workflows/evidence/attach-file.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'

export interface FileTold {
  code: string
  title: string
  name: string
  sizeBytes: number
  count: number
  isNew: boolean
}

/** What has been said of an album so far; its files come as messages of their own, one after another. */
export interface Album {
  groupId: string
  messageId: number
  kept: number
  known: number
  last: FileTold | null
  refused: string[]
}

/** A courtesy only: after a restart the rest of an album gets a message of its own. */
const albums = new Map<number, Album>()
const ALBUMS_KEPT = 200

/** A file that came while the indicator was open, as document, photo, album or forwarded; also in the middle of a dialogue. */
export async function takeEvidenceFile(ctx: Ctx, itemId: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeFile(ctx.tools, ctx.caller, itemId, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const groupId = ctx.message?.media_group_id
  if (groupId === undefined || ctx.caller.accountId === null)
    return ctx.say(fileScreen(language, itemId, file.name, outcome))
  return tellAlbum(
    ctx,
    ctx.caller.accountId,
    albumWith(language, albumOf(ctx.caller.accountId, groupId), file.name, outcome),
    itemId,
  )
}

/** One short message for each file: what was kept, where, and how many there are. */
export const fileScreen = (language: Language, itemId: number, name: string, outcome: Outcome<FileTold>): Screen => ({
  text: outcome.ok
    ? say(language, outcome.value.isNew ? 'evidence-file-kept' : 'evidence-file-known', outcome.value)
    : refusedLine(language, name, outcome.refusal),
  buttons: itemRow(language, itemId),
})

const itemRow = (language: Language, itemId: number) => [
  [button(label(language, 'evidence-see-item'), 'evidence.item', itemId)],
]

const refusedLine = (language: Language, name: string, refusal: Refusal): string =>
  `${say(language, 'evidence-file-refused', { name: safeFileName(name) })}\n${refusalText(language, refusal)}`

const albumOf = (accountId: number, groupId: string): Album => {
  const known = albums.get(accountId)
  if (known?.groupId === groupId) return known
  return { groupId, messageId: 0, kept: 0, known: 0, last: null, refused: [] }
}

/** The album with one more file told of. */
export function albumWith(language: Language, album: Album, name: string, outcome: Outcome<FileTold>): Album {
  if (!outcome.ok) return { ...album, refused: [...album.refused, refusedLine(language, name, outcome.refusal)] }
  const { isNew } = outcome.value
  return {
    ...album,
    last: outcome.value,
    kept: album.kept + (isNew ? 1 : 0),
    known: album.known + (isNew ? 0 : 1),
  }
}

export const albumScreen = (language: Language, album: Album, itemId: number): Screen => ({
  text: [
    ...(album.last === null
      ? []
      : [say(language, 'evidence-album', { ...album.last, kept: album.kept, known: album.known })]),
    ...new Set(album.refused),
  ].join('\n\n'),
  buttons: itemRow(language, itemId),
})

/** One message for the whole album, changed with each of its files. */
async function tellAlbum(ctx: Ctx, accountId: number, album: Album, itemId: number): Promise<void> {
  const chatId = String(ctx.chat?.id ?? 0)
  const edit = album.messageId === 0 ? undefined : album.messageId
  const screen = albumScreen(ctx.language, album, itemId)
  const messageId = await ctx.surface.present(ctx.api, { chatId, userId: chatId }, screen, edit)
  albums.delete(accountId)
  albums.set(accountId, { ...album, messageId })
  const [oldest] = albums.keys()
  if (albums.size > ALBUMS_KEPT && oldest !== undefined) albums.delete(oldest)
}
