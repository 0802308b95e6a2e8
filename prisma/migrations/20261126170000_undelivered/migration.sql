-- Somebody has taken note of what did not arrive: it is counted no longer.
ALTER TABLE "Notice" ADD COLUMN "closedAt" DATETIME;

-- CreateIndex
CREATE INDEX "Notice_undelivered" ON "Notice"("closedAt", "state") WHERE "closedAt" IS NULL AND "state" IN ('UNCERTAIN', 'FAILED', 'BLOCKED');
