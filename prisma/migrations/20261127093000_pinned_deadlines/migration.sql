-- The talk, part 1: the deadline of the stage pinned in a person's chat, on wish, and which one hangs there.
CREATE TABLE "PinnedDeadline" (
    "personId" INTEGER NOT NULL PRIMARY KEY,
    "line" TEXT NOT NULL,
    CONSTRAINT "PinnedDeadline_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
