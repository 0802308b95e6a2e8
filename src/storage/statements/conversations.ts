import { takes } from '../prepared.ts'

export const STATE = takes<[key: string]>().select('ConversationState', ['value'], 'WHERE "key" = $1')

export const STORE = takes<[key: string, value: string, updatedAt: Date]>().write(
  `INSERT INTO "ConversationState" ("key", "value", "updatedAt") VALUES ($1, $2, $3)
   ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = excluded."updatedAt"`,
)

export const DISCARD = takes<[key: string]>().write('DELETE FROM "ConversationState" WHERE "key" = $1')
