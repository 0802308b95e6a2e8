-- Files that came while no indicator was open: their agency says later what they belong to.
CREATE TABLE "TrayFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "fileUniqueId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('document', 'photo')),
    "caption" TEXT NOT NULL DEFAULT '',
    "albumId" TEXT NOT NULL DEFAULT '',
    "addedBy" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "placedAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "TrayFile_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrayFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrayFile_addedBy_fkey" FOREIGN KEY ("addedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TrayFile_sha256_idx" ON "TrayFile"("sha256");
CREATE INDEX "TrayFile_addedBy_idx" ON "TrayFile"("addedBy");
CREATE INDEX "TrayFile_agencyId_idx" ON "TrayFile"("agencyId");
CREATE INDEX "TrayFile_waiting" ON "TrayFile"("agencyId") WHERE "placedAt" IS NULL AND "removedAt" IS NULL;

-- Where a person was at before going elsewhere: no longer what files belong to, but what they may be for.
ALTER TABLE "Focus" ADD COLUMN "leftAt" DATETIME;
