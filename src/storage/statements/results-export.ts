import type { ObjectionState } from '#domain/objections/may-object.ts'
import type { Dimension, ItemState } from '#domain/vocabulary.ts'
import type { AssessmentKind } from '../words.ts'
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

export interface MomentRow {
  itemId: number
  agencyId: number
  indicatorId: number
  state: ItemState
  pointsNow: number | null
  notApplicable: number
  submittedAt: Date | null
  claimHundredths: number | null
  judgedAt: Date | null
  judgedKind: AssessmentKind | null
  firstHundredths: number | null
  scorerId: number | null
  heardHundredths: number | null
}

const standing = (round: string, columns: string): string =>
  `(SELECT x."${columns}" FROM "Assessment" x WHERE x."itemId" = i."id" AND x."kind" = 'SCORE' AND x."round" = '${round}'
     AND x."at" <= $1 AND (x."undoneAt" IS NULL OR x."undoneAt" > $1) ORDER BY x."id" DESC LIMIT 1)`
const handedIn = (column: string): string =>
  `(SELECT v."${column}" FROM "Submission" v WHERE v."itemId" = i."id" AND v."submittedAt" <= $1
     AND (v."withdrawnAt" IS NULL OR v."withdrawnAt" > $1) ORDER BY v."number" DESC LIMIT 1)`
const judged = (column: string): string =>
  `(SELECT x."${column}" FROM "Assessment" x WHERE x."itemId" = i."id" AND x."at" <= $1
     AND (x."undoneAt" IS NULL OR x."undoneAt" > $1) ORDER BY x."id" DESC LIMIT 1)`

/** The items of some agencies as they stood at a moment, out of what was written down when it happened, beside what they are now. */
export const ITEMS_AT = takes<[at: Date, cycleId: number, from: number, to: number]>().rows<MomentRow>(
  `SELECT i."id" AS "itemId", i."agencyId", i."indicatorId", i."state",
     COALESCE(i."finalHundredths", i."preliminaryHundredths") AS "pointsNow",
     CASE WHEN COALESCE((SELECT e."action" = 'not-applicable.grant' FROM "AuditEntry" e WHERE e."subject" = 'item:' || i."id"
       AND e."action" IN ('not-applicable.grant', 'not-applicable.withdraw') AND e."at" <= $1 ORDER BY e."seq" DESC LIMIT 1),
       EXISTS (SELECT 1 FROM "NotApplicable" r WHERE r."itemId" = i."id" AND r."state" = 'GRANTED' AND r."decidedAt" <= $1)
     ) THEN 1 ELSE 0 END AS "notApplicable",
     ${handedIn('submittedAt')} AS "submittedAt", ${handedIn('claimHundredths')} AS "claimHundredths",
     ${judged('at')} AS "judgedAt", ${judged('kind')} AS "judgedKind",
     ${standing('FIRST', 'scoreHundredths')} AS "firstHundredths", ${standing('FIRST', 'evaluatorId')} AS "scorerId",
     ${standing('OBJECTION', 'scoreHundredths')} AS "heardHundredths"
   FROM "Item" i WHERE i."cycleId" = $2 AND i."agencyId" BETWEEN $3 AND $4`,
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
