import { takes } from '../prepared.ts'

/** Confirmed ones whose hour has come, the earliest first. */
export const DUE = takes<[now: Date]>().select(
  'Circular',
  ['id'],
  `WHERE "state" = 'CONFIRMED' AND "sendAt" <= $1 ORDER BY "sendAt", "id"`,
)

/** Sent since then and in force, as `inForce` says: those of these cycles and, without a cycle, those since the cycle began. */
export const SENT_SINCE = takes<[since: Date, now: Date, cycleId: number, otherId: number, began: Date]>().rows<{
  id: number
  sentAt: Date
}>(
  `SELECT c."id", c."sentAt" FROM "Circular" c
   WHERE c."state" = 'SENT' AND c."sentAt" >= $1 AND (c."validUntil" IS NULL OR c."validUntil" >= $2)
   AND (c."cycleId" IN ($3, $4) OR (c."cycleId" IS NULL AND c."sentAt" >= $5))
   AND NOT EXISTS (SELECT 1 FROM "Circular" r WHERE r."replacesId" = c."id" AND r."state" = 'SENT')
   ORDER BY c."id"`,
)

/** The last of some recipients, after a person. */
export const LAST_OF_PART = takes<[circularId: number, afterPersonId: number, limit: number]>().rows<{
  last: number | null
}>(
  `SELECT MAX("personId") AS "last" FROM
   (SELECT "personId" FROM "CircularRecipient" WHERE "circularId" = $1 AND "personId" > $2 ORDER BY "personId" LIMIT $3) AS "some"`,
)

/** Of them who have no notice by its key, and not who took a seat after the sending and was given it to read. */
export const WITHOUT_NOTICE = takes<
  [circularId: number, afterPersonId: number, last: number, key: string, sentAt: Date]
>().rows<{ personId: number }>(
  `SELECT r."personId" FROM "CircularRecipient" r
   WHERE r."circularId" = $1 AND r."personId" > $2 AND r."personId" <= $3 AND r."seenAt" IS NULL
   AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."uniqueKey" = $4 || r."personId")
   AND EXISTS (SELECT 1 FROM "Seat" s WHERE s."personId" = r."personId" AND s."revokedAt" IS NULL AND s."grantedAt" <= $5)
   ORDER BY r."id"`,
)

/** People of agencies whom a notice put in since then did not reach, and who have neither acknowledged nor become reachable. */
export const UNREACHED = takes<[since: Date]>().rows<{ circularId: number; personId: number; agencyId: number }>(
  `SELECT r."circularId", r."personId", r."agencyId"
   FROM "Notice" n JOIN "Circular" c ON 'circular:' || c."id" = n."subject"
   JOIN "CircularRecipient" r ON r."circularId" = c."id" AND r."personId" = n."personId"
   WHERE n."closedAt" IS NULL AND n."state" IN ('UNCERTAIN', 'FAILED', 'BLOCKED') AND n."state" = 'BLOCKED'
   AND n."kind" = 'circular' AND n."createdAt" >= $1
   AND c."state" = 'SENT' AND c."acknowledge" = true AND r."agencyId" IS NOT NULL AND r."seenAt" IS NULL
   AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = r."personId" AND a."blockedAt" IS NULL)
   ORDER BY n."id"`,
)

export const WATCHES = takes<[]>().select(
  'CircularWatch',
  ['accountId', 'circularId', 'messageId', 'since'],
  'ORDER BY "accountId"',
)
