-- Who came in with whose code, who has recognised and who has confirmed them. Whoever is in already has been so for long.
ALTER TABLE "Account" ADD COLUMN "username" TEXT;
ALTER TABLE "Account" ADD COLUMN "boundAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "boundBy" INTEGER REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Account" ADD COLUMN "recognisedBy" INTEGER REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Account" ADD COLUMN "admittedAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "liftedBy" INTEGER REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Account" ADD COLUMN "liftedAt" DATETIME;
UPDATE "Account" SET "boundAt" = "firstSeenAt", "admittedAt" = "firstSeenAt" WHERE "personId" IS NOT NULL;

ALTER TABLE "StartCode" ADD COLUMN "reason" TEXT;

ALTER TABLE "Cycle" ADD COLUMN "releaseProposedBy" INTEGER REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Cycle" ADD COLUMN "releaseProposedAt" DATETIME;
ALTER TABLE "Cycle" ADD COLUMN "releaseProposedHash" TEXT;

CREATE TABLE "SeatProposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "agencyId" INTEGER,
    "teamId" INTEGER,
    "proposedBy" INTEGER,
    "fromFile" BOOLEAN NOT NULL DEFAULT false,
    "accountId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "confirmedBy" INTEGER,
    "confirmedAt" DATETIME,
    "droppedAt" DATETIME,
    CONSTRAINT "SeatProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatProposal_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatProposal_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatProposal_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatProposal_confirmedBy_fkey" FOREIGN KEY ("confirmedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatProposal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("role" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor'))
);
CREATE INDEX "SeatProposal_personId_idx" ON "SeatProposal"("personId");
