-- Peers rows 32, 33: a conflict that an evaluator declares has a reason, and a load may have an upper end.
ALTER TABLE "Assignment" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';

CREATE TABLE "ReviewLimit" (
    "cycleId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    PRIMARY KEY ("cycleId", "personId"),
    CONSTRAINT "ReviewLimit_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewLimit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("maximum" > 0)
);
CREATE INDEX "ReviewLimit_personId_idx" ON "ReviewLimit"("personId");
