-- Requirement D4: whether the evidence was found sufficient, with every score and note. Peers row 45: how long a judgement took, from when
-- the item was taken in hand.
ALTER TABLE "Assessment" ADD COLUMN "sufficient" BOOLEAN;
ALTER TABLE "Assessment" ADD COLUMN "seconds" INTEGER;
-- All that is counted of first scores is in it, so that counting a country reads no assessment.
CREATE INDEX "Assessment_scored" ON "Assessment"("evaluatorId", "itemId", "scoreHundredths", "seconds") WHERE "kind" = 'SCORE' AND "round" = 'FIRST' AND "undoneAt" IS NULL AND "itemStateBefore" IN ('SUBMITTED', 'DEFICIENT');
