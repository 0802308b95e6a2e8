-- What has been typed into the national system, agency by agency, and its receipt (requirements C12, E18, J2).
CREATE TABLE "TransmissionRow" (
    "cycleId" INTEGER NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "generalHundredths" INTEGER,
    "specificHundredths" INTEGER,
    "enteredById" INTEGER,
    "enteredAt" DATETIME,
    "differs" TEXT,

    PRIMARY KEY ("cycleId", "agencyId"),
    CONSTRAINT "TransmissionRow_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TransmissionRow_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TransmissionRow_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- An entry has its figures, its day and who made it, or nothing of them.
    CONSTRAINT "TransmissionRow_entry_check" CHECK (("enteredAt" IS NULL) = ("generalHundredths" IS NULL) AND ("enteredAt" IS NULL) = ("specificHundredths" IS NULL)
      AND ("enteredAt" IS NULL) = ("enteredById" IS NULL))
);

CREATE TABLE "TransmissionReceipt" (
    "cycleId" INTEGER NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,
    CONSTRAINT "TransmissionReceipt_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
