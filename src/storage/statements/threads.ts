import type { NotApplicable } from '../generated/client.ts'
import { takes } from '../prepared.ts'

/** Open questions of which nobody has told the coordinators yet. */
export const UNESCALATED = takes<[]>().rows<{ id: number; waitingSince: Date }>(
  `SELECT "id", "waitingSince" FROM "Question" WHERE "state" = 'OPEN' AND "escalatedAt" IS NULL ORDER BY "id"`,
)

/** Requests that an indicator does not apply, of an agency in all its years, the newest first. */
export const REQUESTS_OF_AGENCY = takes<[agencyId: number]>().rows<
  Pick<NotApplicable, 'id' | 'itemId' | 'state' | 'waitingSince'>
>(
  `SELECT r."id", r."itemId", r."state", r."waitingSince" FROM "NotApplicable" r JOIN "Item" i ON i."id" = r."itemId"
   WHERE i."agencyId" = $1 ORDER BY r."id" DESC`,
)
