import { takes } from '../prepared.ts'

/** Those that have to begin, and those that have to end. */
export const DUE = takes<[now: Date]>().rows<{ id: number }>(
  `SELECT s."id" FROM "StandIn" s JOIN "Seat" t ON t."id" = s."seatId"
   WHERE s."endedAt" IS NULL AND (s."untilAt" <= $1 OR t."revokedAt" IS NOT NULL
     OR (s."fromAt" <= $1 AND s."begunSeatId" IS NULL AND (s."needsSecond" = false OR s."confirmedAt" IS NOT NULL)))
   ORDER BY s."seatId"`,
)
