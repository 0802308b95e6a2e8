-- Until when a press can have been made whose date is not known; it counts as in time and is marked.
ALTER TABLE "Submission" ADD COLUMN "arrivedAt" DATETIME;
