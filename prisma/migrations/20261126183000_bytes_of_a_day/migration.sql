-- How many bytes a person has sent within a day is asked before each file.
CREATE INDEX "Attachment_addedBy_addedAt_idx" ON "Attachment"("addedBy", "addedAt");
