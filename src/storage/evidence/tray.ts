import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/evidence.ts'
import { FILE, keepBlob } from './attachments.ts'

const ROW = {
  ...FILE,
  id: true,
  caption: true,
  albumId: true,
  addedBy: true,
  addedAt: true,
  placedAt: true,
} as const satisfies Prisma.TrayFileSelect

export type TrayFileRow = Prisma.TrayFileGetPayload<{ select: typeof ROW }>
export type NewTrayFile = Omit<TrayFileRow, 'id' | 'placedAt'> & { agencyId: number }

const WAITING = { placedAt: null, removedAt: null } as const

/** Files of the agency that belong to nothing yet, the oldest first. */
export const waitingFiles = (db: Reader, agencyId: number): Promise<TrayFileRow[]> =>
  db.trayFile.findMany({ where: { agencyId, ...WAITING }, orderBy: { id: 'asc' }, select: ROW })

const COUNT: Part<number, [agencyId: number]> = {
  tables: ['TrayFile'],
  read: (run, agencyId) => run.first(sql.COUNT_TRAY, agencyId)?.count ?? 0,
}

export const countWaiting = (db: Reader, agencyId: number): Promise<number> => snapshotOf(db, COUNT, agencyId)

/** The file, placed or not, and those that came with it in one album; none when it is gone or another agency's. */
export async function trayFileWithAlbum(db: Reader, id: number, agencyId: number): Promise<TrayFileRow[]> {
  const file = await db.trayFile.findFirst({ where: { id, agencyId, removedAt: null }, select: ROW })
  if (file === null || file.albumId === '') return file === null ? [] : [file]
  const { albumId, addedBy } = file
  return db.trayFile.findMany({
    where: { agencyId, addedBy, albumId, removedAt: null },
    orderBy: { id: 'asc' },
    select: ROW,
  })
}

/** @returns id of the row; the same bytes that wait already are that row, with the words that came beside them last */
export async function addTrayFile(tx: Tx, file: NewTrayFile): Promise<{ id: number; isNew: boolean }> {
  const { sha256, agencyId, caption } = file
  const where = { sha256, agencyId, ...WAITING }
  const same = await tx.trayFile.findFirst({ where, select: { id: true, caption: true } })
  if (same !== null) {
    const isNew = caption !== '' && caption !== same.caption
    if (isNew) await tx.trayFile.update({ where: { id: same.id }, data: { caption } })
    return { id: same.id, isNew }
  }
  await keepBlob(tx, file)
  return { id: (await tx.trayFile.create({ data: file, select: { id: true } })).id, isNew: true }
}

export async function markPlaced(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  await tx.trayFile.updateMany({ where: { id: { in: [...ids] } }, data: { placedAt: at } })
}

/** The rows stay, so that it is known what once was there. */
export async function removeTrayFiles(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  await tx.trayFile.updateMany({ where: { id: { in: [...ids] }, removedAt: null }, data: { removedAt: at } })
}
