-- Few items are handed in more than once: of the others the first date is their own.
CREATE INDEX "Submission_again" ON "Submission"("itemId") WHERE "state" = 'SUBMITTED' AND "withdrawnAt" IS NULL AND "number" > 1;

-- What came back from the evaluators, by the item.
CREATE INDEX "Assessment_returned" ON "Assessment"("itemId", "id", "submissionId") WHERE "kind" = 'DEFICIENCY' AND "undoneAt" IS NULL;
