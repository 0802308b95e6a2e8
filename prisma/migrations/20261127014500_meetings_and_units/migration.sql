-- Meetings of cases, what was decided in them, units of agencies, and rounds that open by themselves.
CREATE TABLE "Unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "addedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedWords" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Unit_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Unit_agencyId_searchKey_key" ON "Unit"("agencyId", "searchKey");

ALTER TABLE "Case" ADD COLUMN "unitId" INTEGER CONSTRAINT "Case_unitId_fkey" REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Case_unitId_idx" ON "Case"("unitId");

ALTER TABLE "Round" ADD COLUMN "openedFor" TEXT;
CREATE UNIQUE INDEX "Round_openedFor_key" ON "Round"("openedFor");

-- More is done in a case than before.
DROP TRIGGER "CaseAct_refuses_update";
CREATE TABLE "new_CaseAct" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('start', 'submit', 'judge', 'claim', 'hand-over', 'name', 'tell', 'meet', 'move', 'call-off', 'task', 'task-done', 'repeat', 'lapse', 'reopen', 'withdraw', 'close')),
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
CREATE INDEX "CaseAct_caseId_idx" ON "CaseAct"("caseId");
CREATE TRIGGER "CaseAct_refuses_update" BEFORE UPDATE ON "CaseAct" BEGIN SELECT RAISE(ABORT, 'what was done in a case is never changed'); END;

CREATE TABLE "Meeting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "latitude" REAL,
    "longitude" REAL,
    "code" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL CHECK ("state" IN ('planned', 'called-off', 'held')),
    "words" TEXT NOT NULL DEFAULT '',
    "plannedBy" INTEGER NOT NULL,
    "plannedAt" DATETIME NOT NULL,
    "actId" INTEGER,
    CONSTRAINT "Meeting_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Meeting_plannedBy_fkey" FOREIGN KEY ("plannedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_actId_fkey" FOREIGN KEY ("actId") REFERENCES "CaseAct" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Meeting_caseId_idx" ON "Meeting"("caseId");
CREATE INDEX "Meeting_plannedBy_idx" ON "Meeting"("plannedBy");
CREATE INDEX "Meeting_actId_idx" ON "Meeting"("actId");

CREATE TABLE "MeetingGuest" (
    "meetingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" TEXT CHECK ("answer" IN ('comes', 'stays-away', 'sends-deputy')),
    "deputy" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "presentAt" DATETIME,
    "word" TEXT CHECK ("word" IN ('confirmed', 'objected')),
    "objection" TEXT NOT NULL DEFAULT '',
    "wordAt" DATETIME,
    PRIMARY KEY ("meetingId", "personId"),
    CONSTRAINT "MeetingGuest_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingGuest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "MeetingGuest_personId_idx" ON "MeetingGuest"("personId");

CREATE TABLE "CaseTask" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "setBy" INTEGER NOT NULL,
    "setAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneNote" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "CaseTask_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseTask_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseTask_setBy_fkey" FOREIGN KEY ("setBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "CaseTask_caseId_idx" ON "CaseTask"("caseId");
CREATE INDEX "CaseTask_open_owner" ON "CaseTask"("ownerId") WHERE "doneAt" IS NULL;
CREATE INDEX "CaseTask_open_due" ON "CaseTask"("dueAt") WHERE "doneAt" IS NULL;
