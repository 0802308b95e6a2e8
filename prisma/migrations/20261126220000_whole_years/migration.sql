-- That all holidays of a year are entered is a person's word, not guessed from rows.
CREATE TABLE "HolidayYear" (
    "year" INTEGER NOT NULL PRIMARY KEY,
    "wholeAt" DATETIME NOT NULL,
    "declaredBy" INTEGER,
    CONSTRAINT "HolidayYear_declaredBy_fkey" FOREIGN KEY ("declaredBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
