-- Every reference is a foreign key, every closed list of words and every promise of the schema's comments is a CHECK or a partial unique
-- index, and what hid in "Setting" has tables of its own. `prisma migrate diff` does not see CHECKs; that they say
-- what the domain says is proved by test/storage/checks.test.ts. SQLite adds none of these to a table that exists, so nearly all are made
-- anew; the append-only log is not.

-- Ids are never given twice, whatever was deleted meanwhile: the counters go on where they stood.
CREATE TABLE "kept_sequence" AS SELECT "name", "seq" FROM sqlite_sequence;

ALTER TABLE "AuditEntry" ADD COLUMN "accountId" INTEGER;

CREATE TABLE "CouncilDraft" (
    "cycleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" TEXT,
    "heldOn" DATETIME,
    CONSTRAINT "CouncilDraft_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "CircularWatch" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "circularId" INTEGER NOT NULL,
    "messageId" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "CircularWatch_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CircularWatch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "PendingImport" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cycleId" INTEGER,
    CONSTRAINT "PendingImport_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PendingImport_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PendingImport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "ImportKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "personId" INTEGER NOT NULL,
    CONSTRAINT "ImportKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "DutyRun" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);
CREATE TABLE "LocalClock" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "aheadMs" BIGINT NOT NULL,
    CHECK ("id" = 1)
);

-- Minutes that were taken out of a draft belong to nothing.
UPDATE "Attachment" SET "removedAt" = "addedAt"
  WHERE "removedAt" IS NULL AND coalesce("submissionId", "objectionId", "circularId", "approvalId") IS NULL
    AND "id" NOT IN (SELECT j."value" FROM "Setting" k, json_each(k."value", '$.attachmentIds') j WHERE k."key" LIKE 'council-draft:%');

-- What "Setting" held. The day of the last digest is not carried: its notices have a unique key for each day. The mark of made-up data
-- was read by nobody.
INSERT INTO "CouncilDraft" ("cycleId", "number", "heldOn")
  SELECT c."id", k."value" ->> '$.number', replace(k."value" ->> '$.heldOn', 'Z', '+00:00')
  FROM "Setting" k JOIN "Cycle" c ON k."key" = 'council-draft:' || c."id";
INSERT INTO "CircularWatch" ("accountId", "circularId", "messageId", "since")
  SELECT a."id", k."value" ->> '$.circularId', k."value" ->> '$.messageId', replace(k."value" ->> '$.since', 'Z', '+00:00')
  FROM "Setting" k JOIN "Account" a ON k."key" = 'circular-watch:' || a."id";
INSERT INTO "PendingImport" ("accountId", "sha256", "name", "cycleId")
  SELECT a."id", k."value" ->> '$.sha256', k."value" ->> '$.name', k."value" ->> '$.cycleId'
  FROM "Setting" k JOIN "Account" a ON k."key" = 'import-pending:' || a."id";
INSERT INTO "ImportKey" ("key", "personId")
  SELECT j."key", j."value" FROM "Setting" k, json_each(k."value") j WHERE k."key" = 'import-people';
INSERT INTO "DutyRun" ("key", "at")
  SELECT "key", replace("value", 'Z', '+00:00') FROM "Setting" WHERE "key" IN ('bodies-purged-at', 'circular-notices-swept-at', 'reminders-last-run');
INSERT INTO "Secret" ("name", "value") SELECT "key", "value" FROM "Setting" WHERE "key" = 'button-key';
INSERT INTO "LocalClock" ("id", "aheadMs") SELECT 1, CAST("value" AS INTEGER) FROM "Setting" WHERE "key" = 'local-clock-ahead-ms';

CREATE TABLE "new_Agency" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "headquarters" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL,
    CHECK ("group" IN ('infrastructure', 'production', 'economy', 'health', 'culture', 'public'))
);
INSERT INTO "new_Agency" ("id", "code", "name", "searchKey", "group", "headquarters", "active", "createdAt")
  SELECT "id", "code", "name", "searchKey", "group", "headquarters", "active", "createdAt"
  FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
CREATE UNIQUE INDEX "Agency_code_key" ON "Agency"("code");
CREATE INDEX "Agency_group_idx" ON "Agency"("group");

CREATE TABLE "new_Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fa',
    "reminderHour" INTEGER,
    "reminderMode" TEXT NOT NULL DEFAULT 'digest',
    "createdAt" DATETIME NOT NULL,
    CHECK ("language" IN ('fa', 'en')),
    CHECK ("reminderMode" IN ('digest', 'single', 'off')),
    CHECK ("reminderHour" BETWEEN 0 AND 23)
);
INSERT INTO "new_Person" ("id", "name", "searchKey", "phone", "language", "reminderHour", "reminderMode", "createdAt")
  SELECT "id", "name", "searchKey", "phone", "language", "reminderHour", "reminderMode", "createdAt"
  FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE INDEX "Person_searchKey_idx" ON "Person"("searchKey");

CREATE TABLE "new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "platform" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "personId" INTEGER,
    "activeSeatId" INTEGER,
    "blockedAt" DATETIME,
    "firstSeenAt" DATETIME NOT NULL,
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Account_activeSeatId_fkey" FOREIGN KEY ("activeSeatId") REFERENCES "Seat" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("language" IN ('fa', 'en'))
);
INSERT INTO "new_Account" ("id", "platform", "userId", "chatId", "displayName", "language", "personId", "activeSeatId", "blockedAt", "firstSeenAt")
  SELECT "id", "platform", "userId", "chatId", "displayName", "language", "personId", "activeSeatId", "blockedAt", "firstSeenAt"
  FROM "Account";
DROP TABLE "Account";
ALTER TABLE "new_Account" RENAME TO "Account";
CREATE INDEX "Account_personId_idx" ON "Account"("personId");
CREATE UNIQUE INDEX "Account_platform_userId_key" ON "Account"("platform", "userId");

CREATE TABLE "new_Seat" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "agencyId" INTEGER,
    "teamId" INTEGER,
    "grantedBy" INTEGER,
    "grantedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "revokedBy" INTEGER,
    CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_grantedBy_fkey" FOREIGN KEY ("grantedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_revokedBy_fkey" FOREIGN KEY ("revokedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("role" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor')),
    CHECK ("revokedBy" IS NULL OR "revokedAt" IS NOT NULL)
);
INSERT INTO "new_Seat" ("id", "personId", "role", "agencyId", "teamId", "grantedBy", "grantedAt", "revokedAt", "revokedBy")
  SELECT "id", "personId", "role", "agencyId", "teamId", "grantedBy", "grantedAt", "revokedAt", "revokedBy"
  FROM "Seat";
DROP TABLE "Seat";
ALTER TABLE "new_Seat" RENAME TO "Seat";
CREATE INDEX "Seat_personId_revokedAt_idx" ON "Seat"("personId", "revokedAt");
CREATE INDEX "Seat_agencyId_role_revokedAt_idx" ON "Seat"("agencyId", "role", "revokedAt");
CREATE INDEX "Seat_role_revokedAt_idx" ON "Seat"("role", "revokedAt");

CREATE TABLE "new_StartCode" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "agencyId" INTEGER,
    "teamId" INTEGER,
    "personId" INTEGER,
    "name" TEXT,
    "createdBy" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedBy" INTEGER,
    "revokedAt" DATETIME,
    "replacesSeatId" INTEGER,
    CONSTRAINT "StartCode_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StartCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StartCode_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StartCode_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StartCode_usedBy_fkey" FOREIGN KEY ("usedBy") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StartCode_replacesSeatId_fkey" FOREIGN KEY ("replacesSeatId") REFERENCES "Seat" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("role" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor')),
    CHECK (("usedAt" IS NULL) = ("usedBy" IS NULL))
);
INSERT INTO "new_StartCode" ("id", "hash", "role", "agencyId", "teamId", "personId", "name", "createdBy", "createdAt", "expiresAt", "usedAt", "usedBy", "revokedAt", "replacesSeatId")
  SELECT "id", "hash", "role", "agencyId", "teamId", "personId", "name", "createdBy", "createdAt", "expiresAt", "usedAt", "usedBy", "revokedAt", "replacesSeatId"
  FROM "StartCode";
DROP TABLE "StartCode";
ALTER TABLE "new_StartCode" RENAME TO "StartCode";
CREATE UNIQUE INDEX "StartCode_hash_key" ON "StartCode"("hash");
CREATE INDEX "StartCode_agencyId_idx" ON "StartCode"("agencyId");

CREATE TABLE "new_Cycle" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "profileKey" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" INTEGER,
    "publishedAt" DATETIME,
    "transmittedAt" DATETIME,
    "festivalHeldAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Cycle_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('DRAFT', 'ISSUED', 'BRIEFING', 'OPEN', 'NATIONAL_TRANSFER', 'REVIEW', 'PRELIMINARY', 'OBJECTION_REVIEW', 'FINALISATION', 'COUNCIL', 'TRANSMISSION', 'RELEASED', 'CLOSED')),
    CHECK ("version" >= 0)
);
INSERT INTO "new_Cycle" ("id", "year", "profileKey", "profile", "state", "stateSince", "createdAt", "createdBy", "publishedAt", "transmittedAt", "festivalHeldAt", "version")
  SELECT "id", "year", "profileKey", "profile", "state", "stateSince", "createdAt", "createdBy", "publishedAt", "transmittedAt", "festivalHeldAt", "version"
  FROM "Cycle";
DROP TABLE "Cycle";
ALTER TABLE "new_Cycle" RENAME TO "Cycle";
CREATE UNIQUE INDEX "Cycle_year_key" ON "Cycle"("year");
CREATE INDEX "Cycle_state_idx" ON "Cycle"("state");

CREATE TABLE "new_Stage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "graceMinutes" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Stage_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("key" IN ('system-preparation', 'circular', 'questions', 'briefing', 'self-assessment', 'provincial-share', 'national-transfer', 'review', 'objection', 'objection-review', 'finalisation', 'deputy-approval', 'council', 'transmission', 'festival', 'release')),
    CHECK ("opensAt" <= "dueAt"),
    CHECK ("graceMinutes" >= 0)
);
INSERT INTO "new_Stage" ("id", "cycleId", "key", "position", "opensAt", "dueAt", "graceMinutes")
  SELECT "id", "cycleId", "key", "position", "opensAt", "dueAt", "graceMinutes"
  FROM "Stage";
DROP TABLE "Stage";
ALTER TABLE "new_Stage" RENAME TO "Stage";
CREATE UNIQUE INDEX "Stage_cycleId_key_key" ON "Stage"("cycleId", "key");

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
    CHECK ("origin" IN ('asked', 'returned')),
    CHECK ("state" <> 'GRANTED' OR "dueAt" IS NOT NULL)
);
INSERT INTO "new_Extension" ("id", "cycleId", "agencyId", "stageKey", "reason", "wishedDueAt", "dueAt", "state", "origin", "requestedBy", "requestedAt", "decidedBy", "decidedAt", "answer")
  SELECT "id", "cycleId", "agencyId", "stageKey", "reason", "wishedDueAt", "dueAt", "state", "origin", "requestedBy", "requestedAt", "decidedBy", "decidedAt", "answer"
  FROM "Extension";
DROP TABLE "Extension";
ALTER TABLE "new_Extension" RENAME TO "Extension";
CREATE INDEX "Extension_cycleId_agencyId_stageKey_state_idx" ON "Extension"("cycleId", "agencyId", "stageKey", "state");
CREATE UNIQUE INDEX "Extension_one_asked" ON "Extension"("cycleId", "agencyId", "stageKey") WHERE "state" = 'ASKED';

CREATE TABLE "new_Holiday" (
    "dayKey" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CHECK ("kind" IN ('solar', 'lunar', 'decree', 'working'))
);
INSERT INTO "new_Holiday" ("dayKey", "title", "kind")
  SELECT "dayKey", "title", "kind"
  FROM "Holiday";
DROP TABLE "Holiday";
ALTER TABLE "new_Holiday" RENAME TO "Holiday";

CREATE TABLE "new_Axis" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Axis_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("dimension" IN ('GENERAL', 'SPECIFIC'))
);
INSERT INTO "new_Axis" ("id", "cycleId", "code", "title", "dimension", "position")
  SELECT "id", "cycleId", "code", "title", "dimension", "position"
  FROM "Axis";
DROP TABLE "Axis";
ALTER TABLE "new_Axis" RENAME TO "Axis";
CREATE UNIQUE INDEX "Axis_cycleId_code_key" ON "Axis"("cycleId", "code");

CREATE TABLE "new_Indicator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "axisId" INTEGER NOT NULL,
    "agencyId" INTEGER,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "maximumHundredths" INTEGER NOT NULL,
    "guidance" TEXT NOT NULL,
    "evidenceRequired" BOOLEAN NOT NULL,
    "formula" TEXT NOT NULL,
    "target" REAL,
    "position" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Indicator_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Indicator_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Indicator_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("dimension" IN ('GENERAL', 'SPECIFIC')),
    CHECK ("formula" IN ('BY_HAND', 'MORE_IS_BETTER', 'LESS_IS_BETTER')),
    CHECK ("maximumHundredths" >= 0),
    CHECK (("dimension" = 'SPECIFIC') = ("agencyId" IS NOT NULL))
);
INSERT INTO "new_Indicator" ("id", "cycleId", "axisId", "agencyId", "code", "title", "searchKey", "dimension", "maximumHundredths", "guidance", "evidenceRequired", "formula", "target", "position", "retired")
  SELECT "id", "cycleId", "axisId", "agencyId", "code", "title", "searchKey", "dimension", "maximumHundredths", "guidance", "evidenceRequired", "formula", "target", "position", "retired"
  FROM "Indicator";
DROP TABLE "Indicator";
ALTER TABLE "new_Indicator" RENAME TO "Indicator";
CREATE INDEX "Indicator_axisId_idx" ON "Indicator"("axisId");
CREATE INDEX "Indicator_agencyId_idx" ON "Indicator"("agencyId");
CREATE UNIQUE INDEX "Indicator_cycleId_code_key" ON "Indicator"("cycleId", "code");

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
    CHECK ("kind" IN ('review', 'conflict')),
    CHECK ((CASE WHEN "personId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "teamId" IS NULL THEN 0 ELSE 1 END) = 1),
    CHECK ((CASE WHEN "axisId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "indicatorId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "agencyId" IS NULL THEN 0 ELSE 1 END) <= 1)
);
INSERT INTO "new_Assignment" ("id", "cycleId", "kind", "personId", "teamId", "axisId", "indicatorId", "agencyId", "imported")
  SELECT a."id", a."cycleId", a."kind", a."personId", a."teamId", a."axisId", a."indicatorId", a."agencyId", EXISTS (SELECT 1 FROM "Setting" k, json_each(k."value") j WHERE k."key" = 'import-assignments:' || a."cycleId" AND j."value" = a."id")
  FROM "Assignment" a;
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
CREATE INDEX "Assignment_cycleId_personId_idx" ON "Assignment"("cycleId", "personId");
CREATE INDEX "Assignment_cycleId_teamId_idx" ON "Assignment"("cycleId", "teamId");

CREATE TABLE "new_Inquiry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "indicatorCode" TEXT,
    CONSTRAINT "Inquiry_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("method" IN ('manual', 'electronic'))
);
INSERT INTO "new_Inquiry" ("id", "cycleId", "code", "title", "respondent", "method", "indicatorCode")
  SELECT "id", "cycleId", "code", "title", "respondent", "method", "indicatorCode"
  FROM "Inquiry";
DROP TABLE "Inquiry";
ALTER TABLE "new_Inquiry" RENAME TO "Inquiry";
CREATE UNIQUE INDEX "Inquiry_cycleId_code_key" ON "Inquiry"("cycleId", "code");

CREATE TABLE "new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'EMPTY',
    "version" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" INTEGER,
    "claimedUntil" DATETIME,
    "firstScorerId" INTEGER,
    "deficiencyDueAt" DATETIME,
    "preliminaryHundredths" INTEGER,
    "finalHundredths" INTEGER,
    "submittedAt" DATETIME,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "Item_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Item_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Item_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Item_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Item_firstScorerId_fkey" FOREIGN KEY ("firstScorerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('EMPTY', 'DRAFT', 'SUBMITTED', 'DEFICIENT', 'SCORED', 'OBJECTED', 'OBJECTION_DECIDED', 'FINAL', 'NOT_APPLICABLE')),
    CHECK ("preliminaryHundredths" >= 0),
    CHECK ("finalHundredths" >= 0),
    CHECK ("version" >= 0)
);
INSERT INTO "new_Item" ("id", "cycleId", "agencyId", "indicatorId", "state", "version", "claimedBy", "claimedUntil", "firstScorerId", "deficiencyDueAt", "preliminaryHundredths", "finalHundredths", "submittedAt", "changedAt")
  SELECT "id", "cycleId", "agencyId", "indicatorId", "state", "version", "claimedBy", "claimedUntil", "firstScorerId", "deficiencyDueAt", "preliminaryHundredths", "finalHundredths", "submittedAt", "changedAt"
  FROM "Item";
DROP TABLE "Item";
ALTER TABLE "new_Item" RENAME TO "Item";
CREATE INDEX "Item_cycleId_state_idx" ON "Item"("cycleId", "state");
CREATE INDEX "Item_cycleId_agencyId_state_idx" ON "Item"("cycleId", "agencyId", "state");
CREATE INDEX "Item_claimedBy_idx" ON "Item"("claimedBy");
CREATE UNIQUE INDEX "Item_agencyId_indicatorId_key" ON "Item"("agencyId", "indicatorId");

CREATE TABLE "new_Submission" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "claimHundredths" INTEGER,
    "target" REAL,
    "actual" REAL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "receipt" TEXT,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "submittedBy" INTEGER,
    "itemStateBefore" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Submission_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Submission_submittedBy_fkey" FOREIGN KEY ("submittedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('DRAFT', 'SUBMITTED')),
    CHECK ("itemStateBefore" IN ('EMPTY', 'DRAFT', 'SUBMITTED', 'DEFICIENT', 'SCORED', 'OBJECTED', 'OBJECTION_DECIDED', 'FINAL', 'NOT_APPLICABLE')),
    CHECK ("number" >= 1),
    CHECK ("claimHundredths" >= 0),
    CHECK ("state" = 'DRAFT' OR ("submittedAt" IS NOT NULL AND "itemStateBefore" IS NOT NULL))
);
INSERT INTO "new_Submission" ("id", "itemId", "number", "state", "claimHundredths", "target", "actual", "explanation", "receipt", "createdAt", "submittedAt", "submittedBy", "withdrawnAt", "itemStateBefore")
  SELECT a."id", a."itemId", a."number", a."state", a."claimHundredths", a."target", a."actual", a."explanation", a."receipt", a."createdAt", a."submittedAt", a."submittedBy", a."withdrawnAt", CASE WHEN a."state" = 'DRAFT' THEN NULL WHEN EXISTS (SELECT 1 FROM "Assessment" n
      WHERE n."itemId" = a."itemId" AND n."kind" = 'DEFICIENCY' AND n."undoneAt" IS NULL AND n."submissionId" < a."id") THEN 'DEFICIENT' ELSE 'DRAFT' END
  FROM "Submission" a;
DROP TABLE "Submission";
ALTER TABLE "new_Submission" RENAME TO "Submission";
CREATE UNIQUE INDEX "Submission_receipt_key" ON "Submission"("receipt");
CREATE INDEX "Submission_itemId_state_idx" ON "Submission"("itemId", "state");
CREATE UNIQUE INDEX "Submission_one_draft" ON "Submission"("itemId") WHERE "state" = 'DRAFT';
CREATE UNIQUE INDEX "Submission_itemId_number_key" ON "Submission"("itemId", "number");

CREATE TABLE "new_Blob" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "sizeBytes" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL,
    CHECK ("sizeBytes" >= 0)
);
INSERT INTO "new_Blob" ("sha256", "sizeBytes", "mimeType", "storedAt")
  SELECT "sha256", "sizeBytes", "mimeType", "storedAt"
  FROM "Blob";
DROP TABLE "Blob";
ALTER TABLE "new_Blob" RENAME TO "Blob";

CREATE TABLE "new_Attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "fileUniqueId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "addedBy" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "submissionId" INTEGER,
    "objectionId" INTEGER,
    "circularId" INTEGER,
    "approvalId" INTEGER,
    "councilDraftId" INTEGER,
    CONSTRAINT "Attachment_councilDraftId_fkey" FOREIGN KEY ("councilDraftId") REFERENCES "CouncilDraft" ("cycleId") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attachment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_addedBy_fkey" FOREIGN KEY ("addedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('document', 'photo')),
    CHECK ("sizeBytes" >= 0),
    CHECK ((CASE WHEN "submissionId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "objectionId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "circularId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "approvalId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "councilDraftId" IS NULL THEN 0 ELSE 1 END) = CASE
      WHEN "removedAt" IS NOT NULL AND coalesce("submissionId", "objectionId", "circularId", "approvalId", "councilDraftId") IS NULL THEN 0 ELSE 1 END)
);
INSERT INTO "new_Attachment" ("id", "sha256", "name", "mimeType", "sizeBytes", "platform", "fileId", "fileUniqueId", "kind", "addedBy", "addedAt", "removedAt", "submissionId", "objectionId", "circularId", "approvalId", "councilDraftId")
  SELECT a."id", a."sha256", a."name", a."mimeType", a."sizeBytes", a."platform", a."fileId", a."fileUniqueId", a."kind", a."addedBy", a."addedAt", a."removedAt", a."submissionId", a."objectionId", a."circularId", a."approvalId", (SELECT CAST(substr(k."key", 15) AS INTEGER) FROM "Setting" k, json_each(k."value", '$.attachmentIds') j
      WHERE k."key" LIKE 'council-draft:%' AND j."value" = a."id" AND a."approvalId" IS NULL)
  FROM "Attachment" a;
DROP TABLE "Attachment";
ALTER TABLE "new_Attachment" RENAME TO "Attachment";
CREATE INDEX "Attachment_submissionId_idx" ON "Attachment"("submissionId");
CREATE INDEX "Attachment_objectionId_idx" ON "Attachment"("objectionId");
CREATE INDEX "Attachment_circularId_idx" ON "Attachment"("circularId");
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

CREATE TABLE "new_Assessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "submissionId" INTEGER,
    "round" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scoreHundredths" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "evaluatorId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "itemStateBefore" TEXT,
    "hundredthsBefore" INTEGER,
    "scorerBeforeId" INTEGER,
    CONSTRAINT "Assessment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assessment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Assessment_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_scorerBeforeId_fkey" FOREIGN KEY ("scorerBeforeId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("round" IN ('FIRST', 'OBJECTION')),
    CHECK ("kind" IN ('SCORE', 'DEFICIENCY')),
    CHECK ("itemStateBefore" IN ('EMPTY', 'DRAFT', 'SUBMITTED', 'DEFICIENT', 'SCORED', 'OBJECTED', 'OBJECTION_DECIDED', 'FINAL', 'NOT_APPLICABLE')),
    CHECK ("scoreHundredths" >= 0),
    CHECK ("hundredthsBefore" >= 0),
    CHECK (("kind" = 'SCORE') = ("scoreHundredths" IS NOT NULL)),
    CHECK (("kind" = 'SCORE' AND "round" = 'FIRST') = ("itemStateBefore" IS NOT NULL))
);
INSERT INTO "new_Assessment" ("id", "itemId", "submissionId", "round", "kind", "scoreHundredths", "note", "evaluatorId", "at", "undoneAt", "itemStateBefore")
  SELECT a."id", a."itemId", a."submissionId", a."round", a."kind", a."scoreHundredths", a."note", a."evaluatorId", a."at", a."undoneAt", CASE WHEN a."kind" <> 'SCORE' OR a."round" <> 'FIRST' THEN NULL WHEN EXISTS (SELECT 1 FROM "Assessment" n
      WHERE n."itemId" = a."itemId" AND n."kind" = 'DEFICIENCY' AND n."undoneAt" IS NULL AND n."submissionId" = a."submissionId" AND n."id" < a."id") THEN 'DEFICIENT' ELSE 'SUBMITTED' END
  FROM "Assessment" a;
DROP TABLE "Assessment";
ALTER TABLE "new_Assessment" RENAME TO "Assessment";
CREATE INDEX "Assessment_itemId_at_idx" ON "Assessment"("itemId", "at");
CREATE INDEX "Assessment_evaluatorId_at_idx" ON "Assessment"("evaluatorId", "at");

CREATE TABLE "new_Objection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "receipt" TEXT,
    "draftedBy" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "filedAt" DATETIME,
    "filedBy" INTEGER,
    "beforeHundredths" INTEGER,
    "afterHundredths" INTEGER,
    "claimedBy" INTEGER,
    "claimedUntil" DATETIME,
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Objection_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Objection_draftedBy_fkey" FOREIGN KEY ("draftedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_filedBy_fkey" FOREIGN KEY ("filedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_decidedBy_fkey" FOREIGN KEY ("decidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("state" IN ('DRAFT', 'FILED', 'WITHDRAWN', 'DECIDED')),
    CHECK ("beforeHundredths" >= 0),
    CHECK ("afterHundredths" >= 0),
    CHECK ("state" = 'DRAFT' OR "filedAt" IS NOT NULL)
);
INSERT INTO "new_Objection" ("id", "itemId", "cycleId", "state", "text", "receipt", "draftedBy", "createdAt", "filedAt", "filedBy", "beforeHundredths", "afterHundredths", "claimedBy", "claimedUntil", "decidedBy", "decidedAt", "reason", "version")
  SELECT "id", "itemId", "cycleId", "state", "text", "receipt", "draftedBy", "createdAt", "filedAt", "filedBy", "beforeHundredths", "afterHundredths", "claimedBy", "claimedUntil", "decidedBy", "decidedAt", "reason", "version"
  FROM "Objection";
DROP TABLE "Objection";
ALTER TABLE "new_Objection" RENAME TO "Objection";
CREATE UNIQUE INDEX "Objection_itemId_key" ON "Objection"("itemId");
CREATE UNIQUE INDEX "Objection_receipt_key" ON "Objection"("receipt");
CREATE INDEX "Objection_cycleId_state_idx" ON "Objection"("cycleId", "state");

CREATE TABLE "new_Approval" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" TEXT,
    "contentHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "number" TEXT,
    "heldOn" DATETIME,
    CONSTRAINT "Approval_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("step" IN ('FINALISATION', 'DEPUTY', 'COUNCIL')),
    CHECK ("role" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor'))
);
INSERT INTO "new_Approval" ("id", "cycleId", "step", "personId", "contentHash", "at", "number", "heldOn", "role")
  SELECT a."id", a."cycleId", a."step", a."personId", a."contentHash", a."at", a."number", a."heldOn", CASE WHEN a."note" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor') THEN a."note"
      WHEN a."step" = 'FINALISATION' THEN 'coordinator'
      WHEN a."step" = 'DEPUTY' THEN 'deputy'
      WHEN EXISTS (SELECT 1 FROM "Seat" s WHERE s."personId" = a."personId" AND s."role" = 'council-secretary'
        AND s."grantedAt" <= a."at" AND (s."revokedAt" IS NULL OR s."revokedAt" > a."at")) THEN 'council-secretary'
      ELSE 'organization-head' END
  FROM "Approval" a;
DROP TABLE "Approval";
ALTER TABLE "new_Approval" RENAME TO "Approval";
CREATE UNIQUE INDEX "Approval_cycleId_step_key" ON "Approval"("cycleId", "step");

CREATE TABLE "new_AgencyResult" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "generalHundredths" INTEGER NOT NULL,
    "specificHundredths" INTEGER NOT NULL,
    "totalHundredths" INTEGER NOT NULL,
    "rank" INTEGER,
    "tied" BOOLEAN NOT NULL DEFAULT false,
    "participated" BOOLEAN NOT NULL,
    "announcedAt" DATETIME,
    CONSTRAINT "AgencyResult_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgencyResult_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("group" IN ('infrastructure', 'production', 'economy', 'health', 'culture', 'public')),
    CHECK ("generalHundredths" >= 0),
    CHECK ("specificHundredths" >= 0),
    CHECK ("totalHundredths" >= 0),
    CHECK ("rank" >= 1)
);
INSERT INTO "new_AgencyResult" ("id", "cycleId", "agencyId", "group", "generalHundredths", "specificHundredths", "totalHundredths", "rank", "tied", "participated", "announcedAt")
  SELECT "id", "cycleId", "agencyId", "group", "generalHundredths", "specificHundredths", "totalHundredths", "rank", "tied", "participated", "announcedAt"
  FROM "AgencyResult";
DROP TABLE "AgencyResult";
ALTER TABLE "new_AgencyResult" RENAME TO "AgencyResult";
CREATE UNIQUE INDEX "AgencyResult_cycleId_agencyId_key" ON "AgencyResult"("cycleId", "agencyId");

CREATE TABLE "new_Circular" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER,
    "kind" TEXT NOT NULL DEFAULT 'circular',
    "number" TEXT NOT NULL,
    "issuedOn" DATETIME NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdBy" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedBy" INTEGER,
    "sentAt" DATETIME,
    "stageKey" TEXT,
    "acknowledge" BOOLEAN NOT NULL DEFAULT true,
    "validUntil" DATETIME,
    "replacesId" INTEGER,
    "audience" JSONB,
    "sendAt" DATETIME,
    "correctedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Circular_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Circular_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Circular" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Circular_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Circular_confirmedBy_fkey" FOREIGN KEY ("confirmedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('circular', 'instruction', 'manual', 'notice', 'schedule-change', 'congratulation')),
    CHECK ("state" IN ('DRAFT', 'PROPOSED', 'CONFIRMED', 'SENT', 'CANCELLED')),
    CHECK ("stageKey" IN ('system-preparation', 'circular', 'questions', 'briefing', 'self-assessment', 'provincial-share', 'national-transfer', 'review', 'objection', 'objection-review', 'finalisation', 'deputy-approval', 'council', 'transmission', 'festival', 'release')),
    CHECK ("version" >= 0)
);
INSERT INTO "new_Circular" ("id", "cycleId", "kind", "number", "issuedOn", "title", "body", "state", "createdBy", "createdAt", "confirmedBy", "sentAt", "stageKey", "acknowledge", "validUntil", "replacesId", "audience", "sendAt", "correctedAt", "version")
  SELECT "id", "cycleId", "kind", "number", "issuedOn", "title", "body", "state", "createdBy", "createdAt", "confirmedBy", "sentAt", "stageKey", "acknowledge", "validUntil", "replacesId", "audience", "sendAt", "correctedAt", "version"
  FROM "Circular";
DROP TABLE "Circular";
ALTER TABLE "new_Circular" RENAME TO "Circular";
CREATE INDEX "Circular_state_sentAt_idx" ON "Circular"("state", "sentAt");
CREATE INDEX "Circular_state_sendAt_idx" ON "Circular"("state", "sendAt");
CREATE INDEX "Circular_replacesId_idx" ON "Circular"("replacesId");

CREATE TABLE "new_CircularCorrection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "circularId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "beforeTitle" TEXT NOT NULL,
    "beforeBody" TEXT NOT NULL,
    "material" BOOLEAN NOT NULL DEFAULT false,
    "createdBy" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedBy" INTEGER,
    "confirmedAt" DATETIME,
    CONSTRAINT "CircularCorrection_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CircularCorrection_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CircularCorrection_confirmedBy_fkey" FOREIGN KEY ("confirmedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('PROPOSED', 'DONE', 'DROPPED'))
);
INSERT INTO "new_CircularCorrection" ("id", "circularId", "state", "title", "body", "reason", "beforeTitle", "beforeBody", "material", "createdBy", "createdAt", "confirmedBy", "confirmedAt")
  SELECT "id", "circularId", "state", "title", "body", "reason", "beforeTitle", "beforeBody", "material", "createdBy", "createdAt", "confirmedBy", "confirmedAt"
  FROM "CircularCorrection";
DROP TABLE "CircularCorrection";
ALTER TABLE "new_CircularCorrection" RENAME TO "CircularCorrection";
CREATE INDEX "CircularCorrection_circularId_state_idx" ON "CircularCorrection"("circularId", "state");
CREATE UNIQUE INDEX "CircularCorrection_one_proposed" ON "CircularCorrection"("circularId") WHERE "state" = 'PROPOSED';

CREATE TABLE "new_CircularRecipient" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "circularId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "agencyId" INTEGER,
    "seenAt" DATETIME,
    CONSTRAINT "CircularRecipient_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CircularRecipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CircularRecipient_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CircularRecipient" ("id", "circularId", "personId", "agencyId", "seenAt")
  SELECT "id", "circularId", "personId", "agencyId", "seenAt"
  FROM "CircularRecipient";
DROP TABLE "CircularRecipient";
ALTER TABLE "new_CircularRecipient" RENAME TO "CircularRecipient";
CREATE INDEX "CircularRecipient_personId_seenAt_idx" ON "CircularRecipient"("personId", "seenAt");
CREATE UNIQUE INDEX "CircularRecipient_circularId_personId_key" ON "CircularRecipient"("circularId", "personId");

CREATE TABLE "new_InboxUpdate" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "platform" TEXT NOT NULL,
    "updateId" INTEGER NOT NULL,
    "chatKey" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "doneAt" DATETIME,
    CHECK ("state" IN ('PENDING', 'DONE', 'DEAD')),
    CHECK ("attempts" >= 0)
);
INSERT INTO "new_InboxUpdate" ("seq", "platform", "updateId", "chatKey", "payload", "receivedAt", "state", "attempts", "reason", "doneAt")
  SELECT "seq", "platform", "updateId", "chatKey", "payload", "receivedAt", "state", "attempts", "reason", "doneAt"
  FROM "InboxUpdate";
DROP TABLE "InboxUpdate";
ALTER TABLE "new_InboxUpdate" RENAME TO "InboxUpdate";
CREATE INDEX "InboxUpdate_state_seq_idx" ON "InboxUpdate"("state", "seq");
CREATE UNIQUE INDEX "InboxUpdate_platform_updateId_key" ON "InboxUpdate"("platform", "updateId");

CREATE TABLE "new_Notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "uniqueKey" TEXT NOT NULL,
    "personId" INTEGER,
    "channel" BOOLEAN NOT NULL DEFAULT false,
    "lane" TEXT NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "accountId" INTEGER,
    "chatId" TEXT,
    "messageId" TEXT,
    "sentAt" DATETIME,
    "lastError" TEXT,
    "subject" TEXT,
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("lane" IN ('reply', 'broadcast', 'mirror')),
    CHECK ("state" IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'BLOCKED', 'DROPPED')),
    CHECK ("attempts" >= 0),
    CHECK (NOT ("channel" AND "personId" IS NOT NULL))
);
INSERT INTO "new_Notice" ("id", "kind", "args", "uniqueKey", "personId", "channel", "lane", "notBefore", "createdAt", "state", "attempts", "accountId", "chatId", "messageId", "sentAt", "lastError", "subject")
  SELECT "id", "kind", "args", "uniqueKey", "personId", "channel", "lane", "notBefore", "createdAt", "state", "attempts", "accountId", "chatId", "messageId", "sentAt", "lastError", "subject"
  FROM "Notice";
DROP TABLE "Notice";
ALTER TABLE "new_Notice" RENAME TO "Notice";
CREATE UNIQUE INDEX "Notice_uniqueKey_key" ON "Notice"("uniqueKey");
CREATE INDEX "Notice_state_lane_notBefore_idx" ON "Notice"("state", "lane", "notBefore");
CREATE INDEX "Notice_subject_state_idx" ON "Notice"("subject", "state");
CREATE INDEX "Notice_personId_state_idx" ON "Notice"("personId", "state");

CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at")
  SELECT "accountId", "kind", "subjectId", "messageId", "at"
  FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";


DROP TABLE "Setting";
DROP TABLE "Occurrence";
UPDATE sqlite_sequence SET "seq" = (SELECT max(k."seq", sqlite_sequence."seq") FROM "kept_sequence" k WHERE k."name" = sqlite_sequence."name")
  WHERE "name" IN (SELECT "name" FROM "kept_sequence");
INSERT INTO sqlite_sequence ("name", "seq")
  SELECT "name", "seq" FROM "kept_sequence" WHERE "name" NOT IN (SELECT "name" FROM sqlite_sequence) AND "name" IN (SELECT "name" FROM sqlite_master);
DROP TABLE "kept_sequence";
