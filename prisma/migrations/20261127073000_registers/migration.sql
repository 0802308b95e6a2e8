-- Registers: documents that were issued, how they stand, each bound to the one before it.
CREATE TABLE "RegisterEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "holderId" INTEGER,
    "answers" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "issuedBy" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "validUntil" DATETIME,
    "standing" TEXT NOT NULL DEFAULT 'valid' CHECK ("standing" IN ('valid', 'suspended', 'withdrawn')),
    "reason" TEXT NOT NULL DEFAULT '',
    "standingAt" DATETIME NOT NULL,
    CONSTRAINT "RegisterEntry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterEntry_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterEntry_issuedBy_fkey" FOREIGN KEY ("issuedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RegisterEntry_receipt_key" ON "RegisterEntry"("receipt");
CREATE UNIQUE INDEX "RegisterEntry_register_place_key" ON "RegisterEntry"("register", "place");
CREATE UNIQUE INDEX "RegisterEntry_register_number_key" ON "RegisterEntry"("register", "number");
CREATE INDEX "RegisterEntry_caseId_idx" ON "RegisterEntry"("caseId");
CREATE INDEX "RegisterEntry_holderId_idx" ON "RegisterEntry"("holderId");
CREATE INDEX "RegisterEntry_issuedBy_idx" ON "RegisterEntry"("issuedBy");
CREATE INDEX "RegisterEntry_validUntil_idx" ON "RegisterEntry"("validUntil");

-- More is done in a case than before.
CREATE TABLE "kept_Meeting" AS SELECT "id", "actId" FROM "Meeting" WHERE "actId" IS NOT NULL;
UPDATE "Meeting" SET "actId" = NULL;
DROP TRIGGER "CaseAct_refuses_update";
CREATE TABLE "new_CaseAct" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('start', 'submit', 'judge', 'claim', 'hand-over', 'name', 'tell', 'meet', 'move', 'call-off', 'task', 'task-done', 'repeat', 'issue', 'standing', 'lapse', 'reopen', 'withdraw', 'close')),
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL,
    "personId" INTEGER,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CaseAct_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CaseAct" ("id", "caseId", "step", "kind", "outcome", "note", "values", "personId", "at")
  SELECT "id", "caseId", "step", "kind", "outcome", "note", "values", "personId", "at" FROM "CaseAct";
DROP TABLE "CaseAct";
ALTER TABLE "new_CaseAct" RENAME TO "CaseAct";
UPDATE "Meeting" SET "actId" = (SELECT "actId" FROM "kept_Meeting" WHERE "kept_Meeting"."id" = "Meeting"."id");
DROP TABLE "kept_Meeting";
CREATE INDEX "CaseAct_caseId_idx" ON "CaseAct"("caseId");
CREATE TRIGGER "CaseAct_refuses_update" BEFORE UPDATE ON "CaseAct" BEGIN SELECT RAISE(ABORT, 'what was done in a case is never changed'); END;
