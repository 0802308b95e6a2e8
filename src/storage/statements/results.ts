import type { AnnouncedWhere } from '#domain/results/letter.ts'
import type { RankingGroup } from '#domain/vocabulary.ts'
import { inBulk, takes } from '../prepared.ts'

export const INSERT = inBulk('AgencyResult', [
  'cycleId',
  'agencyId',
  'group',
  'participated',
  'generalHundredths',
  'specificHundredths',
  'totalHundredths',
  'rank',
  'tied',
])

/** The table of a cycle by rank, those without one at the end. */
export const OF_CYCLE = takes<[cycleId: number]>().rows<{
  agencyId: number
  group: RankingGroup
  participated: boolean
  generalHundredths: number
  specificHundredths: number
  totalHundredths: number
  rank: number | null
  tied: boolean
  announcedAt: Date | null
  announcedWhere: AnnouncedWhere | null
  agencyCode: string
  agencyName: string
}>(
  `SELECT r."agencyId", r."group", r."participated", r."generalHundredths", r."specificHundredths", r."totalHundredths", r."rank",
     r."tied", r."announcedAt", r."announcedWhere", a."code" AS "agencyCode", a."name" AS "agencyName"
   FROM "AgencyResult" r JOIN "Agency" a ON a."id" = r."agencyId" WHERE r."cycleId" = $1
   ORDER BY CASE WHEN r."rank" IS NULL THEN 1 ELSE 0 END, r."rank", r."agencyId"`,
)

/** The table in the order of the agencies' codes, with what has been typed into the national system. */
export const TRANSMISSION = takes<[cycleId: number]>().rows<{
  agencyId: number
  code: string
  name: string
  generalHundredths: number
  specificHundredths: number
  totalHundredths: number
  typedGeneral: number | null
  typedSpecific: number | null
  enteredBy: string | null
  enteredAt: Date | null
  differs: string | null
}>(
  `SELECT r."agencyId", a."code", a."name", r."generalHundredths", r."specificHundredths", r."totalHundredths",
     t."generalHundredths" AS "typedGeneral", t."specificHundredths" AS "typedSpecific", p."name" AS "enteredBy", t."enteredAt",
     t."differs"
   FROM "AgencyResult" r JOIN "Agency" a ON a."id" = r."agencyId"
     LEFT JOIN "TransmissionRow" t ON t."cycleId" = r."cycleId" AND t."agencyId" = r."agencyId"
     LEFT JOIN "Person" p ON p."id" = t."enteredById"
   WHERE r."cycleId" = $1 ORDER BY a."code"`,
)
