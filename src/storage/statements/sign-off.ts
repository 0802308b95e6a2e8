import { takes } from '../prepared.ts'

/** In the order in which they came; the last of an agency counts. */
export const SIGN_OFFS = takes<[cycleId: number]>().select(
  'SignOff',
  ['id', 'agencyId', 'state', 'handedAt', 'decidedAt', 'covers', 'outdatedAt'],
  'WHERE "cycleId" = $1 ORDER BY "id"',
)

/** How many indicators agencies have submitted. */
export const SUBMITTED = takes<[cycleId: number, from: number, to: number]>().rows<{ agencyId: number; count: number }>(
  `SELECT "agencyId", COUNT(*) AS "count" FROM "Item"
   WHERE "cycleId" = $1 AND "agencyId" BETWEEN $2 AND $3 AND "submittedAt" IS NOT NULL GROUP BY "agencyId"`,
)
