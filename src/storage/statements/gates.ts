import { takes } from '../prepared.ts'

export const APPROVED = takes<[cycleId: number]>().select('Approval', ['step'], 'WHERE "cycleId" = $1 ORDER BY "id"')

/**
 * What the gates of a cycle count: circulars it may rely on (`countReady` of circulars.ts), items without a score that stands, second looks among them, and objections without a decision.
 */
export const AT_GATES = takes<[cycleId: number]>().rows<{
  ready: number
  undecidedItems: number
  undecidedObjections: number
  openAppeals: number
  appealsUntil: string | null
}>(
  `SELECT
     (SELECT COUNT(*) FROM "Circular" WHERE "cycleId" = $1 AND "kind" = 'circular'
       AND "state" IN ('CONFIRMED', 'SENT') AND "audience" IS NULL) AS "ready",
     (SELECT COUNT(*) FROM "Item" WHERE "cycleId" = $1 AND "state" IN ('SUBMITTED', 'DEFICIENT'))
       + (SELECT COUNT(*) FROM "SecondLook" l JOIN "Item" i ON i."id" = l."itemId" AND i."state" = 'SCORED'
         WHERE l."cycleId" = $1 AND l."state" IN ('OPEN', 'DIVERGED', 'THIRD')) AS "undecidedItems",
     (SELECT COUNT(*) FROM "Item" WHERE "cycleId" = $1 AND "state" = 'OBJECTED') AS "undecidedObjections",
     (SELECT COUNT(*) FROM "Appeal" WHERE "cycleId" = $1 AND "state" = 'FILED') AS "openAppeals",
     (SELECT MAX(o."appealUntil") FROM "Objection" o WHERE o."cycleId" = $1 AND o."state" = 'DECIDED'
       AND NOT EXISTS (SELECT 1 FROM "Appeal" a WHERE a."objectionId" = o."id")) AS "appealsUntil"`,
)

/** What was decided about released results, the oldest first. */
export const OF_RESULTS = takes<[cycleId: number]>().select(
  'Decision',
  ['kind', 'facts', 'decidedAt'],
  `WHERE "cycleId" = $1 AND "kind" IN ('withhold-result', 'restore-result') AND "state" = 'CONFIRMED' ORDER BY "decidedAt", "id"`,
)

export const PASSED = takes<[cycleId: number]>().select(
  'Decision',
  ['facts'],
  `WHERE "cycleId" = $1 AND "kind" = 'pass-gate' AND "state" = 'CONFIRMED'`,
)

/** Open cases of one procedure in a cycle, and open tasks that were set in those that have ended. */
export const HELD_BACK_BY = takes<[procedureId: number, cycleId: number]>().rows<{ count: number }>(
  `SELECT (SELECT COUNT(*) FROM "Case" WHERE "procedureId" = $1 AND "cycleId" = $2 AND "endedAt" IS NULL)
     + (SELECT COUNT(*) FROM "Case" c JOIN "CaseTask" t ON t."caseId" = c."id" AND t."doneAt" IS NULL
       WHERE c."procedureId" = $1 AND c."cycleId" = $2 AND c."endedAt" IS NOT NULL) AS "count"`,
)
