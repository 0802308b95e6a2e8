import type { Item } from '../generated/client.ts'
import { takes } from '../prepared.ts'
import type { SubmissionState } from '../words.ts'

const COLUMNS = [
  'id',
  'cycleId',
  'agencyId',
  'indicatorId',
  'state',
  'version',
  'claimedBy',
  'claimedUntil',
  'firstScorerId',
  'deficiencyDueAt',
  'preliminaryHundredths',
  'finalHundredths',
  'submittedAt',
] as const satisfies (keyof Item)[]

export const BY_ID = takes<[id: number]>().select('Item', COLUMNS, 'WHERE "id" = $1')

/** Items of one agency, each with its newest version that was not withdrawn. */
export const OF_AGENCY = takes<[cycleId: number, agencyId: number]>().rows<
  Pick<Item, (typeof COLUMNS)[number]> & { lastState: SubmissionState | null; claimHundredths: number | null }
>(
  `SELECT ${COLUMNS.map((column) => `i."${column}"`).join(', ')}, s."state" AS "lastState", s."claimHundredths"
   FROM "Item" i
   LEFT JOIN "Submission" s ON s."id" = (
     SELECT v."id" FROM "Submission" v WHERE v."itemId" = i."id" AND v."withdrawnAt" IS NULL
     ORDER BY v."number" DESC LIMIT 1)
   WHERE i."cycleId" = $1 AND i."agencyId" = $2`,
)
