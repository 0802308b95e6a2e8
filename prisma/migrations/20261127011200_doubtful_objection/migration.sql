-- Until when an objection can have been filed whose date is not known; it counts as in time and is marked.
ALTER TABLE "Objection" ADD COLUMN "arrivedAt" DATETIME;
