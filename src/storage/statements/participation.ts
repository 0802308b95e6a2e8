import type { RankingGroup } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

export const ACTIVE_AGENCIES = takes<[]>().rows<{ id: number; name: string; group: RankingGroup }>(
  `SELECT "id", "name", "group" FROM "Agency" WHERE "active" = true ORDER BY "id"`,
)

const RETIRED = `FROM "Indicator" n WHERE n."cycleId" = $1 AND n."retired" = true`
/** Asked item by item only where any indicator is retired. */
const IN_USE = `(NOT EXISTS (SELECT 1 ${RETIRED}) OR i."indicatorId" NOT IN (SELECT n."id" ${RETIRED}))`
/**
 * The items of agencies by how far they have come, and the first date of what stands of them. Counted by state first, in the order of
 * the index, which sorts nothing. What lapsed without an answer was scored with zero but never submitted (C8).
 */
export const WORK = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  total: number
  begun: number
  done: number
  firstAt: string | null
}>(
  `SELECT "agencyId", SUM("items") AS "total",
     SUM(CASE WHEN "state" IN ('DRAFT', 'DEFICIENT', 'NOT_APPLICABLE') THEN "items" WHEN "state" = 'EMPTY' THEN 0 ELSE "submitted" END) AS "begun",
     SUM(CASE WHEN "state" = 'NOT_APPLICABLE' THEN "items" WHEN "state" IN ('EMPTY', 'DRAFT', 'DEFICIENT') THEN 0 ELSE "submitted" END) AS "done",
     MIN("first") AS "firstAt"
   FROM (
     SELECT i."agencyId", i."state", COUNT(*) AS "items", COUNT(i."submittedAt") AS "submitted", MIN(i."submittedAt") AS "first"
     FROM "Item" i
     WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3 AND ${IN_USE}
     GROUP BY i."agencyId", i."state"
   ) AS "counted" GROUP BY "agencyId"`,
)

/** An item has the date of its newest version; of the few that were handed in again, the first date that stands. */
export const FIRST_OF_SEVERAL = takes<[cycleId: number]>().rows<{ agencyId: number; firstAt: string }>(
  `SELECT i."agencyId", MIN(s."submittedAt") AS "firstAt"
   FROM "Submission" again CROSS JOIN "Item" i CROSS JOIN "Submission" s
   WHERE again."state" = 'SUBMITTED' AND again."withdrawnAt" IS NULL AND again."number" > 1
     AND again."itemId" BETWEEN (SELECT MIN("id") FROM "Item" WHERE "cycleId" = $1) AND (SELECT MAX("id") FROM "Item" WHERE "cycleId" = $1)
     AND i."id" = again."itemId" AND i."cycleId" = $1 AND ${IN_USE}
     AND s."itemId" = i."id" AND s."state" = 'SUBMITTED' AND s."withdrawnAt" IS NULL
   GROUP BY i."agencyId"`,
)

export const STARTED = takes<[cycleId: number]>().rows<{ started: number; total: number }>(
  `SELECT COUNT(*) AS "total", COUNT(CASE WHEN EXISTS (
       SELECT 1 FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
       WHERE i."cycleId" = $1 AND i."agencyId" = "Agency"."id" AND i."state" NOT IN ('EMPTY', 'NOT_APPLICABLE') AND n."retired" = false
     ) THEN 1 END) AS "started"
   FROM "Agency" WHERE "active" = true`,
)
