-- Everything around the evaluation that runs by definitions: versions of them, cases, what was answered and done in these.
CREATE TABLE "Procedure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "shipped" BOOLEAN NOT NULL DEFAULT false,
    "installedBy" INTEGER,
    "installedAt" DATETIME NOT NULL,
    CONSTRAINT "Procedure_installedBy_fkey" FOREIGN KEY ("installedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Procedure_key_version_key" ON "Procedure"("key", "version");

CREATE TABLE "Round" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "procedureId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "cycleId" INTEGER,
    "openedBy" INTEGER,
    "openedAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "closedAt" DATETIME,
    CONSTRAINT "Round_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Round_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Round_openedBy_fkey" FOREIGN KEY ("openedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "Round_procedureId_idx" ON "Round"("procedureId");

CREATE TABLE "Case" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "procedureId" INTEGER NOT NULL,
    "roundId" INTEGER,
    "cycleId" INTEGER,
    "agencyId" INTEGER,
    "inquiryId" INTEGER,
    "applicantId" INTEGER,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "holder" TEXT CHECK ("holder" IN ('applicant', 'agency', 'respondent', 'focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor')),
    "stepSince" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "claimedBy" INTEGER,
    "asked" TEXT,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "end" TEXT CHECK ("end" IN ('done', 'withdrawn', 'closed')),
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Case_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Case_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Case_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Case_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Case_inquiryId_fkey" FOREIGN KEY ("inquiryId") REFERENCES "Inquiry" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Case_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Case_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Case_code_key" ON "Case"("code");
CREATE INDEX "Case_open_holder" ON "Case"("holder", "agencyId") WHERE "endedAt" IS NULL;
CREATE INDEX "Case_open_due" ON "Case"("dueAt") WHERE "endedAt" IS NULL;
CREATE INDEX "Case_agencyId_procedureId_idx" ON "Case"("agencyId", "procedureId");
CREATE INDEX "Case_applicantId_idx" ON "Case"("applicantId");
CREATE INDEX "Case_roundId_idx" ON "Case"("roundId");
CREATE INDEX "Case_inquiryId_idx" ON "Case"("inquiryId");
CREATE INDEX "Case_procedureId_idx" ON "Case"("procedureId");

CREATE TABLE "CaseParty" (
    "caseId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "namedBy" INTEGER,
    "namedAt" DATETIME NOT NULL,
    PRIMARY KEY ("caseId", "personId"),
    CONSTRAINT "CaseParty_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseParty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseParty_namedBy_fkey" FOREIGN KEY ("namedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "CaseParty_personId_idx" ON "CaseParty"("personId");

CREATE TABLE "CaseAnswer" (
    "caseId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "personId" INTEGER,
    "at" DATETIME NOT NULL,
    PRIMARY KEY ("caseId", "path"),
    CONSTRAINT "CaseAnswer_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "CaseAct" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('start', 'submit', 'judge', 'claim', 'hand-over', 'name', 'tell', 'lapse', 'reopen', 'withdraw', 'close')),
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL,
    "personId" INTEGER,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CaseAct_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "CaseAct_caseId_idx" ON "CaseAct"("caseId");
CREATE TRIGGER "CaseAct_refuses_update" BEFORE UPDATE ON "CaseAct" BEGIN SELECT RAISE(ABORT, 'what was done in a case is never changed'); END;

CREATE TABLE "CaseFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "fileUniqueId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('document', 'photo')),
    "addedBy" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "CaseFile_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseFile_addedBy_fkey" FOREIGN KEY ("addedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "CaseFile_caseId_idx" ON "CaseFile"("caseId");
CREATE INDEX "CaseFile_sha256_idx" ON "CaseFile"("sha256");
CREATE INDEX "CaseFile_addedBy_addedAt_idx" ON "CaseFile"("addedBy", "addedAt");

-- What a person is at may be a case.
CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import', 'message', 'case'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at", "leftAt")
  SELECT "accountId", "kind", "subjectId", "messageId", "at", "leftAt" FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";
