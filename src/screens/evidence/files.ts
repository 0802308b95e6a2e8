import { paragraphs } from '../kit.ts'
import type { Id } from '#domain/acts/ids.ts'
import { safeFileName } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { refusalText } from '../refusal.ts'
import { seeItem } from './item.ts'

export interface AttachedFile {
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
  last: AttachedFile | null
  /** What has to be said of single files: not kept, or kept under another name. */
  remarks: string[]
}

const refusedLine = (language: Language, name: string, refusal: Refusal): string =>
  `${say(language, 'evidence-file-refused', { name: safeFileName(name) })}\n${refusalText(language, refusal)}`

/** One short message for each file: what was kept, under which name, where, and how many there are. */
export const fileScreen = (
  language: Language,
  itemId: Id<'item'>,
  name: string,
  outcome: Outcome<AttachedFile>,
): Screen => ({
  text: outcome.ok ? keptText(language, name, outcome.value) : refusedLine(language, name, outcome.refusal),
  buttons: [[seeItem(language, itemId)]],
})

const keptText = (language: Language, sent: string, file: AttachedFile): string =>
  file.isNew
    ? say(language, 'evidence-file-kept', { ...file, renamed: String(file.name !== sent) })
    : say(language, 'evidence-file-known', file)

/** The album with one more file told of. */
export function albumWith(language: Language, album: Album, name: string, outcome: Outcome<AttachedFile>): Album {
  if (!outcome.ok) return { ...album, remarks: [...album.remarks, refusedLine(language, name, outcome.refusal)] }
  const { isNew, name: keptName } = outcome.value
  const isRenamed = isNew && keptName !== name
  const renamed = { sent: safeFileName(name), name: keptName }
  return {
    ...album,
    last: outcome.value,
    kept: album.kept + (isNew ? 1 : 0),
    known: album.known + (isNew ? 0 : 1),
    remarks: isRenamed ? [...album.remarks, say(language, 'evidence-file-renamed', renamed)] : album.remarks,
  }
}

export const albumScreen = (language: Language, album: Album, itemId: Id<'item'>): Screen => ({
  text: paragraphs(
    album.last !== null && say(language, 'evidence-album', { ...album.last, kept: album.kept, known: album.known }),
    ...new Set(album.remarks),
  ),
  buttons: [[seeItem(language, itemId)]],
})
