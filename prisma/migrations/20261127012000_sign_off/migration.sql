-- Requirement E4, peers row 27: the head of an agency signs its self-assessment, or returns it with a note.
CREATE TABLE "SignOff" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "handedBy" INTEGER,
    "handedAt" DATETIME,
    "note" TEXT NOT NULL DEFAULT '',
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    "declaration" TEXT NOT NULL DEFAULT '',
    "covers" JSONB NOT NULL DEFAULT '[]',
    "receipt" TEXT,
    "outdatedAt" DATETIME,
    CONSTRAINT "SignOff_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignOff_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SignOff_handedBy_fkey" FOREIGN KEY ("handedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SignOff_decidedBy_fkey" FOREIGN KEY ("decidedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("state" IN ('HANDED', 'RETURNED', 'SIGNED')),
    CHECK (("state" = 'SIGNED') = ("receipt" IS NOT NULL))
);
CREATE UNIQUE INDEX "SignOff_receipt_key" ON "SignOff"("receipt");
CREATE UNIQUE INDEX "SignOff_one_handed" ON "SignOff"("cycleId", "agencyId") WHERE "state" = 'HANDED';
CREATE INDEX "SignOff_agencyId_idx" ON "SignOff"("agencyId");
CREATE INDEX "SignOff_handedBy_idx" ON "SignOff"("handedBy");
CREATE INDEX "SignOff_decidedBy_idx" ON "SignOff"("decidedBy");
CREATE INDEX "SignOff_cycleId_idx" ON "SignOff"("cycleId");
