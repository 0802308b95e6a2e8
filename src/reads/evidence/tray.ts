import type { Id } from '#domain/acts/ids.ts'
import { proposeItems } from '#domain/evidence/propose.ts'
import { mayHoldWorkbook } from '#domain/files/allowed-file.ts'
import { waitingFiles, type TrayFileRow } from '#storage/evidence/tray.ts'
import type { Reader } from '#storage/transaction.ts'
import type { BoardItem } from './board.ts'

export interface TrayLine {
  id: Id<'tray-file'>
  name: string
  sizeBytes: number
  caption: string
  addedAt: string
}

/** A file of the tray, with those of its album, and what it may be for. */
export interface TrayFilePage extends TrayLine {
  /** All of the album, this one too. */
  count: number
  isPlaced: boolean
  mayBeForm: boolean
  /** No indicator takes files, but objections are open: they have a place for files of their own. */
  mayObject: boolean
  proposals: { id: Id<'item'>; code: string; title: string }[]
}

const PROPOSALS = 4

export const trayLines = async (db: Reader, agencyId: number): Promise<TrayLine[]> =>
  (await waitingFiles(db, agencyId)).map(lineOf)

const lineOf = ({ id, name, sizeBytes, caption, addedAt }: TrayFileRow): TrayLine => ({
  id,
  name,
  sizeBytes,
  caption,
  addedAt: addedAt.toISOString(),
})

/** `files`: the file and its album; `items`: those that may take it, none when the window is shut. */
export function trayFilePage(
  id: number,
  files: readonly TrayFileRow[],
  items: readonly BoardItem[],
  { lastId, isObjecting }: { lastId: number | null; isObjecting: boolean },
): TrayFilePage | null {
  const file = files.find((one) => one.id === id)
  if (file === undefined) return null
  const words = files.map(({ name, caption }) => `${name} ${caption}`).join(' ')
  const proposals = proposeItems(items, { words, lastId }, PROPOSALS).map(({ id, code, title }) => ({
    id,
    code,
    title,
  }))
  return {
    ...lineOf(file),
    count: files.length,
    isPlaced: file.placedAt !== null,
    mayBeForm: mayHoldWorkbook(file.mimeType),
    mayObject: isObjecting && proposals.length === 0,
    proposals,
  }
}
