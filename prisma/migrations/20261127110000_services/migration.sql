-- More is done in a case than before: chance draws, and what an applicant entered is erased once its time is over.
CREATE TABLE "kept_Meeting" AS SELECT "id", "actId" FROM "Meeting" WHERE "actId" IS NOT NULL;
UPDATE "Meeting" SET "actId" = NULL;
DROP TRIGGER "CaseAct_refuses_update";
CREATE TABLE "new_CaseAct" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('start', 'submit', 'judge', 'claim', 'hand-over', 'name', 'tell', 'meet', 'move', 'call-off', 'task', 'task-done', 'repeat', 'draw', 'issue', 'standing', 'lapse', 'reopen', 'withdraw', 'erase', 'close')),
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
-- Nothing but the answers goes, and only as a whole: who did what and when stays.
CREATE TRIGGER "CaseAct_refuses_update" BEFORE UPDATE ON "CaseAct"
WHEN json(NEW."values") <> '{}' OR NEW."id" <> OLD."id" OR NEW."caseId" <> OLD."caseId" OR NEW."step" <> OLD."step" OR NEW."kind" <> OLD."kind"
  OR NEW."outcome" IS NOT OLD."outcome" OR NEW."note" <> OLD."note" OR NEW."personId" IS NOT OLD."personId" OR NEW."at" <> OLD."at"
BEGIN SELECT RAISE(ABORT, 'what was done in a case is never changed'); END;
