-- A first PIN that is set long after the account came in makes the account new again (reliability S16).
ALTER TABLE "Account" ADD COLUMN "firstPinAt" DATETIME;
