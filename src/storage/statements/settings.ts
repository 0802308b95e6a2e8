import { takes } from '../sqlite/statement.ts'

export const READ = takes<[key: string]>().select('Setting', ['value'], 'WHERE "key" = $1')

export const WRITE = takes<[key: string, value: string]>().write(
  `INSERT INTO "Setting" ("key", "value") VALUES ($1, $2) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
)
