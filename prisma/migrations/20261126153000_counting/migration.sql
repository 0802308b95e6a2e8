-- DropIndex
DROP INDEX "Item_cycleId_agencyId_state_idx";

-- CreateIndex
CREATE INDEX "Item_counted_idx" ON "Item"("cycleId", "agencyId", "state", "indicatorId", "submittedAt", "deficiencyDueAt", "claimedBy", "claimedUntil");

-- Versions that stand, by the item they are of; Prisma knows no index over some of the rows.
CREATE INDEX "Submission_standing" ON "Submission"("itemId", "submittedAt") WHERE "state" = 'SUBMITTED' AND "withdrawnAt" IS NULL;
