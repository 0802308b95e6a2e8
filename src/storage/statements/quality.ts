import type { ObjectionSum, ScoreSum } from '#domain/review/quality.ts'
import { takes } from '../prepared.ts'

// In these words, so that the index of scored assessments is used.
const FIRST_SCORES = `a."kind" = 'SCORE' AND a."round" = 'FIRST' AND a."undoneAt" IS NULL
     AND a."itemStateBefore" IN ('SUBMITTED', 'DEFICIENT')`

/** Whoever has given a first score, also those who evaluate no longer: from each the index leads to the next, however many scores lie between. */
export const SCORERS = takes<[]>().rows<{ evaluatorId: number }>(
  `WITH RECURSIVE scorer("id") AS (
     SELECT MIN(a."evaluatorId") FROM "Assessment" a WHERE ${FIRST_SCORES}
     UNION ALL
     SELECT (SELECT MIN(a."evaluatorId") FROM "Assessment" a WHERE a."evaluatorId" > "some"."id" AND ${FIRST_SCORES})
     FROM scorer "some" WHERE "some"."id" IS NOT NULL)
   SELECT "some"."id" AS "evaluatorId" FROM scorer "some" WHERE "some"."id" IS NOT NULL ORDER BY 1`,
)

/** First scores added up by evaluator and indicator, of the evaluators from one to another; the index holds all that is asked of a score. */
export const SCORE_SUMS = takes<[from: number, to: number, cycleId: number]>().rows<ScoreSum>(
  `SELECT i."indicatorId", a."evaluatorId", COUNT(*) AS "count", SUM(a."scoreHundredths") AS "sum",
     SUM(a."scoreHundredths" * a."scoreHundredths") AS "squares", COALESCE(SUM(a."seconds"), 0) AS "seconds",
     COUNT(a."seconds") AS "timed"
   FROM "Assessment" a CROSS JOIN "Item" i
   WHERE a."evaluatorId" BETWEEN $1 AND $2 AND ${FIRST_SCORES} AND i."id" = a."itemId" AND i."cycleId" = $3
   GROUP BY 1, 2`,
)

/** Decided objections by whoever gave the score that was objected to. */
export const OBJECTION_SUMS = takes<[cycleId: number]>().rows<ObjectionSum>(
  `SELECT i."firstScorerId" AS "evaluatorId", COUNT(*) AS "decided",
     COUNT(CASE WHEN o."afterHundredths" > o."beforeHundredths" THEN 1 END) AS "raised"
   FROM "Objection" o JOIN "Item" i ON i."id" = o."itemId"
   WHERE o."cycleId" = $1 AND o."state" = 'DECIDED' AND i."firstScorerId" IS NOT NULL
   GROUP BY 1`,
)
