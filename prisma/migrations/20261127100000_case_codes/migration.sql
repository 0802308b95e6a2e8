-- A one-time code may be for a case alone (requirements H1-H9).
ALTER TABLE "StartCode" ADD COLUMN "caseId" INTEGER CONSTRAINT "StartCode_caseId_fkey" REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "StartCode_caseId_idx" ON "StartCode"("caseId");
