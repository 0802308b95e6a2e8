-- A definition that was sent in the chat changes what everybody is asked: it waits for a second person.
CREATE TABLE "DefinitionProposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PROPOSED' CHECK ("state" IN ('PROPOSED', 'CONFIRMED', 'DROPPED')),
    "proposedBy" INTEGER NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "settledBy" INTEGER,
    "settledAt" DATETIME,
    CONSTRAINT "DefinitionProposal_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DefinitionProposal_settledBy_fkey" FOREIGN KEY ("settledBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "DefinitionProposal_proposedBy_idx" ON "DefinitionProposal"("proposedBy");
CREATE INDEX "DefinitionProposal_settledBy_idx" ON "DefinitionProposal"("settledBy");
CREATE UNIQUE INDEX "DefinitionProposal_one_open" ON "DefinitionProposal"("key") WHERE "state" = 'PROPOSED';

-- A form that a province wrote itself is offered no more; null: it is.
ALTER TABLE "Procedure" ADD COLUMN "retiredAt" DATETIME;

-- A list of who was there, sent back as a workbook.
CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import', 'message', 'case', 'agenda', 'live', 'attendance'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at", "leftAt")
  SELECT "accountId", "kind", "subjectId", "messageId", "at", "leftAt" FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";
