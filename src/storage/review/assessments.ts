import type { Id } from '#domain/acts/ids.ts'
import type { Hundredths, ItemState } from '#domain/vocabulary.ts'
import type { ItemRow } from '../evidence/items.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/evidence.ts'
import type { Reader, Tx } from '../transaction.ts'

export interface ScoreRow {
  id: number
  itemId: number
  at: Date
  undoneAt: Date | null
  /** The item as it was when the score was given. */
  before: Pick<ItemRow, 'preliminaryHundredths' | 'firstScorerId'> & { itemStateBefore: ItemState | null }
}

/** What an evaluator wrote to an agency; by whom stays in the database. */
export interface NoteRow {
  id: number
  submissionId: number | null
  note: string
  at: Date
}

/** Target and performance as the evaluator found them; null: none were verified. */
export interface Verified {
  verifiedTarget: number | null
  verifiedActual: number | null
}

interface NewNote {
  itemId: number
  submissionId: number
  note: string
  evaluatorId: number
  at: Date
  /** Requirement D4. */
  sufficient?: boolean
  seconds?: number | null
}

/** A score of the first round; `before` is the item it was given to, for `ownScore` to tell. */
export async function addScore(
  tx: Tx,
  score: NewNote & Partial<Verified> & { scoreHundredths: Hundredths },
  before: Pick<ItemRow, 'state' | 'preliminaryHundredths' | 'firstScorerId'>,
): Promise<number> {
  const { state: itemStateBefore, preliminaryHundredths: hundredthsBefore, firstScorerId: scorerBeforeId } = before
  const row = await tx.assessment.create({
    data: { ...score, round: 'FIRST', kind: 'SCORE', itemStateBefore, hundredthsBefore, scorerBeforeId },
    select: { id: true },
  })
  return row.id
}

/** A score in place of one that was released: of the first round as long as that one is preliminary, else in place of what is final. */
export async function addCorrection(
  tx: Tx,
  score: Omit<NewNote, 'submissionId'> & { submissionId: number | null; scoreHundredths: Hundredths },
  before: Pick<ItemRow, 'state' | 'preliminaryHundredths' | 'firstScorerId'>,
): Promise<void> {
  const { state, preliminaryHundredths: hundredthsBefore, firstScorerId: scorerBeforeId } = before
  const isFinal = state === 'OBJECTION_DECIDED' || state === 'FINAL'
  // Only a score of the first round can be undone, and has a state to go back to.
  const round = isFinal ? 'OBJECTION' : 'FIRST'
  const itemStateBefore = isFinal ? null : state
  await tx.assessment.create({
    data: { ...score, round, kind: 'SCORE', itemStateBefore, hundredthsBefore, scorerBeforeId },
    select: { id: true },
  })
}

export async function addDeficiencyNote(tx: Tx, note: NewNote): Promise<number> {
  return (await tx.assessment.create({ data: { ...note, round: 'FIRST', kind: 'DEFICIENCY' }, select: { id: true } }))
    .id
}

/** A score of the first round, of this evaluator only. */
export async function ownScore(db: Reader, id: number, evaluatorId: number): Promise<ScoreRow | null> {
  const row = await db.assessment.findFirst({
    where: { id, evaluatorId, kind: 'SCORE', round: 'FIRST' },
    select: {
      id: true,
      itemId: true,
      at: true,
      undoneAt: true,
      itemStateBefore: true,
      hundredthsBefore: true,
      scorerBeforeId: true,
    },
  })
  if (row === null) return null
  const { itemStateBefore, hundredthsBefore: preliminaryHundredths, scorerBeforeId: firstScorerId, ...score } = row
  return { ...score, before: { itemStateBefore, preliminaryHundredths, firstScorerId } }
}

/** @returns whether it stood until now */
export async function undoAssessment(tx: Tx, id: number, at: Date): Promise<boolean> {
  const { count } = await tx.assessment.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: at } })
  return count === 1
}

/** Scores of the first round that were given after a moment and stand, the earliest first, with what the item was before. */
export const scoresSince = (db: Reader, itemId: number, at: Date) =>
  db.assessment.findMany({
    where: { itemId, kind: 'SCORE', round: 'FIRST', undoneAt: null, at: { gt: at } },
    orderBy: { id: 'asc' },
    select: { id: true, evaluatorId: true, itemStateBefore: true, hundredthsBefore: true, scorerBeforeId: true },
  })

const NOTE = { id: true, submissionId: true, note: true, at: true } as const

/** Deficiency notes of an item, oldest first. */
export const deficiencyNotes = (db: Reader, itemId: number): Promise<NoteRow[]> =>
  reading(db, (run) => run.all(sql.NOTES, itemId))

export const assessmentNote = (db: Reader, id: number): Promise<(NoteRow & { undoneAt: Date | null }) | null> =>
  db.assessment.findUnique({ where: { id }, select: { ...NOTE, undoneAt: true } })

/** The score of the first round that counts, with its note. */
export const standingScore = (
  db: Reader,
  itemId: number,
): Promise<(NoteRow & Verified & { sufficient: boolean | null }) | null> =>
  db.assessment.findFirst({
    where: { itemId, kind: 'SCORE', round: 'FIRST', undoneAt: null },
    orderBy: { id: 'desc' },
    select: { ...NOTE, verifiedTarget: true, verifiedActual: true, sufficient: true },
  })

/** The score of the first round that counts, when this evaluator gave it. */
export const ownStandingScore = (
  db: Reader,
  itemId: number,
  evaluatorId: number,
): Promise<{ id: Id<'assessment'> } | null> =>
  db.assessment.findFirst({
    where: { itemId, evaluatorId, kind: 'SCORE', round: 'FIRST', undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
