-- A press has no date of its own: after an outage it can have been made from here on until it came in.
ALTER TABLE "InboxUpdate" ADD COLUMN "sentAfter" DATETIME;
