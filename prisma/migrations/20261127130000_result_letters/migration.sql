-- Letters that tell agencies their results (requirement E15): number, day, receipt, and what stood in them.
CREATE TABLE "ResultLetter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "receipt" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    CONSTRAINT "ResultLetter_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ResultLetter_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ResultLetter_number_key" ON "ResultLetter"("number");
CREATE UNIQUE INDEX "ResultLetter_receipt_key" ON "ResultLetter"("receipt");
CREATE INDEX "ResultLetter_cycleId_agencyId_idx" ON "ResultLetter"("cycleId", "agencyId");
CREATE TRIGGER "ResultLetter_refuses_update" BEFORE UPDATE ON "ResultLetter"
BEGIN SELECT RAISE(ABORT, 'a letter that was issued is never changed'); END;
