import { ACKNOWLEDGING_ROLES } from '#domain/circulars/audience.ts'
import type { Role } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

interface LivingSeat {
  id: number
  personId: number
  role: Role
  agencyId: number | null
  name: string
}

const ANSWERING = ACKNOWLEDGING_ROLES.map((role) => `'${role}'`).join(', ')
const living = (where: string): string => `SELECT s."id", s."personId", s."role", s."agencyId", p."name"
   FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "Agency" a ON a."id" = s."agencyId"
   WHERE ${where} AND s."revokedAt" IS NULL AND (s."role" NOT IN (${ANSWERING}) OR a."active" = true)
   ORDER BY s."id"`

/** Living seats with the names of who holds them, those that stand for an agency of active ones only. */
export const LIVING = takes<[afterId: number, limit: number]>().rows<LivingSeat>(`${living('s."id" > $1')} LIMIT $2`)
export const LIVING_OF = takes<[personId: number]>().rows<LivingSeat>(living('s."personId" = $1'))

export const PROPOSED = takes<[]>().select(
  'SeatProposal',
  ['personId', 'role'],
  'WHERE "confirmedAt" IS NULL AND "droppedAt" IS NULL ORDER BY "id"',
)

export const HELD = takes<[role: Role]>().rows<LivingSeat & { teamId: number | null; standsInFor: number | null }>(
  `SELECT s."id", s."role", s."agencyId", s."teamId", s."standsInFor", s."personId", p."name"
   FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" WHERE s."role" = $1 AND s."revokedAt" IS NULL`,
)
export const HELD_AT = takes<[role: Role, agencyId: number]>().rows<
  LivingSeat & { teamId: number | null; standsInFor: number | null }
>(`${HELD.sql} AND s."agencyId" = $2`)

/** Stand-ins that have to begin, and those that have to end. */
export const DUE_STAND_INS = takes<[now: Date]>().rows<{ id: number }>(
  `SELECT s."id" FROM "StandIn" s JOIN "Seat" t ON t."id" = s."seatId"
   WHERE s."endedAt" IS NULL AND (s."untilAt" <= $1 OR t."revokedAt" IS NOT NULL
     OR NOT EXISTS (SELECT 1 FROM "Seat" o WHERE o."personId" = s."personId" AND o."revokedAt" IS NULL AND o."standsInFor" IS NULL)
     OR (s."fromAt" <= $1 AND s."begunSeatId" IS NULL AND (s."needsSecond" = false OR s."confirmedAt" IS NOT NULL)))
   ORDER BY s."seatId"`,
)
