import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { safeFileName } from 'persian-text'
import { document } from '#documents/document.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import type { FileToSend } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { registerSheet } from '#screens/procedures/registers.ts'
import { readRegisterExport } from '#workflows/procedures/registers.ts'
import { readGrid, readRoundExport, readTransfer } from '#workflows/procedures/boards.ts'
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

/** One case to be carried over into an official system. */
export const transferFiles = sends(readTransfer, async (language, found, { caseId }: { caseId: number }) => {
  const made = await document('round', language, found)
  if (!made.ok) return refused(language, made.refusal)
  return {
    text: say(language, 'case-transfer-below', { name: found.title }),
    files: [fileOf(found.title, 'xlsx', MIME_TYPES.xlsx, made.value.xlsx)],
    buttons: rows(go('case.show', { caseId }, label(language, 'case-back')), homeRow(language)),
  }
})

export const registerFile = sends(
  readRegisterExport,
  async (language, found, { procedureId, register }: { procedureId: number; register: number }) => {
    const sheet = registerSheet(language, found)
    const made = await document('register', language, sheet)
    if (!made.ok) return refused(language, made.refusal)
    return {
      text: say(language, 'register-export-below', { title: sheet.title, count: sheet.rows.length }),
      files: [fileOf(sheet.title, 'xlsx', MIME_TYPES.xlsx, made.value)],
      buttons: rows(
        go('register.open', { procedureId, register, page: 0 }, label(language, 'register-back')),
        homeRow(language),
      ),
    }
  },
)
