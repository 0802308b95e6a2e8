import { z } from 'zod'
import { FILES_LIMIT } from '#domain/evidence/explanation.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type BoardItem, evidenceBoard } from '#reads/evidence/board.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'
import { trayFilePage, trayLines } from '#reads/evidence/tray.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { addAttachment } from '#storage/evidence/attachments.ts'
import * as tray from '#storage/evidence/tray.ts'
import { focusOf } from '#storage/focus.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { openDraft } from './open-draft.ts'
import { loadBoard } from './read-evidence.ts'

/** Nobody places more by hand; what comes beyond is a mistake that would fill the disk. */
export const TRAY_LIMIT = 100

const arriving = z.object({ caption: z.string(), albumId: z.string() })
const trayFile = z.object({ trayFileId: z.number().int() })

const loadAgency = (_db: Reader, { person: { agencyId } }: PersonContext) =>
  agencyId === null ? null : { about: { agencyId }, agencyId }

async function loadFiles(db: Reader, act: PersonContext, { trayFileId }: { trayFileId: number }) {
  const { agencyId } = act.person
  const files = agencyId === null ? [] : await tray.trayFileWithAlbum(db, trayFileId, agencyId)
  return agencyId === null || files.length === 0 ? refuse('file-gone') : { about: { agencyId }, agencyId, files }
}

/** Refusal: tray-full {limit}. */
export const mayKeep = query('evidence.may-keep', {
  input: arriving,
  load: loadAgency,
  read: async (db, _act, _, { agencyId }) =>
    (await tray.countWaiting(db, agencyId)) >= TRAY_LIMIT
      ? refuse('tray-full', { limit: TRAY_LIMIT })
      : done(undefined),
})

export const keepInTray = command('evidence.keep-in-tray', {
  input: arriving.extend({ file: KEPT_FILE }),
  load: loadAgency,
  async run(tx, act, { caption, albumId, file }, { agencyId }) {
    const origin = { agencyId, platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const { id, isNew } = await tray.addTrayFile(tx, { ...file, ...origin, caption, albumId })
    const answer = { trayFileId: id }
    return isNew
      ? act.record(answer, { id: agencyId, agencyId, details: { trayFileId: id, sha256: file.sha256 } })
      : act.unchanged(answer)
  },
})

/** Keeps a file out of a message until its agency says what it belongs to. Refusals: tray-full, those of `keepFile`. */
export const takeIntoTray = takeInto(mayKeep, keepInTray)

/** What waits to be placed. */
export const readTray = query('evidence.tray', {
  input: NONE,
  load: loadAgency,
  read: async (db, _act, _, { agencyId }) => done(await trayLines(db, agencyId)),
})

/** One file, or one album, with the indicators that may take it now. Refusal: file-gone. */
export const readTrayFile = query('evidence.tray-file', {
  input: trayFile,
  load: loadFiles,
  async read(db, act, { trayFileId }, { files }) {
    const items = await openItems(db, act)
    const focus = act.accountId === null ? null : await focusOf(db, act.accountId)
    const lastId = focus?.kind === 'evidence' ? focus.subjectId : null
    const isObjecting = items.length === 0 && (await publishedCycle(db))?.state === 'PRELIMINARY'
    const page = trayFilePage(trayFileId, files, items, { lastId, isObjecting })
    return page === null ? refuse('file-gone') : done({ ...page, items })
  },
})

/** The indicators of the caller's agency that files may be put to now. */
async function openItems(db: Reader, act: PersonContext): Promise<BoardItem[]> {
  const loaded = await loadBoard(db, act)
  if (loaded === null || !('place' in loaded) || !may(act.actor, 'evidence.edit', loaded.about).ok) return []
  const { items } = await evidenceBoard(db, loaded.place, act)
  // A returned item has a time of its own, which may run after the window has closed.
  return items.filter(({ isPending, dueAt }) => isPending && new Date(dueAt) >= act.sentAt)
}

/**
 * Puts the file, with its album, into the draft of an indicator; it stays at hand for others. Refusals: those of `judgeChange`,
 * file-gone, too-many-files {limit}, changed-meanwhile.
 */
export const placeTrayFile = command('evidence.place-file', {
  input: trayFile.extend({ itemId: z.number().int() }),
  load: loadItem,
  async run(tx, act, { itemId, trayFileId }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const { item } = facts
    const files = await tray.trayFileWithAlbum(tx, trayFileId, item.agencyId)
    if (files.length === 0) return refuse('file-gone')
    const there = contentOf(facts)?.files ?? []
    const fresh = files.filter(({ sha256 }) => !there.some((one) => one.sha256 === sha256))
    const { code, title } = item.indicator
    const answer = { code, title, placed: files.length, count: there.length + fresh.length }
    if (answer.count > FILES_LIMIT) return refuse('too-many-files', { limit: FILES_LIMIT })
    const draft = await openDraft(tx, facts, act.now)
    if (draft === null) return refuse('changed-meanwhile')
    for (const { id: _, caption: _words, albumId: _album, placedAt: _placed, ...content } of fresh)
      await addAttachment(tx, { submissionId: draft.id }, content)
    await tray.markPlaced(
      tx,
      files.map(({ id }) => id),
      act.now,
    )
    const details = { version: draft.number, trayFileId, files: fresh.map(({ sha256 }) => sha256).join(' ') }
    return act.record(answer, { id: itemId, agencyId: item.agencyId, details })
  },
})

/** Takes the file, with its album, out of the tray; what it was put to keeps it. Refusal: file-gone. */
export const dropTrayFile = command('evidence.drop-file', {
  input: trayFile,
  load: loadFiles,
  async run(tx, act, { trayFileId }, { agencyId, files }) {
    await tray.removeTrayFiles(
      tx,
      files.map(({ id }) => id),
      act.now,
    )
    return act.record({ count: files.length }, { id: agencyId, agencyId, details: { trayFileId, count: files.length } })
  },
})
