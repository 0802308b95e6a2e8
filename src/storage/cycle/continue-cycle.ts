import type { Reader, Tx } from '../transaction.ts'

/** What of a year does not go into the next: indicators retired or of agencies that are gone, work of people who left. */
export interface LeftOut {
  indicators: string[]
  assignments: number
}

/** Axes, indicators with their weights, assignments and inquiries of one cycle, once more for another. */
export async function copyCyclePart(tx: Tx, from: number, to: number): Promise<LeftOut> {
  await tx.$executeRaw`
    INSERT INTO "Axis" ("cycleId", "code", "title", "dimension", "position")
    SELECT ${to}, "code", "title", "dimension", "position" FROM "Axis" WHERE "cycleId" = ${from} ORDER BY "position"`
  await tx.$executeRaw`
    INSERT INTO "Indicator" ("cycleId", "axisId", "agencyId", "code", "title", "searchKey", "dimension", "maximumHundredths",
      "guidance", "evidenceRequired", "formula", "target", "position", "retired")
    SELECT ${to}, n."id", i."agencyId", i."code", i."title", i."searchKey", i."dimension", i."maximumHundredths",
      i."guidance", i."evidenceRequired", i."formula", i."target", i."position", 0
    FROM "Indicator" i JOIN "Axis" a ON a."id" = i."axisId" JOIN "Axis" n ON n."cycleId" = ${to} AND n."code" = a."code"
    LEFT JOIN "Agency" g ON g."id" = i."agencyId"
    WHERE i."cycleId" = ${from} AND i."retired" = 0 AND (g."id" IS NULL OR g."active" = 1) ORDER BY i."position"`
  const copied = await tx.$executeRaw`
    INSERT INTO "Assignment" ("cycleId", "kind", "personId", "teamId", "axisId", "indicatorId", "agencyId", "imported")
    SELECT ${to}, s."kind", s."personId", s."teamId", na."id", ni."id", s."agencyId", s."imported"
    FROM "Assignment" s
    LEFT JOIN "Axis" a ON a."id" = s."axisId" LEFT JOIN "Axis" na ON na."cycleId" = ${to} AND na."code" = a."code"
    LEFT JOIN "Indicator" i ON i."id" = s."indicatorId"
    LEFT JOIN "Indicator" ni ON ni."cycleId" = ${to} AND ni."code" = i."code"
    LEFT JOIN "Agency" g ON g."id" = s."agencyId"
    WHERE s."cycleId" = ${from} AND (i."id" IS NULL OR ni."id" IS NOT NULL) AND (g."id" IS NULL OR g."active" = 1)
      AND (s."personId" IS NULL OR EXISTS (SELECT 1 FROM "Seat" h WHERE h."personId" = s."personId" AND h."revokedAt" IS NULL))
    ORDER BY s."id"`
  await tx.$executeRaw`
    INSERT INTO "Inquiry" ("cycleId", "code", "title", "respondent", "method", "indicatorCode")
    SELECT ${to}, "code", "title", "respondent", "method", "indicatorCode" FROM "Inquiry" WHERE "cycleId" = ${from}`
  return {
    indicators: await codesWithout(tx, from, to),
    assignments: (await tx.assignment.count({ where: { cycleId: from } })) - copied,
  }
}

async function codesWithout(db: Reader, from: number, to: number): Promise<string[]> {
  const codes = (cycleId: number) =>
    db.indicator.findMany({ where: { cycleId }, orderBy: { position: 'asc' }, select: { code: true } })
  const there = new Set((await codes(to)).map(({ code }) => code))
  return (await codes(from)).flatMap(({ code }) => (there.has(code) ? [] : [code]))
}
