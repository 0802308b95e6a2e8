-- An approval that no longer holds is kept with its minutes; of those that hold there is one for a step.
ALTER TABLE "Approval" ADD COLUMN "withdrawnAt" DATETIME;
DROP INDEX "Approval_cycleId_step_key";
CREATE INDEX "Approval_cycleId_idx" ON "Approval"("cycleId");
CREATE UNIQUE INDEX "Approval_one_holds" ON "Approval"("cycleId", "step") WHERE "withdrawnAt" IS NULL;

-- Signatures under a correction of a released table, each over the table as it would be.
CREATE TABLE "DecisionSignature" (
    "decisionId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("decisionId", "step"),
    CONSTRAINT "DecisionSignature_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DecisionSignature_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionSignature_step_check" CHECK ("step" IN ('FINALISATION', 'DEPUTY', 'COUNCIL'))
);
CREATE INDEX "DecisionSignature_personId_idx" ON "DecisionSignature"("personId");

-- Every result table that was approved to its end, as it was; a correction makes the next and leaves this one.
CREATE TABLE "TableVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "decisionId" INTEGER,
    CONSTRAINT "TableVersion_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TableVersion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TableVersion_number_check" CHECK ("number" >= 1)
);
CREATE UNIQUE INDEX "TableVersion_cycleId_number_key" ON "TableVersion"("cycleId", "number");
CREATE INDEX "TableVersion_decisionId_idx" ON "TableVersion"("decisionId");
CREATE TRIGGER "TableVersion_refuses_update" BEFORE UPDATE ON "TableVersion"
BEGIN SELECT RAISE(ABORT, 'a table that was approved is never changed'); END;
