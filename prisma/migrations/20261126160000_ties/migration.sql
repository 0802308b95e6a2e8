-- Whether somebody has written evidence is asked whenever they are to judge any.
CREATE INDEX "Submission_submittedBy_idx" ON "Submission"("submittedBy");
CREATE INDEX "Attachment_addedBy_idx" ON "Attachment"("addedBy");
