-- Peers row 3: more time that the coordinator gives unasked; row 15: kinds of notices that a person does without; and of the scores that an
-- agency is shown, that somebody there has looked, and that they are accepted.
CREATE TABLE "new_Extension" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "stageKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "wishedDueAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'asked',
    "requestedBy" INTEGER,
    "requestedAt" DATETIME NOT NULL,
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    "answer" TEXT,
    CONSTRAINT "Extension_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Extension_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Extension_requestedBy_fkey" FOREIGN KEY ("requestedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Extension_decidedBy_fkey" FOREIGN KEY ("decidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("stageKey" IN ('self-assessment', 'objection')),
    CHECK ("state" IN ('ASKED', 'GRANTED', 'REFUSED')),
    CHECK ("origin" IN ('asked', 'returned', 'given')),
    CHECK ("state" <> 'GRANTED' OR "dueAt" IS NOT NULL)
);
INSERT INTO "new_Extension" ("id", "cycleId", "agencyId", "stageKey", "reason", "wishedDueAt", "dueAt", "state", "origin", "requestedBy", "requestedAt", "decidedBy", "decidedAt", "answer")
  SELECT "id", "cycleId", "agencyId", "stageKey", "reason", "wishedDueAt", "dueAt", "state", "origin", "requestedBy", "requestedAt", "decidedBy", "decidedAt", "answer"
  FROM "Extension";
CREATE TABLE "kept_extensions" AS SELECT "seq" FROM sqlite_sequence WHERE "name" = 'Extension';
DROP TABLE "Extension";
ALTER TABLE "new_Extension" RENAME TO "Extension";
-- Ids are never given twice, whatever was deleted meanwhile.
DELETE FROM sqlite_sequence WHERE "name" = 'Extension' AND EXISTS (SELECT 1 FROM "kept_extensions");
INSERT INTO sqlite_sequence ("name", "seq") SELECT 'Extension', "seq" FROM "kept_extensions";
DROP TABLE "kept_extensions";
CREATE INDEX "Extension_cycleId_agencyId_stageKey_state_idx" ON "Extension"("cycleId", "agencyId", "stageKey", "state");
CREATE UNIQUE INDEX "Extension_one_asked" ON "Extension"("cycleId", "agencyId", "stageKey") WHERE "state" = 'ASKED';

CREATE TABLE "ScoreReading" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "seenBy" INTEGER NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "acceptedBy" INTEGER,
    "acceptedAt" DATETIME,
    CONSTRAINT "ScoreReading_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScoreReading_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScoreReading_seenBy_fkey" FOREIGN KEY ("seenBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScoreReading_acceptedBy_fkey" FOREIGN KEY ("acceptedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (("acceptedBy" IS NULL) = ("acceptedAt" IS NULL))
);
CREATE UNIQUE INDEX "ScoreReading_cycleId_agencyId_key" ON "ScoreReading"("cycleId", "agencyId");
CREATE INDEX "ScoreReading_agencyId_idx" ON "ScoreReading"("agencyId");
CREATE INDEX "ScoreReading_seenBy_idx" ON "ScoreReading"("seenBy");
CREATE INDEX "ScoreReading_acceptedBy_idx" ON "ScoreReading"("acceptedBy");

CREATE TABLE "MutedKind" (
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    PRIMARY KEY ("personId", "kind"),
    CONSTRAINT "MutedKind_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
