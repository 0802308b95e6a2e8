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

/** The first and the last item of a cycle: between them lie nearly only its own, so that scores of other years are not read. */
export const ITEM_SPAN = takes<[cycleId: number]>().rows<{ first: number | null; last: number | null }>(
  `SELECT MIN("id") AS "first", MAX("id") AS "last" FROM "Item" WHERE "cycleId" = $1`,
)

const SCORE_SUMS_OF = (
  evaluators: string,
): string => `SELECT i."indicatorId", a."evaluatorId", COUNT(*) AS "count", SUM(a."scoreHundredths") AS "sum",
     SUM(a."scoreHundredths" * a."scoreHundredths") AS "squares", COALESCE(SUM(a."seconds"), 0) AS "seconds",
     COUNT(a."seconds") AS "timed"
   FROM (${evaluators}) e CROSS JOIN "Assessment" a CROSS JOIN "Item" i
   WHERE a."evaluatorId" = e."value" AND a."itemId" BETWEEN $2 AND $3 AND ${FIRST_SCORES}
     AND i."id" = a."itemId" AND i."cycleId" = $4
   GROUP BY 1, 2`
/** First scores of a cycle added up by evaluator and indicator, `evaluators` a JSON list; the index holds all that is asked of a score. */
export const SCORE_SUMS = {
  ...takes<[evaluators: string, first: number, last: number, cycleId: number]>().rows<ScoreSum>(
    SCORE_SUMS_OF('SELECT "value" FROM json_each($1)'),
  ),
  postgres: SCORE_SUMS_OF(
    'SELECT CAST("value" AS integer) AS "value" FROM jsonb_array_elements_text(CAST($1 AS jsonb)) AS given("value")',
  ),
}

/** Decided objections by whoever gave the score that was objected to. */
export const OBJECTION_SUMS = takes<[cycleId: number]>().rows<ObjectionSum>(
  `SELECT i."firstScorerId" AS "evaluatorId", COUNT(*) AS "decided",
     COUNT(CASE WHEN o."afterHundredths" > o."beforeHundredths" THEN 1 END) AS "raised"
   FROM "Objection" o JOIN "Item" i ON i."id" = o."itemId"
   WHERE o."cycleId" = $1 AND o."state" = 'DECIDED' AND i."firstScorerId" IS NOT NULL
   GROUP BY 1`,
)
