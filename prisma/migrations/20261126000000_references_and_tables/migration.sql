-- Who acted through which account, and what an item was before the act that may be taken back.
ALTER TABLE "AuditEntry" ADD COLUMN "accountId" INTEGER;
ALTER TABLE "Submission" ADD COLUMN "itemStateBefore" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "itemStateBefore" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "hundredthsBefore" INTEGER;
ALTER TABLE "Assessment" ADD COLUMN "scorerBeforeId" INTEGER;
