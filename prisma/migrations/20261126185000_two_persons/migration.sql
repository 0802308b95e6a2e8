-- A cycle can be suspended and abandoned; of the cycles of a year one counts.
ALTER TABLE "Cycle" ADD COLUMN "suspendedAt" DATETIME;
ALTER TABLE "Cycle" ADD COLUMN "abandonedAt" DATETIME;
DROP INDEX "Cycle_year_key";
CREATE UNIQUE INDEX "Cycle_one_of_a_year" ON "Cycle"("year") WHERE "abandonedAt" IS NULL;

-- What two persons decide, with its reason.
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('pass-gate', 'suspend', 'resume', 'abandon', 'correct-score')),
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
CREATE INDEX "Decision_cycleId_state_idx" ON "Decision"("cycleId", "state");
