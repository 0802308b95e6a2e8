-- Target and performance as an evaluator found them in the evidence (peers, beyond 10); null: none were verified.
ALTER TABLE "Assessment" ADD COLUMN "verifiedTarget" REAL;
ALTER TABLE "Assessment" ADD COLUMN "verifiedActual" REAL;
