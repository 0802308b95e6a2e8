-- Requirements B4, B10, peers rows 35–37: second evaluators, and scores that somebody else has given to the same item without seeing
-- the first. They stand apart from the assessments, so that nothing that shows those to an agency can show these.
CREATE TABLE "new_Assignment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER,
    "teamId" INTEGER,
    "axisId" INTEGER,
    "indicatorId" INTEGER,
    "agencyId" INTEGER,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Assignment_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('review', 'conflict', 'second')),
    CHECK ((CASE WHEN "personId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "teamId" IS NULL THEN 0 ELSE 1 END) = 1),
    CHECK ((CASE WHEN "axisId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "indicatorId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "agencyId" IS NULL THEN 0 ELSE 1 END) <= 1)
);
CREATE TABLE "kept_assignments" AS SELECT "seq" FROM sqlite_sequence WHERE "name" = 'Assignment';
INSERT INTO "new_Assignment" ("id", "cycleId", "kind", "personId", "teamId", "axisId", "indicatorId", "agencyId", "imported")
  SELECT "id", "cycleId", "kind", "personId", "teamId", "axisId", "indicatorId", "agencyId", "imported" FROM "Assignment";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
-- Ids are never given twice, whatever was deleted meanwhile.
DELETE FROM sqlite_sequence WHERE "name" = 'Assignment' AND EXISTS (SELECT 1 FROM "kept_assignments");
INSERT INTO sqlite_sequence ("name", "seq") SELECT 'Assignment', "seq" FROM "kept_assignments";
DROP TABLE "kept_assignments";
CREATE INDEX "Assignment_cycleId_personId_idx" ON "Assignment"("cycleId", "personId");
CREATE INDEX "Assignment_cycleId_teamId_idx" ON "Assignment"("cycleId", "teamId");

ALTER TABLE "Cycle" ADD COLUMN "samplePercent" INTEGER;
ALTER TABLE "Cycle" ADD COLUMN "sampleSeed" TEXT;

CREATE TABLE "SecondLook" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "openedAt" DATETIME NOT NULL,
    "firstHundredths" INTEGER NOT NULL,
    "claimedBy" INTEGER,
    "claimedUntil" DATETIME,
    "proposedBy" INTEGER,
    "proposedHundredths" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "way" TEXT,
    "settledHundredths" INTEGER,
    "settledAt" DATETIME,
    CONSTRAINT "SecondLook_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SecondLook_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SecondLook_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SecondLook_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("origin" IN ('assigned', 'sample')),
    CHECK ("state" IN ('OPEN', 'DIVERGED', 'THIRD', 'SETTLED', 'DROPPED')),
    CHECK ("way" IN ('mean', 'first', 'median', 'agreed'))
);
CREATE UNIQUE INDEX "SecondLook_itemId_key" ON "SecondLook"("itemId");
CREATE INDEX "SecondLook_cycleId_state_idx" ON "SecondLook"("cycleId", "state");

CREATE TABLE "LookScore" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "lookId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "submissionId" INTEGER NOT NULL,
    "evaluatorId" INTEGER NOT NULL,
    "scoreHundredths" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "verifiedTarget" REAL,
    "verifiedActual" REAL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LookScore_lookId_fkey" FOREIGN KEY ("lookId") REFERENCES "SecondLook" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LookScore_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LookScore_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("place" BETWEEN 2 AND 3)
);
CREATE UNIQUE INDEX "LookScore_lookId_place_key" ON "LookScore"("lookId", "place");
CREATE UNIQUE INDEX "LookScore_lookId_evaluatorId_key" ON "LookScore"("lookId", "evaluatorId");
CREATE INDEX "LookScore_evaluatorId_at_idx" ON "LookScore"("evaluatorId", "at");
CREATE INDEX "LookScore_submissionId_idx" ON "LookScore"("submissionId");
