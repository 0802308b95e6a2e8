import type { Id } from '#domain/acts/ids.ts'
import { claimOf } from '#domain/review/claim.ts'
import type { LookState, LookWay, SecondLookRules } from '#domain/review/second-look.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import type { ReviewScope } from '#storage/review/reviews.ts'
import {
  countLooks,
  divergedLooks,
  type LookRow,
  looksQueue,
  lookOfItem,
  sampleOf,
} from '#storage/review/second-looks.ts'
import type { Reader } from '#storage/transaction.ts'
import { type TaskSheet, taskSheet } from './task-sheet.ts'

/** What a second evaluator has before them: the item as the first one had it, without a word of the first score. */
export interface LookSheet extends TaskSheet {
  lookId: Id<'second-look'>
  /** The agency's name is left out, as the profile wants it. */
  isBlind: boolean
}

/** Null where no submitted version is left. */
export async function lookSheet(
  db: Reader,
  { look, item, cycle }: { look: LookRow; item: ItemRow; cycle: CycleRow },
  at: { now: Date; zone: string },
): Promise<LookSheet | null> {
  const sheet = await taskSheet(db, { item, cycle }, at)
  const isBlind = cycle.profile.secondLooks.hidesAgency
  return sheet === null
    ? null
    : { ...sheet, ...(isBlind ? { agencyName: '', reported: [] } : {}), lookId: look.id, isBlind }
}

export interface LookCounts {
  /** Open to this evaluator: in nobody's hand or in their own. */
  waiting: number
  /** Where they and another are to agree, and it is their turn to say something. */
  apart: Id<'second-look'>[]
}

/** What waits for one evaluator. */
export async function lookCounts(db: Reader, cycle: CycleRow, scope: ReviewScope, now: Date): Promise<LookCounts> {
  const { personId } = scope
  const queue = await looksQueue(db, cycle.id, scope)
  const apart = await divergedLooks(db, cycle.id, personId)
  return {
    waiting: queue.filter((entry) => (claimOf(entry, now)?.personId ?? personId) === personId).length,
    apart: apart.filter(({ proposedBy }) => proposedBy !== personId).map(({ id }) => id),
  }
}

/** Both scores of an item that are apart, for the two of them: nobody's name. */
export interface Apart {
  lookId: Id<'second-look'>
  state: LookState
  agencyName: string
  code: string
  title: string
  maximumHundredths: Hundredths
  firstHundredths: Hundredths
  secondHundredths: Hundredths
  secondNote: string
  isFirst: boolean
  proposal: { hundredths: Hundredths; reason: string; isOwn: boolean } | null
}

export function apartOf({ look, item }: { look: LookRow; item: ItemRow }, personId: number): Apart {
  const [second] = look.scores
  const { proposedBy, proposedHundredths: hundredths, reason } = look
  return {
    lookId: look.id,
    state: look.state,
    agencyName: item.agency.name,
    code: item.indicator.code,
    title: item.indicator.title,
    maximumHundredths: item.indicator.maximumHundredths,
    firstHundredths: look.firstHundredths,
    secondHundredths: second?.scoreHundredths ?? 0,
    secondNote: second?.note ?? '',
    isFirst: item.firstScorerId === personId,
    proposal:
      proposedBy === null || hundredths === null ? null : { hundredths, reason, isOwn: proposedBy === personId },
  }
}

/** What was made of two or three scores, with the arithmetic; after the release for the agency too, without names. */
export interface SettledLook {
  scores: Hundredths[]
  way: LookWay
  hundredths: Hundredths
  reason: string
}

export async function settledLook(db: Reader, itemId: number): Promise<SettledLook | null> {
  const look = await lookOfItem(db, itemId)
  if (look === null || look.way === null || look.settledHundredths === null) return null
  const scores = [look.firstHundredths, ...look.scores.map(({ scoreHundredths }) => scoreHundredths)]
  return { scores, way: look.way, hundredths: look.settledHundredths, reason: look.reason }
}

export interface LookBoard {
  counts: Record<LookState, number>
  rules: SecondLookRules
  percent: number
  seed: string | null
  apart: Apart[]
}

export async function lookBoard(db: Reader, cycle: CycleRow): Promise<LookBoard> {
  const { samplePercent, sampleSeed } = await sampleOf(db, cycle.id)
  const rules = cycle.profile.secondLooks
  const apart: Apart[] = []
  for (const look of await divergedLooks(db, cycle.id, null)) {
    const item = await itemById(db, look.itemId)
    if (item !== null) apart.push(apartOf({ look, item }, 0))
  }
  return {
    counts: await countLooks(db, cycle.id),
    rules,
    percent: samplePercent ?? rules.samplePercent,
    seed: sampleSeed,
    apart,
  }
}
