import type { Bounds } from '#domain/results/statistics.ts'
import { takes } from '../prepared.ts'

/** What agencies earned in each axis of a year: final points, else the preliminary ones. */
export const AXIS_SUMS = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  axisId: number
  earnedHundredths: number
  reachableHundredths: number
  maximumHundredths: number
  items: number
  handedIn: number
}>(
  `SELECT i."agencyId", n."axisId",
     CAST(SUM(CASE WHEN i."state" = 'NOT_APPLICABLE' THEN 0 ELSE COALESCE(i."finalHundredths", i."preliminaryHundredths", 0) END)
       AS INTEGER) AS "earnedHundredths",
     CAST(SUM(CASE WHEN i."state" = 'NOT_APPLICABLE' THEN 0 ELSE n."maximumHundredths" END) AS INTEGER) AS "reachableHundredths",
     CAST(SUM(n."maximumHundredths") AS INTEGER) AS "maximumHundredths",
     CAST(SUM(CASE WHEN i."state" = 'NOT_APPLICABLE' THEN 0 ELSE 1 END) AS INTEGER) AS "items",
     CAST(SUM(CASE WHEN i."state" <> 'NOT_APPLICABLE' AND i."submittedAt" IS NOT NULL THEN 1 ELSE 0 END) AS INTEGER) AS "handedIn"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3 AND n."retired" = false GROUP BY i."agencyId", n."axisId"`,
)

/** How many items of agencies in a year had been handed in for the first time by each of these instants, and ever. */
export const FIRST_SENT = takes<[...until: Bounds, cycleId: number, from: number, to: number]>().rows<
  Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'all', number>
>(
  `SELECT ${(['a', 'b', 'c', 'd', 'e', 'f'] as const)
    .map(
      (name, i) =>
        `CAST(COALESCE(SUM(CASE WHEN s."submittedAt" <= $${i + 1} THEN 1 ELSE 0 END), 0) AS INTEGER) AS "${name}"`,
    )
    .join(', ')}, CAST(COUNT(*) AS INTEGER) AS "all"
   FROM "Item" i JOIN "Submission" s ON s."itemId" = i."id" AND s."number" = 1
   WHERE i."cycleId" = $7 AND i."agencyId" BETWEEN $8 AND $9 AND s."submittedAt" IS NOT NULL`,
)
