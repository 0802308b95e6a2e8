import { judgesFor } from '#domain/review/may-review.ts'
import { UNSETTLED_LOOKS, type LookOrigin, type LookState } from '#domain/review/second-look.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { QueueEntry } from '#domain/review/queue.ts'
import { reachOf, SECOND_KINDS } from '#domain/review/reach.ts'
import { endOfAudit } from '../audit.ts'
import { Prisma } from '../generated/client.ts'
import type { ItemRow } from '../evidence/items.ts'
import { inChunks } from '../slices.ts'
import { among, covered, type ReviewScope } from './reviews.ts'
import type { Reader, Tx } from '../transaction.ts'

const LOOK = {
  id: true,
  cycleId: true,
  itemId: true,
  origin: true,
  state: true,
  openedAt: true,
  firstHundredths: true,
  claimedBy: true,
  claimedUntil: true,
  proposedBy: true,
  proposedHundredths: true,
  reason: true,
  way: true,
  settledHundredths: true,
  scores: {
    orderBy: { place: 'asc' },
    select: { place: true, evaluatorId: true, scoreHundredths: true, note: true },
  },
} as const satisfies Prisma.SecondLookSelect

export type LookRow = Prisma.SecondLookGetPayload<{ select: typeof LOOK }>

export const lookById = (db: Reader, id: number): Promise<LookRow | null> =>
  db.secondLook.findUnique({ where: { id }, select: LOOK })

export const lookOfItem = (db: Reader, itemId: number): Promise<LookRow | null> =>
  db.secondLook.findUnique({ where: { itemId }, select: LOOK })

export async function openLook(
  tx: Tx,
  look: { cycleId: number; itemId: number; origin: LookOrigin; firstHundredths: Hundredths; openedAt: Date },
): Promise<void> {
  await tx.secondLook.create({ data: look, select: { id: true } })
}

/** The same for items that have been scored already. */
export const openLooks = (
  tx: Tx,
  scored: readonly { id: number; preliminaryHundredths: Hundredths | null }[],
  look: { cycleId: number; origin: LookOrigin; openedAt: Date },
): Promise<void> =>
  inChunks(
    scored.map(({ id, preliminaryHundredths }) => ({
      ...look,
      itemId: id,
      firstHundredths: preliminaryHundredths ?? 0,
    })),
    (data) => tx.secondLook.createMany({ data }),
  )

/** The first score was taken back, so there is nothing to look at a second time. */
export async function forgetLook(tx: Tx, itemId: number): Promise<void> {
  await tx.secondLook.deleteMany({ where: { itemId } })
}

type Change = Omit<Prisma.SecondLookUncheckedUpdateManyInput, 'id'>

/** Compare-and-set on the state and on what was proposed. @returns whether this one changed it */
export async function changeLook(
  tx: Tx,
  { id, state, proposedBy, proposedHundredths }: LookRow,
  change: Change,
): Promise<boolean> {
  const { count } = await tx.secondLook.updateMany({
    where: { id, state, proposedBy, proposedHundredths },
    data: change,
  })
  return count === 1
}

/** @returns whether it was free, run out, or one's own already */
export async function claimLook(tx: Tx, look: LookRow, personId: number, now: Date, until: Date): Promise<boolean> {
  const { count } = await tx.secondLook.updateMany({
    where: {
      id: look.id,
      state: look.state,
      OR: [{ claimedBy: null }, { claimedBy: personId }, { claimedUntil: { lte: now } }],
    },
    data: { claimedBy: personId, claimedUntil: until },
  })
  return count === 1
}

export async function dropLookClaim(tx: Tx, id: number, personId: number): Promise<boolean> {
  const { count } = await tx.secondLook.updateMany({
    where: { id, claimedBy: personId },
    data: { claimedBy: null, claimedUntil: null },
  })
  return count === 1
}

/** All that somebody has in hand. @returns how many */
export async function dropLookClaims(tx: Tx, cycleId: number, personId: number): Promise<number> {
  const { count } = await tx.secondLook.updateMany({
    where: { cycleId, claimedBy: personId },
    data: { claimedBy: null, claimedUntil: null },
  })
  return count
}

export async function addLookScore(tx: Tx, score: Omit<Prisma.LookScoreUncheckedCreateInput, 'id'>): Promise<void> {
  await tx.lookScore.create({ data: score, select: { id: true } })
}

const WAITING = Prisma.sql`l."state" IN ('OPEN', 'THIRD') AND i."state" = 'SCORED'`

export interface QueuedLook extends QueueEntry {
  itemId: number
}

/** What waits for a score of this evaluator and was scored neither by them nor by whoever they stand in for: oldest first, whoever has it in hand. */
export function looksQueue(
  db: Reader,
  cycleId: number,
  { personId, assignments, seats }: ReviewScope,
): Promise<QueuedLook[]> {
  const reach = reachOf(assignments, seats, SECOND_KINDS)
  const own = among(judgesFor(personId, seats))
  return db.$queryRaw<QueuedLook[]>`
    SELECT l."id", l."itemId", l."openedAt" AS "submittedAt", l."claimedBy", l."claimedUntil"
    FROM "SecondLook" l CROSS JOIN "Item" i ON i."id" = l."itemId" CROSS JOIN "Indicator" n ON n."id" = i."indicatorId"
    WHERE l."cycleId" = ${cycleId} AND ${WAITING} AND i."firstScorerId" NOT IN ${own}
      AND NOT EXISTS (SELECT 1 FROM "LookScore" s WHERE s."lookId" = l."id" AND s."evaluatorId" IN ${own})
      AND ${covered(reach)}
    ORDER BY l."openedAt", l."id"`
}

/** Where two are to agree: those of this person, or all. */
export const divergedLooks = (db: Reader, cycleId: number, personId: number | null): Promise<LookRow[]> =>
  db.secondLook.findMany({
    where: {
      cycleId,
      state: 'DIVERGED',
      item: { state: 'SCORED' },
      ...(personId === null
        ? {}
        : { OR: [{ item: { firstScorerId: personId } }, { scores: { some: { evaluatorId: personId } } }] }),
    },
    orderBy: { id: 'asc' },
    select: LOOK,
  })

export interface LookPlace {
  agencyId: number
  indicatorId: number
  axisId: number
  isSpecific: boolean
  scorers: number[]
}

/** What waits for a second or third score, with whoever has scored it already. */
export async function lookPlaces(db: Reader, cycleId: number): Promise<LookPlace[]> {
  const rows = await db.secondLook.findMany({
    where: { cycleId, state: { in: ['OPEN', 'THIRD'] }, item: { state: 'SCORED' } },
    orderBy: { id: 'asc' },
    select: {
      scores: { select: { evaluatorId: true } },
      item: {
        select: {
          agencyId: true,
          firstScorerId: true,
          indicator: { select: { id: true, axisId: true, dimension: true } },
        },
      },
    },
  })
  return rows.map(({ item, scores }) => ({
    agencyId: item.agencyId,
    indicatorId: item.indicator.id,
    axisId: item.indicator.axisId,
    isSpecific: item.indicator.dimension === 'SPECIFIC',
    scorers: [...(item.firstScorerId === null ? [] : [item.firstScorerId]), ...scores.map((row) => row.evaluatorId)],
  }))
}

/** Looks of a cycle by their state, of items that are scored now. */
export async function countLooks(db: Reader, cycleId: number): Promise<Record<LookState, number>> {
  const rows = await db.secondLook.groupBy({
    by: ['state'],
    where: { cycleId, item: { state: 'SCORED' } },
    _count: { _all: true },
  })
  const of = (state: LookState): number => rows.find((row) => row.state === state)?._count._all ?? 0
  return {
    OPEN: of('OPEN'),
    DIVERGED: of('DIVERGED'),
    THIRD: of('THIRD'),
    SETTLED: of('SETTLED'),
    DROPPED: of('DROPPED'),
  }
}

/** Two persons have decided to release without them. @returns how many */
export async function dropLooks(tx: Tx, cycleId: number, at: Date): Promise<number> {
  const { count } = await tx.secondLook.updateMany({
    where: { cycleId, state: { in: [...UNSETTLED_LOOKS] } },
    data: { state: 'DROPPED', settledAt: at, claimedBy: null, claimedUntil: null },
  })
  return count
}

/** Whether a second evaluator is assigned to what the item is of. */
export async function hasSecondEvaluator(db: Reader, { cycleId, agencyId, indicator }: ItemRow): Promise<boolean> {
  const found = await db.assignment.findFirst({
    where: {
      cycleId,
      kind: 'second',
      OR: [
        { indicatorId: indicator.id },
        { axisId: indicator.axis.id },
        ...(indicator.dimension === 'SPECIFIC' ? [{ agencyId, indicatorId: null }] : []),
      ],
    },
    select: { id: true },
  })
  return found !== null
}

export interface Sample {
  /** Null: as the profile says. */
  samplePercent: number | null
  sampleSeed: string | null
}

export const sampleOf = (db: Reader, cycleId: number): Promise<Sample> =>
  db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { samplePercent: true, sampleSeed: true } })

/** Peers row 37: the last hash of the log as it stands is nobody's choice, and whoever has the log finds it again. @returns the seed */
export async function drawSeed(tx: Tx, cycleId: number): Promise<string> {
  const { hash: sampleSeed } = await endOfAudit(tx)
  await tx.cycle.update({ where: { id: cycleId }, data: { sampleSeed }, select: { id: true } })
  return sampleSeed
}

export async function setSamplePercent(tx: Tx, cycleId: number, samplePercent: number): Promise<void> {
  await tx.cycle.update({ where: { id: cycleId }, data: { samplePercent }, select: { id: true } })
}

/** Scored items that nobody looks at a second time yet. */
export const itemsWithoutLook = (db: Reader, cycleId: number) =>
  db.item.findMany({
    where: { cycleId, state: 'SCORED', firstScorerId: { not: null }, secondLook: null },
    orderBy: { id: 'asc' },
    select: { id: true, preliminaryHundredths: true },
  })
