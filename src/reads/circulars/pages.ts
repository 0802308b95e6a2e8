import { mustAcknowledge } from '#domain/circulars/audience.ts'
import { type CircularValidity, validityOf } from '#domain/circulars/states.ts'
import type { Actor } from '#domain/people/actor.ts'
import { squash } from 'persian-text'
import type { FileToSend } from '#shared/message.ts'
import { attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import { type CorrectionRow, correctionsOf, earlierSeen } from '#storage/circulars/corrections.ts'
import { type NamedReceipt, owedCirculars, receiptOf, receiptsOfAgency } from '#storage/circulars/recipients.ts'
import {
  type CircularHeading,
  type CircularRow,
  mayRead,
  readableBy,
  sentCircular,
  sentHeadings,
  sentTexts,
  withKnownForerunner,
} from '#storage/circulars/circulars.ts'
import type { Reader } from '#storage/transaction.ts'

export interface ListedCircular extends CircularHeading {
  /** In force and not acknowledged by the reader. */
  unseen: boolean
  validity: CircularValidity
}

const personIdOf = (actor: Actor): number | null => (actor.kind === 'person' ? actor.personId : null)

/** Whether what has gone out holds now. */
export const validityNow = (
  { validUntil, replacedBy }: Pick<CircularHeading, 'validUntil' | 'replacedBy'>,
  now: Date,
): CircularValidity => validityOf({ validUntil, isReplaced: replacedBy !== null }, now)

/** A successor that was meant for others is not named. */
async function withKnownSuccessor<T extends CircularHeading>(db: Reader, row: T, personId: number | null): Promise<T> {
  const { replacedBy } = row
  return replacedBy === null || (await mayRead(db, replacedBy.id, personId)) ? row : { ...row, replacedBy: null }
}

/**
 * What has gone out for everybody (requirement B15) or to this reader, newest first; with `search`, where number, title or text hold
 * the words.
 */
export async function listedCirculars(
  db: Reader,
  actor: Actor,
  search: string | null,
  now: Date,
): Promise<ListedCircular[]> {
  const personId = personIdOf(actor)
  const owed = new Set(personId === null ? [] : await owedCirculars(db, personId, now))
  const where = readableBy(personId)
  const rows = search === null ? await sentHeadings(db, where) : await found(db, search, personId)
  return Promise.all(
    rows.map(async (row) => ({
      ...(await withKnownSuccessor(db, row, personId)),
      unseen: owed.has(row.id),
      validity: validityNow(row, now),
    })),
  )
}

async function found(db: Reader, search: string, personId: number | null): Promise<CircularHeading[]> {
  const key = squash(search)
  const rows = await sentTexts(db, readableBy(personId))
  return rows.filter(({ number, title, body }) => squash(`${number} ${title} ${body}`).includes(key))
}

export interface OpenCircular {
  circular: CircularRow
  validity: CircularValidity
  files: FileToSend[]
  seenAt: Date | null
  /** «رؤیت شد» is still due from the reader. */
  owed: boolean
  /** Of the reader's own agency; empty for others. */
  colleagues: Pick<NamedReceipt, 'name' | 'seenAt'>[]
  corrections: ReaderCorrections
}

export interface ReaderCorrections {
  /** Newest first; empty when it stands as it went out. */
  corrections: Pick<CorrectionRow, 'id' | 'reason' | 'beforeTitle' | 'beforeBody' | 'confirmedAt' | 'material'>[]
  /** When the reader had acknowledged what stood there before a material correction; null: not, or nothing is asked again. */
  seenBefore: Date | null
}

/**
 * One that has gone out, for whom it was meant and for those who send them (`isOfficer`). Null: it has not gone out, or was meant for
 * others; the two sound the same.
 */
export async function openedCircular(
  db: Reader,
  actor: Actor,
  id: number,
  { isOfficer, now }: { isOfficer: boolean; now: Date },
): Promise<OpenCircular | null> {
  const personId = personIdOf(actor)
  const row = await sentCircular(db, id)
  if (row === null || (!isOfficer && !(await mayRead(db, id, personId)))) return null
  const named = await withKnownSuccessor(db, row, personId)
  const receipt = personId === null ? null : await receiptOf(db, id, personId)
  const seenAt = receipt?.seenAt ?? null
  return {
    circular: isOfficer ? named : await withKnownForerunner(db, named, personId),
    validity: validityNow(row, now),
    files: filesToSend(await attachmentsOf(db, { circularId: id })),
    seenAt,
    owed: personId !== null && (await owedCirculars(db, personId, now)).includes(id),
    colleagues: await colleaguesOf(db, actor, id),
    corrections: await correctionsFor(db, personId, id, seenAt),
  }
}

async function colleaguesOf(db: Reader, actor: Actor, id: number): Promise<OpenCircular['colleagues']> {
  if (actor.kind !== 'person' || actor.agencyId === null || actor.role === null || !mustAcknowledge(actor.role))
    return []
  return (await receiptsOfAgency(db, id, actor.agencyId))
    .filter(({ seated, seenAt }) => seated || seenAt !== null)
    .map(({ name, seenAt }) => ({ name, seenAt }))
}

async function correctionsFor(
  db: Reader,
  personId: number | null,
  circularId: number,
  seenAt: Date | null,
): Promise<ReaderCorrections> {
  const corrections = await correctionsOf(db, circularId)
  const isAskedAgain = corrections.some(({ material }) => material) && seenAt === null
  const seenBefore =
    isAskedAgain && personId !== null ? ((await earlierSeen(db, circularId)).get(personId) ?? null) : null
  return { corrections, seenBefore }
}
