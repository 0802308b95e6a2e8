import { takes } from '../prepared.ts'

export const READ = takes<[key: string]>().select('DutyRun', ['at'], 'WHERE "key" = $1')

export const WRITE = takes<[key: string, at: Date]>().write(
  `INSERT INTO "DutyRun" ("key", "at") VALUES ($1, $2) ON CONFLICT ("key") DO UPDATE SET "at" = excluded."at"`,
)
