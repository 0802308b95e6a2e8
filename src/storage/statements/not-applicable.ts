import type { NotApplicable } from '../generated/client.ts'
import { takes } from '../prepared.ts'

/** What an agency has asked for in all its years, the newest first. */
export const OF_AGENCY = takes<[agencyId: number]>().rows<
  Pick<NotApplicable, 'id' | 'itemId' | 'state' | 'waitingSince'>
>(
  `SELECT r."id", r."itemId", r."state", r."waitingSince" FROM "NotApplicable" r JOIN "Item" i ON i."id" = r."itemId"
   WHERE i."agencyId" = $1 ORDER BY r."id" DESC`,
)
