import type { Dimension, ItemState } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

const OF_AGENCIES = `i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3`
const STANDING = `JOIN "Indicator" n ON n."id" = i."indicatorId"`
// Not a join: with agencies beside the items, SQLite reads the items of all agencies for each part of them.
const IN_USE = `n."retired" = false AND i."agencyId" NOT IN (SELECT "id" FROM "Agency" WHERE "active" = false)`

/** The version of an item that is in force: `column` of it. */
const inForce = (column: string): string => `(SELECT s."${column}" FROM "Submission" s
  WHERE s."itemId" = i."id" AND s."state" = 'SUBMITTED' AND s."withdrawnAt" IS NULL ORDER BY s."number" DESC LIMIT 1)`

/** Scored although the version in force is still the one that the newest deficiency note was written on (reliability S3). */
const IS_UNANSWERED = `i."state" = 'SCORED' AND i."deficiencyDueAt" IS NOT NULL
  AND (SELECT x."submissionId" FROM "Assessment" x
    WHERE x."itemId" = i."id" AND x."kind" = 'DEFICIENCY' AND x."undoneAt" IS NULL ORDER BY x."id" DESC LIMIT 1) = ${inForce('id')}`

/** What agencies owe in the self-assessment, counted for each deadline of an item's own. `itemId`: the first of them. */
export const DEBTS = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  isReturned: number
  returnedUntil: string | null
  itemId: number
  count: number
  pointsHundredths: number
}>(
  `SELECT i."agencyId", CASE WHEN i."state" IN ('DEFICIENT', 'SCORED') THEN 1 ELSE 0 END AS "isReturned",
     CASE WHEN i."state" IN ('DEFICIENT', 'SCORED') THEN i."deficiencyDueAt" END AS "returnedUntil",
     MIN(i."id") AS "itemId", COUNT(*) AS "count", SUM(n."maximumHundredths") AS "pointsHundredths"
   FROM "Item" i ${STANDING}
   WHERE ${OF_AGENCIES} AND ${IN_USE} AND (i."state" IN ('EMPTY', 'DRAFT', 'DEFICIENT') OR (${IS_UNANSWERED}))
   GROUP BY 1, 2, 3 ORDER BY 4`,
)

/** `leftToObject` of domain/objections, counted for each agency. */
export const TO_OBJECT = takes<[cycleId: number, from: number, to: number]>().rows<{
  agencyId: number
  itemId: number
  filed: number
  drafts: number
  below: number
}>(
  `SELECT i."agencyId", MIN(i."id") AS "itemId", COUNT(CASE WHEN o."state" <> 'DRAFT' THEN 1 END) AS "filed",
     COUNT(CASE WHEN o."state" = 'DRAFT' THEN 1 END) AS "drafts",
     COUNT(CASE WHEN o."id" IS NULL AND COALESCE(${inForce('claimHundredths')}, 1) > COALESCE(i."preliminaryHundredths", 0)
       THEN 1 END) AS "below"
   FROM "Item" i ${STANDING} LEFT JOIN "Objection" o ON o."itemId" = i."id"
   WHERE ${OF_AGENCIES} AND ${IN_USE} AND (i."state" = 'SCORED' OR o."id" IS NOT NULL)
   GROUP BY i."agencyId"`,
)

/**
 * Where something waits for evaluators: submitted, or back from an agency that has let its time run out. A word for each in one row
 * an agency, in the order of the index: `indicator:axis`, with a colon more where the indicator is specific.
 */
export const WAITING_PLACES = takes<[cycleId: number, now: Date, from: number, to: number]>().rows<{
  agencyId: number
  places: string
}>(
  `SELECT i."agencyId",
     string_agg(i."indicatorId" || ':' || n."axisId" || CASE WHEN n."dimension" = 'SPECIFIC' THEN ':' ELSE '' END, ',') AS "places"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE i."cycleId" = $1 AND (i."state" = 'SUBMITTED' OR (i."state" = 'DEFICIENT' AND i."deficiencyDueAt" < $2))
     AND i."agencyId" BETWEEN $3 AND $4
   GROUP BY i."agencyId"`,
)

export interface FiledPlace {
  itemId: number
  itemState: ItemState
  filedAt: Date | null
  claimedBy: number | null
  claimedUntil: Date | null
  agencyId: number
  firstScorerId: number | null
  indicatorId: number
  axisId: number
  dimension: Dimension
}

/** Objections that wait to be heard, oldest first. */
export const FILED = takes<[cycleId: number]>().rows<FiledPlace>(
  `SELECT o."itemId", i."state" AS "itemState", o."filedAt", o."claimedBy", o."claimedUntil", i."agencyId", i."firstScorerId",
     i."indicatorId", n."axisId", n."dimension"
   FROM "Objection" o JOIN "Item" i ON i."id" = o."itemId" JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE o."cycleId" = $1 AND o."state" = 'FILED' ORDER BY o."filedAt", o."id"`,
)

/** The same counted together: objections that the same people may hear, by indicator and first scorer; agencies in `apart` are never mixed. */
const FILED_TOGETHER_OF = (
  apart: string,
) => `SELECT i."indicatorId", n."axisId", n."dimension", i."firstScorerId", MIN(i."agencyId") AS "agencyId",
     CASE WHEN o."claimedUntil" > $1 THEN o."claimedBy" END AS "holderId"
   FROM "Objection" o JOIN "Item" i ON i."id" = o."itemId" JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE o."cycleId" = $2 AND o."state" = 'FILED'
   GROUP BY i."indicatorId", n."axisId", n."dimension", i."firstScorerId", 6,
     CASE WHEN n."dimension" = 'SPECIFIC' OR i."agencyId" IN (${apart}) THEN i."agencyId" END`
export const FILED_TOGETHER = {
  ...takes<[now: Date, cycleId: number, apart: string]>().rows<
    Omit<FiledPlace, 'itemId' | 'itemState' | 'filedAt' | 'claimedBy' | 'claimedUntil'> & { holderId: number | null }
  >(FILED_TOGETHER_OF('SELECT "value" FROM json_each($3)')),
  postgres: FILED_TOGETHER_OF(
    'SELECT CAST("value" AS integer) FROM jsonb_array_elements_text(CAST($3 AS jsonb)) AS given("value")',
  ),
}

const EVALUATORS = `SELECT e."personId" FROM "Seat" e WHERE e."role" = 'evaluator' AND e."revokedAt" IS NULL`

/** All living seats of everybody who sits as an evaluator. */
export const PANEL_SEATS = takes<[]>().select(
  'Seat',
  ['personId', 'role', 'agencyId', 'teamId', 'standsInFor'],
  `WHERE "personId" IN (${EVALUATORS}) AND "revokedAt" IS NULL ORDER BY "personId", "id"`,
)
export const ASSIGNMENTS = takes<[cycleId: number]>().select(
  'Assignment',
  ['kind', 'personId', 'teamId', 'axisId', 'indicatorId', 'agencyId'],
  'WHERE "cycleId" = $1 ORDER BY "id"',
)
/** Whoever gave a second or third score hears no objection to it (peers row 51); only after the release, when these are heard. */
export const LATER_SCORERS = takes<[cycleId: number]>().rows<{
  personId: number
  agencyId: number
  indicatorId: number
}>(
  `SELECT s."evaluatorId" AS "personId", i."agencyId", i."indicatorId"
   FROM "SecondLook" l CROSS JOIN "LookScore" s CROSS JOIN "Item" i
   WHERE l."cycleId" = $1 AND s."lookId" = l."id" AND i."id" = l."itemId"
     AND (SELECT c."state" FROM "Cycle" c WHERE c."id" = $1) <> 'REVIEW'`,
)
/** `tiesOf` of all evaluators; joined in this order, for it begins with the few who handed in anything and not with the whole cycle. */
export const PANEL_TIES = takes<[cycleId: number]>().rows<{ personId: number; agencyId: number }>(
  `SELECT s."personId", s."agencyId" FROM "Seat" s WHERE s."personId" IN (${EVALUATORS}) AND s."agencyId" IS NOT NULL
     AND (s."revokedAt" IS NULL OR s."revokedAt" >= (SELECT c."createdAt" FROM "Cycle" c WHERE c."id" = $1))
   UNION SELECT v."submittedBy", i."agencyId" FROM "Submission" v CROSS JOIN "Item" i
     WHERE i."id" = v."itemId" AND v."submittedBy" IN (${EVALUATORS}) AND i."cycleId" = $1
   UNION SELECT f."addedBy", i."agencyId" FROM "Attachment" f CROSS JOIN "Submission" v CROSS JOIN "Item" i
     WHERE v."id" = f."submissionId" AND i."id" = v."itemId" AND f."addedBy" IN (${EVALUATORS}) AND i."cycleId" = $1`,
)

/** Who sits for agencies, ids with commas in the order of their seats; found by them, and not by the role, which nearly everybody has. */
export const SEATED = takes<[from: number, to: number]>().rows<{
  agencyId: number
  role: 'focal-point' | 'agency-head'
  people: string
}>(
  `SELECT "agencyId", "role", string_agg(CAST("personId" AS TEXT), ',' ORDER BY "id") AS "people" FROM "Seat"
   WHERE "agencyId" BETWEEN $1 AND $2 AND "role" || '' IN ('focal-point', 'agency-head') AND "revokedAt" IS NULL
   GROUP BY "agencyId", "role"`,
)

/** Items whose answer the organization owes (`waitingSince` of domain/cycle/promises.ts), counted where they wait since one instant. */
export const WAITING = takes<[cycleId: number, overdueBefore: Date, from: number, to: number]>().rows<{
  agencyId: number
  kind: 'review' | 'correction'
  since: string
  count: number
}>(
  `SELECT i."agencyId",
     CASE WHEN EXISTS (SELECT 1 FROM "Assessment" x WHERE x."itemId" = i."id" AND x."kind" = 'DEFICIENCY' AND x."undoneAt" IS NULL)
       THEN 'correction' ELSE 'review' END AS "kind",
     CASE WHEN i."state" = 'SUBMITTED' THEN i."submittedAt" ELSE i."deficiencyDueAt" END AS "since", COUNT(*) AS "count"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
   WHERE i."cycleId" = $1 AND n."retired" = false
     AND ((i."state" = 'SUBMITTED' AND i."submittedAt" IS NOT NULL) OR (i."state" = 'DEFICIENT' AND i."deficiencyDueAt" < $2))
     AND i."agencyId" BETWEEN $3 AND $4
   GROUP BY 1, 2, 3`,
)

/** People who want to be reminded in another way than most. */
export const CHOSEN = takes<[]>().select(
  'Person',
  ['id', 'reminderMode', 'reminderHour'],
  `WHERE "reminderHour" IS NOT NULL OR "reminderMode" <> 'digest'`,
)
