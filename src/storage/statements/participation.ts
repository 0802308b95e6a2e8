import type { RankingGroup } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

export const ACTIVE_AGENCIES = takes<[]>().rows<{ id: number; name: string; group: RankingGroup }>(
  `SELECT "id", "name", "group" FROM "Agency" WHERE "active" = true ORDER BY "id"`,
)

const RETIRED = `FROM "Indicator" n WHERE n."cycleId" = $1 AND n."retired" = true`
/** Asked item by item only where any indicator is retired. */
const IN_USE = `(NOT EXISTS (SELECT 1 ${RETIRED}) OR i."indicatorId" NOT IN (SELECT n."id" ${RETIRED}))`
/** What lapsed without an answer was scored with zero but never submitted (C8). */
const IS_DONE = `i."state" = 'NOT_APPLICABLE'
  OR (i."submittedAt" IS NOT NULL AND i."state" NOT IN ('EMPTY', 'DRAFT', 'DEFICIENT'))`
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
   FROM "Item" i
   WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3 AND ${IN_USE}
   GROUP BY i."agencyId"`,
)

/** The first submission of each agency that stands, among some items: found by the index of submissions that stand, in its order. */
export const FIRST = takes<[cycleId: number, from: number, to: number]>().rows<{ agencyId: number; at: string }>(
  `SELECT i."agencyId", MIN(s."submittedAt") AS "at" FROM "Submission" s CROSS JOIN "Item" i
   WHERE i."id" = s."itemId" AND i."cycleId" = $1 AND s."itemId" BETWEEN $2 AND $3
     AND s."state" = 'SUBMITTED' AND s."withdrawnAt" IS NULL AND ${IN_USE}
   GROUP BY i."agencyId"`,
)
export const ENDS = takes<[cycleId: number]>().rows<{ first: number | null; last: number | null }>(
  `SELECT MIN("id") AS "first", MAX("id") AS "last" FROM "Item" WHERE "cycleId" = $1`,
)

export const STARTED = takes<[cycleId: number]>().rows<{ started: number; total: number }>(
  `SELECT COUNT(*) AS "total", COUNT(CASE WHEN EXISTS (
       SELECT 1 FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
       WHERE i."cycleId" = $1 AND i."agencyId" = "Agency"."id" AND i."state" NOT IN ('EMPTY', 'NOT_APPLICABLE') AND n."retired" = false
     ) THEN 1 END) AS "started"
   FROM "Agency" WHERE "active" = true`,
)
