-- What those who approve ask and answer before they do: about the tables of a year, or about one proposal of two persons.
CREATE TABLE "ApprovalRemark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cycleId" INTEGER NOT NULL,
    "decisionId" INTEGER,
    "personId" INTEGER NOT NULL,
    "role" TEXT CHECK ("role" IN ('focal-point', 'agency-head', 'evaluator', 'coordinator', 'deputy', 'organization-head', 'council-secretary', 'council-member', 'committee-member', 'inquiry-respondent', 'auditor')),
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ApprovalRemark_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApprovalRemark_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApprovalRemark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ApprovalRemark_cycleId_decisionId_idx" ON "ApprovalRemark"("cycleId", "decisionId");
CREATE INDEX "ApprovalRemark_decisionId_idx" ON "ApprovalRemark"("decisionId");
CREATE INDEX "ApprovalRemark_personId_idx" ON "ApprovalRemark"("personId");
