-- Requirements E13, F3: an agency says that an indicator has no matter with it, and the organization decides; what both write to each
-- other in a request, and later in a question, is one kind of message, which files may belong to.
CREATE TABLE "NotApplicable" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'asked',
    "requestedBy" INTEGER,
    "requestedAt" DATETIME NOT NULL,
    "waitingSince" DATETIME NOT NULL,
    "firstDecidedBy" INTEGER,
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    "itemStateBefore" TEXT,
    CONSTRAINT "NotApplicable_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NotApplicable_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NotApplicable_requestedBy_fkey" FOREIGN KEY ("requestedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NotApplicable_firstDecidedBy_fkey" FOREIGN KEY ("firstDecidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NotApplicable_decidedBy_fkey" FOREIGN KEY ("decidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('ASKED', 'RETURNED', 'APPEALED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    CHECK ("origin" IN ('asked', 'group')),
    CHECK ("itemStateBefore" IN ('EMPTY', 'DRAFT', 'SUBMITTED', 'DEFICIENT', 'SCORED', 'OBJECTED', 'OBJECTION_DECIDED', 'FINAL', 'NOT_APPLICABLE'))
);
CREATE UNIQUE INDEX "NotApplicable_one_open" ON "NotApplicable"("itemId") WHERE "state" IN ('ASKED', 'RETURNED', 'APPEALED', 'GRANTED');
CREATE INDEX "NotApplicable_cycleId_state_idx" ON "NotApplicable"("cycleId", "state");
CREATE INDEX "NotApplicable_itemId_idx" ON "NotApplicable"("itemId");

CREATE TABLE "Message" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "notApplicableId" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Message_notApplicableId_fkey" FOREIGN KEY ("notApplicableId") REFERENCES "NotApplicable" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('reason', 'ask-back', 'answer', 'grant', 'refusal', 'appeal', 'question', 'reply', 'follow-up'))
);
CREATE INDEX "Message_notApplicableId_idx" ON "Message"("notApplicableId");

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
    "messageId" INTEGER,
    CONSTRAINT "Attachment_councilDraftId_fkey" FOREIGN KEY ("councilDraftId") REFERENCES "CouncilDraft" ("cycleId") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attachment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_addedBy_fkey" FOREIGN KEY ("addedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('document', 'photo')),
    CHECK ("sizeBytes" >= 0),
    CHECK ((CASE WHEN "submissionId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "objectionId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "circularId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "approvalId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "councilDraftId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "messageId" IS NULL THEN 0 ELSE 1 END) = CASE
      WHEN "removedAt" IS NOT NULL AND coalesce("submissionId", "objectionId", "circularId", "approvalId", "councilDraftId", "messageId") IS NULL THEN 0 ELSE 1 END)
);
CREATE TABLE "kept_attachments" AS SELECT "seq" FROM sqlite_sequence WHERE "name" = 'Attachment';
INSERT INTO "new_Attachment" ("id", "sha256", "name", "mimeType", "sizeBytes", "platform", "fileId", "fileUniqueId", "kind", "addedBy", "addedAt", "removedAt", "submissionId", "objectionId", "circularId", "approvalId", "councilDraftId")
  SELECT "id", "sha256", "name", "mimeType", "sizeBytes", "platform", "fileId", "fileUniqueId", "kind", "addedBy", "addedAt", "removedAt", "submissionId", "objectionId", "circularId", "approvalId", "councilDraftId"
  FROM "Attachment";
DROP TABLE "Attachment";
ALTER TABLE "new_Attachment" RENAME TO "Attachment";
-- Ids are never given twice, whatever was deleted meanwhile.
DELETE FROM sqlite_sequence WHERE "name" = 'Attachment' AND EXISTS (SELECT 1 FROM "kept_attachments");
INSERT INTO sqlite_sequence ("name", "seq") SELECT 'Attachment', "seq" FROM "kept_attachments";
DROP TABLE "kept_attachments";
CREATE INDEX "Attachment_submissionId_idx" ON "Attachment"("submissionId");
CREATE INDEX "Attachment_objectionId_idx" ON "Attachment"("objectionId");
CREATE INDEX "Attachment_circularId_idx" ON "Attachment"("circularId");
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");
CREATE INDEX "Attachment_approvalId_idx" ON "Attachment"("approvalId");
CREATE INDEX "Attachment_councilDraftId_idx" ON "Attachment"("councilDraftId");
CREATE INDEX "Attachment_messageId_idx" ON "Attachment"("messageId");
CREATE INDEX "Attachment_addedBy_idx" ON "Attachment"("addedBy");
CREATE INDEX "Attachment_addedBy_addedAt_idx" ON "Attachment"("addedBy", "addedAt");

CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import', 'message'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at", "leftAt")
  SELECT "accountId", "kind", "subjectId", "messageId", "at", "leftAt" FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";
