-- Those few people who want to be reminded in another way than most, found without reading everybody.
CREATE INDEX "Person_chosen" ON "Person"("id") WHERE "reminderHour" IS NOT NULL OR "reminderMode" <> 'digest';

-- Seats that wait for their second person, whatever number has been confirmed.
CREATE INDEX "SeatProposal_open" ON "SeatProposal"("id") WHERE "confirmedAt" IS NULL AND "droppedAt" IS NULL;
