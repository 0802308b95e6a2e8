import { takes } from '../prepared.ts'

export const SECRET = takes<[name: string]>().select('Secret', ['value'], 'WHERE "name" = $1')

export const INSERT_SECRET = takes<[name: string, value: string]>().write(
  'INSERT INTO "Secret" ("name", "value") VALUES ($1, $2)',
)
