-- The second secret of a person, besides their account on a messenger (reliability.md S16).
CREATE TABLE "Pin" (
    "personId" INTEGER NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triesSince" DATETIME,
    "forgottenBy" INTEGER,
    CONSTRAINT "Pin_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pin_forgottenBy_fkey" FOREIGN KEY ("forgottenBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE "Account" ADD COLUMN "pinAskedAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "pinEnteredAt" DATETIME;
