import type { ObjectionState } from '#domain/objections/may-object.ts'
import type { Dimension, ItemState } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

export interface ExportedRow {
  axisCode: string
  indicatorCode: string
  indicatorTitle: string
  dimension: Dimension
  state: ItemState
  maximumHundredths: number
  claimHundredths: number | null
  target: number | null
  actual: number | null
  preliminaryHundredths: number | null
  finalHundredths: number | null
  submittedAt: Date | null
  objectionState: ObjectionState | null
  filedAt: Date | null
  receipt: string | null
  beforeHundredths: number | null
  afterHundredths: number | null
  reason: string | null
}

/** The items of one agency with the version in force and the objection, in the order of axes and indicators. */
export const EXPORTED_ITEMS = takes<[cycleId: number, agencyId: number]>().rows<ExportedRow>(
  `SELECT x."code" AS "axisCode", n."code" AS "indicatorCode", n."title" AS "indicatorTitle", n."dimension", i."state",
     n."maximumHundredths", s."claimHundredths", s."target", s."actual", i."preliminaryHundredths", i."finalHundredths",
     i."submittedAt", o."state" AS "objectionState", o."filedAt", o."receipt", o."beforeHundredths", o."afterHundredths", o."reason"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId" JOIN "Axis" x ON x."id" = n."axisId"
     LEFT JOIN "Objection" o ON o."itemId" = i."id"
     LEFT JOIN "Submission" s ON s."id" = (SELECT v."id" FROM "Submission" v WHERE v."itemId" = i."id" AND v."state" = 'SUBMITTED'
       AND v."withdrawnAt" IS NULL ORDER BY v."number" DESC LIMIT 1)
   WHERE i."cycleId" = $1 AND i."agencyId" = $2 AND n."retired" = false
   ORDER BY x."position", n."position", i."id"`,
)

export interface TableRow {
  agencyId: number
  indicatorId: number
  state: ItemState
  pointsHundredths: number | null
  submittedAt: Date | null
}

/** What result tables are made from, agency by agency. */
export const TABLE_ITEMS = takes<[cycleId: number, from: number, to: number]>().rows<TableRow>(
  `SELECT i."agencyId", i."indicatorId", i."state",
     COALESCE(i."finalHundredths", i."preliminaryHundredths") AS "pointsHundredths", i."submittedAt"
   FROM "Item" i WHERE i."cycleId" = $1 AND i."agencyId" BETWEEN $2 AND $3`,
)

/** The evidence of one agency in the versions in force. */
export const EXPORTED_FILES = takes<[cycleId: number, agencyId: number]>().rows<{
  indicatorCode: string
  name: string
  sizeBytes: number
  sha256: string
}>(
  `SELECT n."code" AS "indicatorCode", f."name", f."sizeBytes", f."sha256"
   FROM "Item" i JOIN "Indicator" n ON n."id" = i."indicatorId"
     JOIN "Submission" s ON s."id" = (SELECT v."id" FROM "Submission" v WHERE v."itemId" = i."id" AND v."state" = 'SUBMITTED'
       AND v."withdrawnAt" IS NULL ORDER BY v."number" DESC LIMIT 1)
     JOIN "Attachment" f ON f."submissionId" = s."id" AND f."removedAt" IS NULL
   WHERE i."cycleId" = $1 AND i."agencyId" = $2 AND n."retired" = false ORDER BY n."position", i."id", f."id"`,
)
