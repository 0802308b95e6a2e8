import { takes } from '../prepared.ts'

export const OUTCOME = takes<[key: string]>().select('DoneRequest', ['outcome'], 'WHERE "key" = $1')

export const INSERT = takes<[key: string, at: Date, outcome: string]>().write(
  'INSERT INTO "DoneRequest" ("key", "at", "outcome") VALUES ($1, $2, $3)',
)

/** Some of the oldest. */
export const FORGET = takes<[before: Date]>().write(
  'DELETE FROM "DoneRequest" WHERE "key" IN (SELECT "key" FROM "DoneRequest" WHERE "at" < $1 ORDER BY "at" LIMIT 500)',
)
