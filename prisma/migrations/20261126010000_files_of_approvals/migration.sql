-- CreateIndex
CREATE INDEX "Attachment_approvalId_idx" ON "Attachment"("approvalId");

-- CreateIndex
CREATE INDEX "Attachment_councilDraftId_idx" ON "Attachment"("councilDraftId");
