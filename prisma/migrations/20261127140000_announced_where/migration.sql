-- Requirement F7: where an agency has made its final result known; null for those from before it was asked.
ALTER TABLE "AgencyResult" ADD COLUMN "announcedWhere" TEXT;
