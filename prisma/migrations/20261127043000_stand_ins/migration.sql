-- Peers row 29, part 7 item 27: a stand-in from one day to another. While it runs there is a seat of its own, which says for whom.
CREATE TABLE "StandIn" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seatId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "fromAt" DATETIME NOT NULL,
    "untilAt" DATETIME NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "namedBy" INTEGER NOT NULL,
    "namedAt" DATETIME NOT NULL,
    "needsSecond" BOOLEAN NOT NULL,
    "confirmedBy" INTEGER,
    "confirmedAt" DATETIME,
    "begunSeatId" INTEGER,
    "endedBy" INTEGER,
    "endedAt" DATETIME,
    "noteBack" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "StandIn_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandIn_namedBy_fkey" FOREIGN KEY ("namedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandIn_confirmedBy_fkey" FOREIGN KEY ("confirmedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandIn_begunSeatId_fkey" FOREIGN KEY ("begunSeatId") REFERENCES "Seat" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandIn_endedBy_fkey" FOREIGN KEY ("endedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("untilAt" > "fromAt"),
    CHECK (("confirmedBy" IS NULL) = ("confirmedAt" IS NULL))
);
-- One at a time.
CREATE UNIQUE INDEX "StandIn_one_open" ON "StandIn"("seatId") WHERE "endedAt" IS NULL;
CREATE INDEX "StandIn_seatId_idx" ON "StandIn"("seatId");
CREATE INDEX "StandIn_personId_idx" ON "StandIn"("personId");
CREATE INDEX "StandIn_namedBy_idx" ON "StandIn"("namedBy");
CREATE INDEX "StandIn_confirmedBy_idx" ON "StandIn"("confirmedBy");
CREATE INDEX "StandIn_begunSeatId_idx" ON "StandIn"("begunSeatId");
CREATE INDEX "StandIn_endedBy_idx" ON "StandIn"("endedBy");

ALTER TABLE "Seat" ADD COLUMN "standsInFor" INTEGER REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Seat_standsInFor_idx" ON "Seat"("standsInFor");
