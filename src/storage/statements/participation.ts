import type { RankingGroup } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

export const ACTIVE_AGENCIES = takes<[]>().rows<{ id: number; name: string; group: RankingGroup }>(
  `SELECT "id", "name", "group" FROM "Agency" WHERE "active" = true ORDER BY "id"`,
)

/** What lapsed without an answer was scored with zero but never submitted (C8). */
const IS_DONE = `i."state" = 'NOT_APPLICABLE'
  OR (i."submittedAt" IS NOT NULL AND i."state" NOT IN ('EMPTY', 'DRAFT', 'DEFICIENT'))`
/** The items of agencies by how far they have come, and the first submission of each that stands. */
export const WORK = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  total: number
  begun: number
  done: number
  firstSubmittedAt: string | null
}>(
  `SELECT i."agencyId", COUNT(*) AS "total",
     SUM(CASE WHEN i."state" IN ('DRAFT', 'DEFICIENT') OR ${IS_DONE} THEN 1 ELSE 0 END) AS "begun",
     SUM(CASE WHEN ${IS_DONE} THEN 1 ELSE 0 END) AS "done",
     MIN((SELECT MIN(s."submittedAt") FROM "Submission" s
       WHERE s."itemId" = i."id" AND s."state" = 'SUBMITTED' AND s."withdrawnAt" IS NULL)) AS "firstSubmittedAt"
   FROM "Item" i
   WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3
     AND i."indicatorId" NOT IN (SELECT n."id" FROM "Indicator" n WHERE n."cycleId" = $1 AND n."retired" = true)
   GROUP BY i."agencyId"`,
)

export const STARTED = takes<[cycleId: number]>().rows<{ started: number; total: number }>(
  `SELECT COUNT(*) AS "total", COUNT(CASE WHEN EXISTS (
       SELECT 1 FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
       WHERE i."cycleId" = $1 AND i."agencyId" = "Agency"."id" AND i."state" <> 'EMPTY' AND n."retired" = false
     ) THEN 1 END) AS "started"
   FROM "Agency" WHERE "active" = true`,
)
