-- From which account an approval or a signature was given (reliability S6).
ALTER TABLE "Approval" ADD COLUMN "accountId" INTEGER REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Approval_accountId_idx" ON "Approval"("accountId");
ALTER TABLE "DecisionSignature" ADD COLUMN "accountId" INTEGER REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "DecisionSignature_accountId_idx" ON "DecisionSignature"("accountId");
