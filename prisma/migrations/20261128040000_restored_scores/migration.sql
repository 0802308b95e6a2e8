-- Two persons can put the scores back to what they were at a moment (reliability S18).
CREATE TABLE "new_Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('pass-gate', 'suspend', 'resume', 'abandon', 'correct-score', 'withhold-result', 'restore-result', 'restore-scores')),
    "state" TEXT NOT NULL CHECK ("state" IN ('PROPOSED', 'CONFIRMED', 'DROPPED')),
    "facts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" INTEGER NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    CONSTRAINT "Decision_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Decision_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_decidedBy_fkey" FOREIGN KEY ("decidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "kept_decisions" AS SELECT "seq" FROM sqlite_sequence WHERE "name" = 'Decision';
INSERT INTO "new_Decision" SELECT "id", "cycleId", "kind", "state", "facts", "reason", "proposedBy", "proposedAt", "decidedBy", "decidedAt" FROM "Decision";
DROP TABLE "Decision";
ALTER TABLE "new_Decision" RENAME TO "Decision";
-- Ids are never given twice, whatever was deleted meanwhile.
DELETE FROM sqlite_sequence WHERE "name" = 'Decision' AND EXISTS (SELECT 1 FROM "kept_decisions");
INSERT INTO sqlite_sequence ("name", "seq") SELECT 'Decision', "seq" FROM "kept_decisions";
DROP TABLE "kept_decisions";
CREATE INDEX "Decision_cycleId_state_idx" ON "Decision"("cycleId", "state");
