import type { FileToSend } from '#shared/message.ts'
import type { Prisma } from '../generated/client.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/evidence.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

/** What a file belongs to: exactly one of these. */
export type AttachmentOwner =
  | { submissionId: number }
  | { objectionId: number }
  | { circularId: number }
  | { approvalId: number }
  | { councilDraftId: number }
  | { messageId: number }

/** `platform`, `fileId`: the messenger it came over and its id there: sent again by it as long as the messenger remembers. */
export const FILE = {
  sha256: true,
  sizeBytes: true,
  name: true,
  mimeType: true,
  platform: true,
  fileId: true,
  fileUniqueId: true,
  kind: true,
} as const

const CONTENT = {
  ...FILE,
  addedBy: true,
  addedAt: true,
  datedAt: true,
} as const satisfies Prisma.AttachmentSelect

type Content = Prisma.AttachmentGetPayload<{ select: typeof CONTENT }>

export type NewAttachment = Omit<Content, 'datedAt'>

/** `datedAt`: the date that the document itself bears. */
export interface AttachmentRow extends Content {
  id: number
}

/** Files of one owner as they were sent; removed ones are not there. */
export const attachmentsOf = (db: Reader, owner: AttachmentOwner): Promise<AttachmentRow[]> => {
  // Asked again for each of its readers.
  if ('circularId' in owner) return snapshotOf(db, CIRCULAR_FILES, owner.circularId)
  return reading(db, (run) => {
    if ('submissionId' in owner) return run.all(sql.FILES_OF_SUBMISSION, owner.submissionId)
    if ('objectionId' in owner) return run.all(sql.FILES_OF_OBJECTION, owner.objectionId)
    if ('approvalId' in owner) return run.all(sql.FILES_OF_APPROVAL, owner.approvalId)
    if ('messageId' in owner) return run.all(sql.FILES_OF_MESSAGE, owner.messageId)
    return run.all(sql.FILES_OF_COUNCIL_DRAFT, owner.councilDraftId)
  })
}

const CIRCULAR_FILES: Part<AttachmentRow[], [number]> = {
  tables: ['Attachment'],
  read: (run, circularId) => run.all(sql.FILES_OF_CIRCULAR, circularId),
}

/** What this person, and all who sit for their agency, have sent since then, removed files too. */
export const bytesSentBy = (
  db: Reader,
  { personId, agencyId }: { personId: number; agencyId: number | null },
  since: Date,
): Promise<{ person: number; agency: number }> =>
  reading(db, (run) => ({
    person: totalOf(run.all(sql.SENT_BY_PERSON, personId, since)),
    agency: agencyId === null ? 0 : totalOf(run.all(sql.SENT_BY_AGENCY, agencyId, since)),
  }))

const totalOf = (files: readonly { sizeBytes: number }[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

/** Which of these files something still stands for. */
export const knownFiles = async (db: Reader, hashes: readonly string[]): Promise<Set<string>> => {
  const rows = await db.blob.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } })
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Makes kept bytes somebody's. @returns id of the attachment */
export async function addAttachment(tx: Tx, owner: AttachmentOwner, file: NewAttachment): Promise<number> {
  await keepBlob(tx, file)
  return (await tx.attachment.create({ data: { ...file, ...owner }, select: { id: true } })).id
}

/** Makes bytes known, once for all that share them. */
export async function keepBlob(
  tx: Tx,
  { sha256, sizeBytes, mimeType, addedAt }: Pick<NewAttachment, 'sha256' | 'sizeBytes' | 'mimeType' | 'addedAt'>,
): Promise<void> {
  await tx.blob.upsert({
    where: { sha256 },
    create: { sha256, sizeBytes, mimeType, storedAt: addedAt },
    update: {},
    select: { sha256: true },
  })
}

/** Bytes that nothing refers to any more are nobody's: the sweep takes them off the disk. */
export async function forgetBlobs(tx: Tx, hashes: readonly string[]): Promise<void> {
  const none = { none: {} }
  const nobodys = { attachments: none, pendingImports: none, trayFiles: none, caseFiles: none, councilPapers: none }
  await tx.blob.deleteMany({ where: { sha256: { in: [...hashes] }, ...nobodys } })
}

export const dateAttachment = async (tx: Tx, id: number, datedAt: Date): Promise<void> => {
  await tx.attachment.update({ where: { id }, data: { datedAt }, select: { id: true } })
}

/** The row stays, so that it is known what once was there. @returns whether it was there until now */
export async function removeAttachment(tx: Tx, owner: AttachmentOwner, id: number, at: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { id, ...owner, removedAt: null },
    data: { removedAt: at },
  })
  return count === 1
}

/** A new version begins with the files of the last one; the bytes are shared. */
export async function copyAttachments(tx: Tx, from: AttachmentOwner, to: AttachmentOwner): Promise<void> {
  const rows = await tx.attachment.findMany({
    where: { ...from, removedAt: null },
    orderBy: { id: 'asc' },
    select: CONTENT,
  })
  if (rows.length > 0) await tx.attachment.createMany({ data: rows.map((row) => ({ ...row, ...to })) })
}

type Sent = Pick<AttachmentRow, 'sha256' | 'name' | 'mimeType' | 'kind' | 'fileId' | 'platform'>

export const filesToSend = (rows: readonly Sent[]): FileToSend[] =>
  rows.map(({ sha256, name, mimeType, kind, fileId, platform }) => ({ sha256, name, mimeType, kind, fileId, platform }))

/** Submitted files of other items with the same bytes, each item once for each of them, the oldest first. */
export async function sameFiles(db: Reader, itemId: number, sha256s: readonly string[], take: number) {
  const rows = await db.attachment.findMany({
    where: {
      sha256: { in: [...sha256s] },
      removedAt: null,
      submission: { state: 'SUBMITTED', withdrawnAt: null, itemId: { not: itemId } },
    },
    orderBy: { id: 'asc' },
    take,
    select: {
      sha256: true,
      submission: {
        select: {
          item: {
            select: {
              id: true,
              agencyId: true,
              cycleId: true,
              agency: { select: { name: true } },
              cycle: { select: { year: true } },
              indicator: { select: { id: true, axisId: true, code: true, title: true, dimension: true } },
            },
          },
        },
      },
    },
  })
  const once = new Map(
    rows.flatMap(({ sha256, submission }) =>
      submission === null ? [] : [[`${sha256} ${submission.item.id}`, { sha256, item: submission.item }] as const],
    ),
  )
  return [...once.values()]
}
