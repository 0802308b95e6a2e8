-- Peers part 6: the date that a piece of evidence bears, beside the day on which it was sent.
ALTER TABLE "Attachment" ADD COLUMN "datedAt" DATETIME;
