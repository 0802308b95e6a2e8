-- CreateTable
CREATE TABLE "Agency" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "headquarters" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Team" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fa',
    "reminderHour" INTEGER,
    "reminderMode" TEXT NOT NULL DEFAULT 'digest',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Account" (
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
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
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
    CONSTRAINT "Seat_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Seat_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StartCode" (
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
    CONSTRAINT "StartCode_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StartCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CodeAttempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CodeAttempt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cycle" (
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
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "graceMinutes" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Stage_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Extension" (
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
    CONSTRAINT "Extension_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Holiday" (
    "dayKey" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Axis" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Axis_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
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
    CONSTRAINT "Indicator_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER,
    "teamId" INTEGER,
    "axisId" INTEGER,
    "indicatorId" INTEGER,
    "agencyId" INTEGER,
    CONSTRAINT "Assignment_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inquiry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "indicatorCode" TEXT,
    CONSTRAINT "Inquiry_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Item" (
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
    CONSTRAINT "Item_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
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
    "withdrawnAt" DATETIME,
    CONSTRAINT "Submission_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "sizeBytes" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Attachment" (
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
    CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attachment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assessment" (
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
    CONSTRAINT "Assessment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objection" (
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
    CONSTRAINT "Objection_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "number" TEXT,
    "heldOn" DATETIME,
    "note" TEXT,
    CONSTRAINT "Approval_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgencyResult" (
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
    CONSTRAINT "AgencyResult_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Circular" (
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
    CONSTRAINT "Circular_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Circular_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Circular" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CircularCorrection" (
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
    CONSTRAINT "CircularCorrection_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CircularRecipient" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "circularId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "agencyId" INTEGER,
    "seenAt" DATETIME,
    CONSTRAINT "CircularRecipient_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CircularRecipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboxUpdate" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "platform" TEXT NOT NULL,
    "updateId" INTEGER NOT NULL,
    "chatKey" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "Notice" (
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
    "subject" TEXT
);

-- CreateTable
CREATE TABLE "DoneRequest" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "outcome" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "personId" INTEGER,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "agencyId" INTEGER,
    "details" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ConversationState" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Agency_code_key" ON "Agency"("code");

-- CreateIndex
CREATE INDEX "Agency_group_idx" ON "Agency"("group");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE INDEX "Person_searchKey_idx" ON "Person"("searchKey");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_platform_userId_key" ON "Account"("platform", "userId");

-- CreateIndex
CREATE INDEX "Seat_personId_revokedAt_idx" ON "Seat"("personId", "revokedAt");

-- CreateIndex
CREATE INDEX "Seat_agencyId_role_revokedAt_idx" ON "Seat"("agencyId", "role", "revokedAt");

-- CreateIndex
CREATE INDEX "Seat_role_revokedAt_idx" ON "Seat"("role", "revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StartCode_hash_key" ON "StartCode"("hash");

-- CreateIndex
CREATE INDEX "StartCode_agencyId_idx" ON "StartCode"("agencyId");

-- CreateIndex
CREATE INDEX "CodeAttempt_accountId_at_idx" ON "CodeAttempt"("accountId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_year_key" ON "Cycle"("year");

-- CreateIndex
CREATE INDEX "Cycle_state_idx" ON "Cycle"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_cycleId_key_key" ON "Stage"("cycleId", "key");

-- CreateIndex
CREATE INDEX "Extension_cycleId_agencyId_stageKey_state_idx" ON "Extension"("cycleId", "agencyId", "stageKey", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Axis_cycleId_code_key" ON "Axis"("cycleId", "code");

-- CreateIndex
CREATE INDEX "Indicator_axisId_idx" ON "Indicator"("axisId");

-- CreateIndex
CREATE INDEX "Indicator_agencyId_idx" ON "Indicator"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_cycleId_code_key" ON "Indicator"("cycleId", "code");

-- CreateIndex
CREATE INDEX "Assignment_cycleId_personId_idx" ON "Assignment"("cycleId", "personId");

-- CreateIndex
CREATE INDEX "Assignment_cycleId_teamId_idx" ON "Assignment"("cycleId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Inquiry_cycleId_code_key" ON "Inquiry"("cycleId", "code");

-- CreateIndex
CREATE INDEX "Item_cycleId_state_idx" ON "Item"("cycleId", "state");

-- CreateIndex
CREATE INDEX "Item_cycleId_agencyId_state_idx" ON "Item"("cycleId", "agencyId", "state");

-- CreateIndex
CREATE INDEX "Item_claimedBy_idx" ON "Item"("claimedBy");

-- CreateIndex
CREATE UNIQUE INDEX "Item_agencyId_indicatorId_key" ON "Item"("agencyId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_receipt_key" ON "Submission"("receipt");

-- CreateIndex
CREATE INDEX "Submission_itemId_state_idx" ON "Submission"("itemId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_itemId_number_key" ON "Submission"("itemId", "number");

-- CreateIndex
CREATE INDEX "Attachment_submissionId_idx" ON "Attachment"("submissionId");

-- CreateIndex
CREATE INDEX "Attachment_objectionId_idx" ON "Attachment"("objectionId");

-- CreateIndex
CREATE INDEX "Attachment_circularId_idx" ON "Attachment"("circularId");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "Assessment_itemId_at_idx" ON "Assessment"("itemId", "at");

-- CreateIndex
CREATE INDEX "Assessment_evaluatorId_at_idx" ON "Assessment"("evaluatorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_itemId_key" ON "Objection"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_receipt_key" ON "Objection"("receipt");

-- CreateIndex
CREATE INDEX "Objection_cycleId_state_idx" ON "Objection"("cycleId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_cycleId_step_key" ON "Approval"("cycleId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyResult_cycleId_agencyId_key" ON "AgencyResult"("cycleId", "agencyId");

-- CreateIndex
CREATE INDEX "Circular_state_sentAt_idx" ON "Circular"("state", "sentAt");

-- CreateIndex
CREATE INDEX "Circular_state_sendAt_idx" ON "Circular"("state", "sendAt");

-- CreateIndex
CREATE INDEX "Circular_replacesId_idx" ON "Circular"("replacesId");

-- CreateIndex
CREATE INDEX "CircularCorrection_circularId_state_idx" ON "CircularCorrection"("circularId", "state");

-- CreateIndex
CREATE INDEX "CircularRecipient_personId_seenAt_idx" ON "CircularRecipient"("personId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "CircularRecipient_circularId_personId_key" ON "CircularRecipient"("circularId", "personId");

-- CreateIndex
CREATE INDEX "InboxUpdate_state_seq_idx" ON "InboxUpdate"("state", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "InboxUpdate_platform_updateId_key" ON "InboxUpdate"("platform", "updateId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_uniqueKey_key" ON "Notice"("uniqueKey");

-- CreateIndex
CREATE INDEX "Notice_state_lane_notBefore_idx" ON "Notice"("state", "lane", "notBefore");

-- CreateIndex
CREATE INDEX "Notice_subject_state_idx" ON "Notice"("subject", "state");

-- CreateIndex
CREATE INDEX "Notice_personId_state_idx" ON "Notice"("personId", "state");

-- CreateIndex
CREATE INDEX "DoneRequest_at_idx" ON "DoneRequest"("at");

-- CreateIndex
CREATE INDEX "Occurrence_kind_doneAt_idx" ON "Occurrence"("kind", "doneAt");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- CreateIndex
CREATE INDEX "AuditEntry_personId_at_idx" ON "AuditEntry"("personId", "at");



-- Append-only: the audit log refuses to be changed even by a faulty program (Prisma's schema language has no triggers).
CREATE TRIGGER "AuditEntry_refuses_update" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "AuditEntry_refuses_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
