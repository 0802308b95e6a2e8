-- What an orderly stop has cut short is handled anew, but what has gone out in answer is not sent again.
ALTER TABLE "InboxUpdate" ADD COLUMN "answered" TEXT;
