-- Requirement B10: a decided objection before the committee.
ALTER TABLE "Objection" ADD COLUMN "appealUntil" DATETIME;
CREATE TABLE "Appeal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "objectionId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "cycleId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'FILED' CHECK ("state" IN ('FILED', 'WITHDRAWN', 'DECIDED')),
    "text" TEXT NOT NULL,
    "filedBy" INTEGER NOT NULL,
    "filedAt" DATETIME NOT NULL,
    "beforeHundredths" INTEGER NOT NULL,
    "afterHundredths" INTEGER,
    "decidedAt" DATETIME,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Appeal_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appeal_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appeal_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appeal_filedBy_fkey" FOREIGN KEY ("filedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Appeal_objectionId_key" ON "Appeal"("objectionId");
CREATE INDEX "Appeal_cycleId_state_idx" ON "Appeal"("cycleId", "state");
CREATE INDEX "Appeal_itemId_idx" ON "Appeal"("itemId");
CREATE INDEX "Appeal_filedBy_idx" ON "Appeal"("filedBy");
CREATE TABLE "AppealVote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "appealId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "AppealVote_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AppealVote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "AppealVote_appealId_personId_key" ON "AppealVote"("appealId", "personId");
CREATE INDEX "AppealVote_personId_idx" ON "AppealVote"("personId");
