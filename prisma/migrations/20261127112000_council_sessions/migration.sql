-- Council in chat (requirements B9, C11, E17; peers row 56).
CREATE TABLE "CouncilSession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'AGENDA' CHECK ("state" IN ('AGENDA', 'CALLED', 'HELD', 'CALLED_OFF')),
    "ballot" TEXT NOT NULL CHECK ("ballot" IN ('open', 'secret')),
    "quorumPercent" INTEGER NOT NULL,
    "at" DATETIME,
    "place" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "number" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "preparedBy" INTEGER NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "CouncilSession_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouncilSession_preparedBy_fkey" FOREIGN KEY ("preparedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "CouncilSession_cycleId_idx" ON "CouncilSession"("cycleId");
CREATE INDEX "CouncilSession_preparedBy_idx" ON "CouncilSession"("preparedBy");
CREATE UNIQUE INDEX "CouncilSession_one_open" ON "CouncilSession"("cycleId") WHERE "state" IN ('AGENDA', 'CALLED');

CREATE TABLE "CouncilPoint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sessionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('RESULTS', 'OTHER')),
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT,
    "state" TEXT NOT NULL DEFAULT 'WAITING' CHECK ("state" IN ('WAITING', 'VOTING', 'ADOPTED', 'REJECTED', 'DEFERRED')),
    "inFavour" INTEGER NOT NULL DEFAULT 0,
    "against" INTEGER NOT NULL DEFAULT 0,
    "abstained" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "CouncilPoint_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CouncilPoint_sessionId_position_key" ON "CouncilPoint"("sessionId", "position");

CREATE TABLE "CouncilMember" (
    "sessionId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" TEXT CHECK ("answer" IN ('comes', 'stays-away')),
    "presentAt" DATETIME,
    CONSTRAINT "CouncilMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouncilMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    PRIMARY KEY ("sessionId", "personId")
);
CREATE INDEX "CouncilMember_personId_idx" ON "CouncilMember"("personId");

CREATE TABLE "CouncilVote" (
    "pointId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "choice" TEXT CHECK ("choice" IN ('for', 'against', 'abstain')),
    CONSTRAINT "CouncilVote_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "CouncilPoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouncilVote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    PRIMARY KEY ("pointId", "personId")
);
CREATE INDEX "CouncilVote_personId_idx" ON "CouncilVote"("personId");

CREATE TABLE "CouncilRemark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pointId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CouncilRemark_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "CouncilPoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouncilRemark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "CouncilRemark_pointId_idx" ON "CouncilRemark"("pointId");
CREATE INDEX "CouncilRemark_personId_idx" ON "CouncilRemark"("personId");

CREATE TABLE "CouncilPaper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pointId" INTEGER NOT NULL,
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
    CONSTRAINT "CouncilPaper_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "CouncilPoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouncilPaper_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CouncilPaper_addedBy_fkey" FOREIGN KEY ("addedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CouncilPaper_pointId_sha256_key" ON "CouncilPaper"("pointId", "sha256");
CREATE INDEX "CouncilPaper_sha256_idx" ON "CouncilPaper"("sha256");
CREATE INDEX "CouncilPaper_addedBy_addedAt_idx" ON "CouncilPaper"("addedBy", "addedAt");

-- Files that somebody sends may be papers of the council.
CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import', 'message', 'case', 'agenda'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at", "leftAt")
  SELECT "accountId", "kind", "subjectId", "messageId", "at", "leftAt" FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";
