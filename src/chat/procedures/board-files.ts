import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import type { FileToSend } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { readGrid, readRoundExport } from '#workflows/procedures/boards.ts'
import { sends } from '../routes.ts'

const fileOf = (title: string, extension: string, mimeType: string, bytes: Uint8Array): FileToSend => ({
  sha256: '',
  name: safeFileName(`${title}.${extension}`),
  mimeType,
  kind: extension === 'png' ? 'photo' : 'document',
  bytes,
})

/** The board as a picture for the phone and a workbook for the whole of it. */
export const boardFiles = sends(readGrid, async (language, grid, { roundId }: { roundId: number }) => {
  const made = await document('board', language, grid)
  if (!made.ok) return refused(language, made.refusal)
  return {
    text: say(language, 'round-grid-below', { title: grid.title }),
    files: [
      fileOf(grid.title, 'png', 'image/png', made.value.png),
      fileOf(grid.title, 'xlsx', MIME_TYPES.xlsx, made.value.xlsx),
    ],
    buttons: rows(go('round.board', { roundId, page: 0 }, label(language, 'round-board-button')), homeRow(language)),
  }
})

export const roundFiles = sends(readRoundExport, async (language, round, { roundId }: { roundId: number }) => {
  const made = await document('round', language, round)
  if (!made.ok) return refused(language, made.refusal)
  return {
    text: say(language, 'round-export-below', { title: round.title, count: round.cases.length }),
    files: [
      fileOf(round.title, 'xlsx', MIME_TYPES.xlsx, made.value.xlsx),
      fileOf(round.title, 'json', 'application/json', made.value.json),
    ],
    buttons: rows(go('round.board', { roundId, page: 0 }, label(language, 'round-board-button')), homeRow(language)),
  }
})
