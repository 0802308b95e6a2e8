-- Peers row 26, part 7 item 29: what the agency says of a figure that is far from last year's.
ALTER TABLE "Submission" ADD COLUMN "oddityNote" TEXT NOT NULL DEFAULT '';
