-- A notice of several parts goes on where it stopped; its trying has an end.
ALTER TABLE "Notice" ADD COLUMN "partsSent" INTEGER NOT NULL DEFAULT 0 CHECK ("partsSent" >= 0);
ALTER TABLE "Notice" ADD COLUMN "triedAt" DATETIME;

-- CreateTable
CREATE TABLE "ChatLimit" (
    "platform" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("platform", "chatId")
);
