import type { ReviewAssignment, ReviewSeat } from '#domain/review/may-review.ts'
import type { QueueEntry } from '#domain/review/queue.ts'
import { type Reach, reachOf } from '#domain/review/reach.ts'
import type { ItemState } from '#domain/vocabulary.ts'
import { Prisma } from '../generated/client.ts'
import { seatsOf } from '../people/people.ts'
import { conflictsOf, tiesOf } from './ties.ts'
import type { Reader, Tx } from '../transaction.ts'

/**
 * Who somebody is as an evaluator in one cycle: their living seats, the assignments of themselves and their teams, and
 * as conflicts the agencies they are tied to.
 */
export interface ReviewScope {
  personId: number
  seats: ReviewSeat[]
  assignments: ReviewAssignment[]
  reach: Reach
}

const ASSIGNMENT = {
  kind: true,
  personId: true,
  teamId: true,
  axisId: true,
  indicatorId: true,
  agencyId: true,
} as const satisfies Prisma.AssignmentSelect

export async function reviewScope(db: Reader, cycleId: number, personId: number): Promise<ReviewScope> {
  const seats = await seatsOf(db, personId)
  const teams = seats.flatMap((seat) => (seat.role === 'evaluator' && seat.teamId !== null ? [seat.teamId] : []))
  // Two questions, because each has its own index.
  const absent = seats.flatMap(({ role, standsInFor }) =>
    role === 'evaluator' && standsInFor !== null ? [standsInFor] : [],
  )
  const rows = await db.assignment.findMany({
    where: { cycleId, personId: { in: [personId, ...absent] } },
    select: ASSIGNMENT,
  })
  // Peers row 29: with what is assigned to whoever they stand in for also goes what that one must keep their hands off.
  const own = rows.map((row) => ({ ...row, personId }))
  const ofTeams =
    teams.length === 0
      ? []
      : await db.assignment.findMany({ where: { cycleId, teamId: { in: teams } }, select: ASSIGNMENT })
  const isEvaluator = seats.some((seat) => seat.role === 'evaluator')
  const ties = isEvaluator ? await tiesOf(db, cycleId, [personId, ...absent]) : []
  const assignments = [...own, ...ofTeams, ...conflictsOf(ties.map((tie) => ({ ...tie, personId })))]
  return { personId, seats, assignments, reach: reachOf(isEvaluator ? assignments : [], seats) }
}

// As JSON lists, so that the statement is one and the same for everybody and stays prepared.
export const among = (ids: readonly number[]): Prisma.Sql =>
  Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify([...new Set(ids)])}))`

/** The same rule as `mayReview`, over rows `i` of Item and `n` of Indicator. */
export const covered = ({ review, barred }: Reach): Prisma.Sql => Prisma.sql`
  (n."id" IN ${among(review.indicators)} OR n."axisId" IN ${among(review.axes)}
    OR (n."dimension" = 'SPECIFIC' AND i."agencyId" IN ${among(review.agencies)}))
  AND n."id" NOT IN ${among(barred.indicators)} AND n."axisId" NOT IN ${among(barred.axes)}
  AND i."agencyId" NOT IN ${among(barred.agencies)}`

export interface QueuedItem extends QueueEntry {
  state: ItemState
  deficiencyDueAt: Date | null
  /** Deficiency notes that stand. */
  notes: number
}

/** Exported for the test that looks at the query plan. */
export const queueQuery = (cycleId: number, reach: Reach, overdueBefore: Date): Prisma.Sql => Prisma.sql`
  SELECT i."id", i."submittedAt", i."claimedBy", i."claimedUntil", i."state", i."deficiencyDueAt",
    (SELECT COUNT(*) FROM "Assessment" a
      WHERE a."itemId" = i."id" AND a."kind" = 'DEFICIENCY' AND a."undoneAt" IS NULL) AS "notes"
  FROM "Item" i CROSS JOIN "Indicator" n ON n."id" = i."indicatorId"
  WHERE i."cycleId" = ${cycleId} AND i."state" IN ('SUBMITTED', 'DEFICIENT')
    AND (i."state" = 'SUBMITTED' OR i."deficiencyDueAt" < ${overdueBefore})
    AND ${covered(reach)}
  ORDER BY i."submittedAt", i."id"`

/**
 * All items that wait for this evaluator, oldest first, whoever has them in hand. Deficient ones come back when the agency has
 * let its time run out before `overdueBefore`.
 */
export const queueOf = (db: Reader, cycleId: number, reach: Reach, overdueBefore: Date): Promise<QueuedItem[]> =>
  db.$queryRaw<QueuedItem[]>(queueQuery(cycleId, reach, overdueBefore))

export interface CoveredItem {
  id: number
  agencyId: number
  state: ItemState
  firstScorerId: number | null
  code: string
  title: string
}

/** What this evaluator reviews at these agencies, in whatever state it is, in the order of the indicators. */
export const coveredItems = (
  db: Reader,
  cycleId: number,
  reach: Reach,
  agencyIds: readonly number[],
): Promise<CoveredItem[]> =>
  db.$queryRaw<CoveredItem[]>`
    SELECT i."id", i."agencyId", i."state", i."firstScorerId", n."code", n."title"
    FROM "Item" i CROSS JOIN "Indicator" n ON n."id" = i."indicatorId"
    WHERE i."cycleId" = ${cycleId} AND i."agencyId" IN ${among(agencyIds)} AND n."retired" = 0 AND ${covered(reach)}
    ORDER BY i."agencyId", n."position", n."id"`

/** An assignment made in the chat: no file takes it away again. @returns its id */
export async function addAssignment(
  tx: Tx,
  row: { cycleId: number; kind: 'review' | 'second'; personId: number; indicatorId: number },
): Promise<number> {
  return (await tx.assignment.create({ data: row, select: { id: true } })).id
}
