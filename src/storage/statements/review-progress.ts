import { takes } from '../prepared.ts'

const IS_OPEN = `(i."state" = 'SUBMITTED' OR (i."state" = 'DEFICIENT' AND i."deficiencyDueAt" < $2))`

export interface Reviewed {
  /** Null where no team has them by their indicator. */
  indicatorId: number | null
  axisId: number
  /** Null for general ones. */
  agencyId: number | null
  open: number
  claimed: number
  scored: number
  deficient: number
  oldest: string | null
}

/**
 * Items that have come so far that an evaluator has to do with them, counted together where the same teams review them: general
 * ones by indicator, specific ones by axis and agency, those that a team has by their own code apart.
 */
export const REVIEWED = takes<[cycleId: number, now: Date, from: number, to: number]>().rows<Reviewed>(
  `SELECT CASE WHEN n."dimension" <> 'SPECIFIC' OR i."indicatorId" IN (
         SELECT x."indicatorId" FROM "Assignment" x WHERE x."cycleId" = $1 AND x."indicatorId" IS NOT NULL
       ) THEN i."indicatorId" END AS "indicatorId",
     n."axisId", CASE WHEN n."dimension" = 'SPECIFIC' THEN i."agencyId" END AS "agencyId",
     COUNT(CASE WHEN ${IS_OPEN} THEN 1 END) AS "open",
     COUNT(CASE WHEN ${IS_OPEN} AND i."claimedBy" IS NOT NULL AND i."claimedUntil" > $2 THEN 1 END) AS "claimed",
     COUNT(CASE WHEN i."state" = 'SCORED' THEN 1 END) AS "scored",
     COUNT(CASE WHEN i."state" = 'DEFICIENT' AND NOT ${IS_OPEN} THEN 1 END) AS "deficient",
     MIN(CASE WHEN ${IS_OPEN} THEN i."submittedAt" END) AS "oldest"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $3 AND $4 AND i."state" IN ('SUBMITTED', 'DEFICIENT', 'SCORED')
   GROUP BY 1, 2, 3`,
)
