-- Peers row 20, part 7 item 8: a receipt is bound to what was handed in and to the one that the agency was given before it.
CREATE TABLE "ReceiptLink" (
    "receipt" TEXT NOT NULL PRIMARY KEY,
    "agencyId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ReceiptLink_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("number" >= 1)
);
CREATE UNIQUE INDEX "ReceiptLink_agencyId_number_key" ON "ReceiptLink"("agencyId", "number");
