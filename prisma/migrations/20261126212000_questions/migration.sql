-- Requirements C2, F8, I9: questions of agencies; the first message of a question is the question.
CREATE TABLE "Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER,
    "itemId" INTEGER,
    "axisId" INTEGER,
    "agencyId" INTEGER NOT NULL,
    "askedBy" INTEGER NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "waitingSince" DATETIME NOT NULL,
    "claimedBy" INTEGER,
    "claimedUntil" DATETIME,
    "answeredBy" INTEGER,
    "answeredAt" DATETIME,
    "escalatedAt" DATETIME,
    "publishedBy" INTEGER,
    "publishedAt" DATETIME,
    "publishedQuestion" TEXT NOT NULL DEFAULT '',
    "publishedAnswer" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Question_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_askedBy_fkey" FOREIGN KEY ("askedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_answeredBy_fkey" FOREIGN KEY ("answeredBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_publishedBy_fkey" FOREIGN KEY ("publishedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('OPEN', 'ANSWERED', 'CLOSED'))
);
CREATE INDEX "Question_state_waitingSince_idx" ON "Question"("state", "waitingSince");
CREATE INDEX "Question_agencyId_idx" ON "Question"("agencyId");

-- Agencies for which a published answer was enough: they asked the same.
CREATE TABLE "QuestionSettled" (
    "questionId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    PRIMARY KEY ("questionId", "agencyId"),
    CONSTRAINT "QuestionSettled_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionSettled_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

ALTER TABLE "Message" ADD COLUMN "questionId" INTEGER REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "Message_questionId_idx" ON "Message"("questionId");
