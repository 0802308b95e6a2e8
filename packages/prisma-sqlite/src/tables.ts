/** `INSERT INTO "Item"`, Prisma's `UPDATE `main`.`Item``, a write after WITH, and the shape of a table. */
const WRITE =
  /^\s*(?:WITH\b[\s\S]*?\b)?(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|(?:CREATE|DROP|ALTER)\s+(?:TEMP\s+)?\w+(?:\s+IF\s+(?:NOT\s+)?EXISTS)?)\s+(?:[`"]?main[`"]?\.)?[`"]?(\w+)/i

/** The table a statement writes to; null when it only reads. */
export const tableWritten = (sql: string): string | null => WRITE.exec(sql)?.[1] ?? null
