import type { Extension } from '../generated/client.ts'
import { inBulk, takes } from '../prepared.ts'

export const OF_AGENCY = takes<[cycleId: number, agencyId: number]>().rows<Extension & { name: string }>(
  `SELECT e.*, a."name" FROM "Extension" e JOIN "Agency" a ON a."id" = e."agencyId"
   WHERE e."cycleId" = $1 AND e."agencyId" = $2 ORDER BY e."id" DESC`,
)

export const INSERT = inBulk('Extension', [
  'cycleId',
  'agencyId',
  'stageKey',
  'reason',
  'wishedDueAt',
  'dueAt',
  'state',
  'origin',
  'requestedAt',
  'decidedAt',
])
