-- Made with a key that is not in this database; null in entries older than the key.
ALTER TABLE "AuditEntry" ADD COLUMN "seal" TEXT;
