-- DropIndex
DROP INDEX "Item_cycleId_agencyId_state_idx";

-- CreateIndex
CREATE INDEX "Item_counted_idx" ON "Item"("cycleId", "agencyId", "state", "indicatorId", "submittedAt", "deficiencyDueAt", "claimedBy", "claimedUntil");

-- CreateIndex
CREATE INDEX "Submission_standing" ON "Submission"("itemId", "submittedAt") WHERE "state" = 'SUBMITTED' AND "withdrawnAt" IS NULL;
