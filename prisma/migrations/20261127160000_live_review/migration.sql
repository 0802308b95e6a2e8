-- Live review (requirement D3, peers row 40): the items that a meeting goes through, and what was said of each.
CREATE TABLE "MeetingItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'open', 'settled', 'to-mend')),
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    CONSTRAINT "MeetingItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "MeetingItem_meetingId_itemId_key" ON "MeetingItem"("meetingId", "itemId");
CREATE INDEX "MeetingItem_itemId_idx" ON "MeetingItem"("itemId");
CREATE UNIQUE INDEX "MeetingItem_one_open" ON "MeetingItem"("meetingId") WHERE "state" = 'open';

CREATE TABLE "MeetingNote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingItemId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "side" TEXT NOT NULL CHECK ("side" IN ('office', 'agency')),
    "isShared" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MeetingNote_meetingItemId_fkey" FOREIGN KEY ("meetingItemId") REFERENCES "MeetingItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "MeetingNote_meetingItemId_idx" ON "MeetingNote"("meetingItemId");
CREATE INDEX "MeetingNote_personId_idx" ON "MeetingNote"("personId");

-- Files that are sent while an item is gone through are its own.
CREATE TABLE "new_Focus" (
    "accountId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "messageId" INTEGER,
    "at" DATETIME NOT NULL,
    "leftAt" DATETIME,
    CONSTRAINT "Focus_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('evidence', 'objection', 'circular', 'council', 'import', 'message', 'case', 'agenda', 'live'))
);
INSERT INTO "new_Focus" ("accountId", "kind", "subjectId", "messageId", "at", "leftAt")
  SELECT "accountId", "kind", "subjectId", "messageId", "at", "leftAt" FROM "Focus";
DROP TABLE "Focus";
ALTER TABLE "new_Focus" RENAME TO "Focus";
