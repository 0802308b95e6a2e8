import type { RankingGroup } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

export const ACTIVE_AGENCIES = takes<[]>().rows<{ id: number; name: string; group: RankingGroup }>(
  `SELECT "id", "name", "group" FROM "Agency" WHERE "active" = true ORDER BY "id"`,
)

/** What lapsed without an answer was scored with zero but never submitted (C8). */
const IS_DONE = `i."state" = 'NOT_APPLICABLE'
  OR (i."submittedAt" IS NOT NULL AND i."state" NOT IN ('EMPTY', 'DRAFT', 'DEFICIENT'))`
const OF_AGENCIES = `i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3`

/** The items of agencies by how far they have come. */
export const WORK = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  total: number
  begun: number
  done: number
}>(
  `SELECT i."agencyId", COUNT(*) AS "total",
     SUM(CASE WHEN i."state" IN ('DRAFT', 'DEFICIENT') OR ${IS_DONE} THEN 1 ELSE 0 END) AS "begun",
     SUM(CASE WHEN ${IS_DONE} THEN 1 ELSE 0 END) AS "done"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE ${OF_AGENCIES} AND n."retired" = false
   GROUP BY i."agencyId"`,
)

/** The first submission of each agency that stands. */
export const FIRST_SUBMISSIONS = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  at: string
}>(
  `SELECT i."agencyId", MIN(s."submittedAt") AS "at"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId" JOIN "Submission" s ON s."itemId" = i."id"
   WHERE ${OF_AGENCIES} AND n."retired" = false AND s."state" = 'SUBMITTED' AND s."withdrawnAt" IS NULL
     AND s."submittedAt" IS NOT NULL
   GROUP BY i."agencyId"`,
)

export const STARTED = takes<[cycleId: number]>().rows<{ started: number; total: number }>(
  `SELECT COUNT(*) AS "total", COUNT(CASE WHEN EXISTS (
       SELECT 1 FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
       WHERE i."cycleId" = $1 AND i."agencyId" = "Agency"."id" AND i."state" <> 'EMPTY' AND n."retired" = false
     ) THEN 1 END) AS "started"
   FROM "Agency" WHERE "active" = true`,
)
