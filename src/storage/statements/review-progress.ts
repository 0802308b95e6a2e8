import { takes } from '../prepared.ts'

const IS_OPEN = `(i."state" = 'SUBMITTED' OR (i."state" = 'DEFICIENT' AND i."deficiencyDueAt" < $1))`
const IS_CLAIMED = `i."claimedBy" IS NOT NULL AND i."claimedUntil" > $1`

/**
 * Items that have come so far that an evaluator has to do with them, a word for each, in one row an agency and in the order of the
 * index: `s`cored, `d`eficient, `c`laimed or `w`aiting; of those that are open the day they were submitted on and `@`; the indicator.
 */
export const REVIEWED = takes<[now: Date, cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  items: string
}>(
  `SELECT i."agencyId", string_agg(
       CASE WHEN i."state" = 'SCORED' THEN 's' WHEN NOT ${IS_OPEN} THEN 'd'
         ELSE CASE WHEN ${IS_CLAIMED} THEN 'c' ELSE 'w' END || CASE WHEN i."submittedAt" IS NULL THEN '' ELSE i."submittedAt" || '@' END
       END || i."indicatorId", ',') AS "items"
   FROM "Item" i
   WHERE i."cycleId" = $2 AND i."agencyId" BETWEEN $3 AND $4 AND i."state" IN ('SUBMITTED', 'DEFICIENT', 'SCORED')
   GROUP BY i."agencyId"`,
)
