-- Requirement I7: the analysis of a year. What the coordinator has written so far, and each report as it was issued.
CREATE TABLE "AnalysisDraft" (
    "cycleId" INTEGER NOT NULL PRIMARY KEY,
    "opening" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL DEFAULT '',
    "proposals" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AnalysisDraft_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "AnalysisReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedBy" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "place" INTEGER NOT NULL,
    "receipt" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    CONSTRAINT "AnalysisReport_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AnalysisReport_issuedBy_fkey" FOREIGN KEY ("issuedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "AnalysisReport_number_key" ON "AnalysisReport"("number");
CREATE UNIQUE INDEX "AnalysisReport_place_key" ON "AnalysisReport"("place");
CREATE UNIQUE INDEX "AnalysisReport_receipt_key" ON "AnalysisReport"("receipt");
CREATE INDEX "AnalysisReport_cycleId_idx" ON "AnalysisReport"("cycleId");
CREATE INDEX "AnalysisReport_issuedBy_idx" ON "AnalysisReport"("issuedBy");
CREATE TRIGGER "AnalysisReport_refuses_update" BEFORE UPDATE ON "AnalysisReport"
BEGIN SELECT RAISE(ABORT, 'a report that was issued is never changed'); END;
