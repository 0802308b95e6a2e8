import { inBulk, takes } from '../prepared.ts'

/** A seat `s` that answers for an agency now. */
const SITS = `s."revokedAt" IS NULL AND s."role" IN ('focal-point', 'agency-head')
  AND EXISTS (SELECT 1 FROM "Agency" a WHERE a."id" = s."agencyId" AND a."active" = true)`
const withNames = (receipt: string): string =>
  `JOIN "Person" p ON p."id" = ${receipt}."personId" LEFT JOIN "Seat" s ON s."personId" = ${receipt}."personId" AND ${SITS}`
const columns = (receipt: string): string =>
  `${receipt}."id", ${receipt}."personId", ${receipt}."agencyId", ${receipt}."seenAt", p."name", s."agencyId" AS "seatAgencyId"`

export const INSERT_RECIPIENT = inBulk('CircularRecipient', ['circularId', 'personId', 'agencyId'])

/** A row for each agency that a recipient sits for; one without where there is none. */
export interface ReceiptSeat {
  id: number
  personId: number
  agencyId: number | null
  seenAt: Date | null
  name: string
  seatAgencyId: number | null
}

/** Some recipients of a circular, those after a person. */
export const RECEIPTS = takes<[circularId: number, afterPersonId: number, limit: number]>().rows<ReceiptSeat>(
  `SELECT ${columns('"some"')}
   FROM (SELECT * FROM "CircularRecipient" c WHERE c."circularId" = $1 AND c."personId" > $2 ORDER BY c."personId" LIMIT $3) "some"
   ${withNames('"some"')}
   ORDER BY "some"."personId"`,
)

/** Those of them who answer, or have answered, for one agency: whoever did has or had a seat there. */
export const RECEIPTS_OF_AGENCY = takes<[agencyId: number, circularId: number]>().rows<ReceiptSeat>(
  `SELECT ${columns('r')}
   FROM (SELECT DISTINCT x."personId" FROM "Seat" x WHERE x."agencyId" = $1) "some"
   JOIN "CircularRecipient" r ON r."circularId" = $2 AND r."personId" = "some"."personId"
   ${withNames('r')}
   ORDER BY r."id"`,
)

/** Whom a message about something has reached. */
export const REACHED = takes<[subject: string]>().rows<{ personId: number | null }>(
  `SELECT "personId" FROM "Notice" WHERE "subject" = $1 AND "state" = 'SENT' AND "channel" = false`,
)

const OWES = `r."circularId" = $1 AND r."agencyId" IS NOT NULL`

/** Whoever has left the seat unseen owes nothing and is not counted. */
export const ANSWERING = takes<[circularId: number]>().rows<{ answering: number; seen: number }>(
  `SELECT COUNT(*) AS "answering", COUNT(r."seenAt") AS "seen" FROM "CircularRecipient" r
   WHERE ${OWES} AND (r."seenAt" IS NOT NULL OR EXISTS (SELECT 1 FROM "Seat" s WHERE s."personId" = r."personId" AND ${SITS}))`,
)

/** Agencies for which somebody has acknowledged: the one they sat for then, and those they sit for now. */
export const ANSWERED_THEN = takes<[circularId: number]>().rows<{ agencyId: number }>(
  `SELECT DISTINCT r."agencyId" FROM "CircularRecipient" r WHERE ${OWES} AND r."seenAt" IS NOT NULL`,
)
export const ANSWERED_NOW = takes<[circularId: number]>().rows<{ agencyId: number }>(
  `SELECT DISTINCT s."agencyId" FROM "CircularRecipient" r JOIN "Seat" s ON s."personId" = r."personId" AND ${SITS}
   WHERE ${OWES} AND r."seenAt" IS NOT NULL`,
)

/** In force for these cycles and, without a cycle, since then; owed as `owedCirculars` says. */
export const OWED = takes<[now: Date, cycleId: number, otherId: number, since: Date, personId: number]>().rows<{
  id: number
}>(
  `SELECT c."id" FROM "Circular" c
   WHERE c."state" = 'SENT' AND c."acknowledge" = true AND (c."validUntil" IS NULL OR c."validUntil" >= $1)
   AND NOT EXISTS (SELECT 1 FROM "Circular" r WHERE r."replacesId" = c."id" AND r."state" = 'SENT')
   AND (c."cycleId" IN ($2, $3) OR (c."cycleId" IS NULL AND c."sentAt" >= $4))
   AND (
     (c."audience" IS NULL AND NOT EXISTS (
       SELECT 1 FROM "CircularRecipient" s WHERE s."circularId" = c."id" AND s."personId" = $5 AND s."seenAt" IS NOT NULL
     )) OR EXISTS (
       SELECT 1 FROM "CircularRecipient" o
       WHERE o."circularId" = c."id" AND o."personId" = $5 AND o."agencyId" IS NOT NULL AND o."seenAt" IS NULL
     )
   )
   ORDER BY c."sentAt" DESC, c."id" DESC`,
)
