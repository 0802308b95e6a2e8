import { CONFIRMING_ROLES } from '#domain/people/rules.ts'
import type { Language } from '#domain/vocabulary.ts'
import { takes } from '../prepared.ts'

const ACCOUNT = [
  'id',
  'personId',
  'activeSeatId',
  'language',
  'chatId',
  'blockedAt',
  'boundAt',
  'admittedAt',
  'liftedAt',
  'pinAskedAt',
  'pinEnteredAt',
] as const

export const BY_USER = takes<[platform: string, userId: string]>().select(
  'Account',
  ACCOUNT,
  'WHERE "platform" = $1 AND "userId" = $2',
)

export const INSERT = takes<
  [platform: string, userId: string, chatId: string, displayName: string, firstSeenAt: Date]
>().write(
  'INSERT INTO "Account" ("platform", "userId", "chatId", "displayName", "firstSeenAt") VALUES ($1, $2, $3, $4, $5)',
)

export const UNBLOCK = takes<[id: number]>().write('UPDATE "Account" SET "blockedAt" = NULL WHERE "id" = $1')
export const UNBLOCK_SINCE = takes<[id: number, since: Date]>().write(
  'UPDATE "Account" SET "blockedAt" = NULL WHERE "id" = $1 AND "blockedAt" >= $2',
)
export const BLOCK_USER = takes<[at: Date, platform: string, userId: string]>().write(
  'UPDATE "Account" SET "blockedAt" = COALESCE("blockedAt", $1) WHERE "platform" = $2 AND "userId" = $3',
)
export const UNBLOCK_USER = takes<[platform: string, userId: string]>().write(
  'UPDATE "Account" SET "blockedAt" = NULL WHERE "platform" = $1 AND "userId" = $2',
)
export const BLOCK = takes<[at: Date, id: number]>().write('UPDATE "Account" SET "blockedAt" = $1 WHERE "id" = $2')

const CONFIRMING = CONFIRMING_ROLES.map((role) => `'${role}'`).join(', ')

const AMONG = (list: string): string => `SELECT "value" FROM json_each(${list})`
const AMONG_IN_POSTGRES = (list: string): string =>
  `SELECT CAST(g."id" AS integer) FROM jsonb_array_elements_text(CAST(${list} AS jsonb)) AS g("id")`

const reachable = (people: string): string =>
  `SELECT "personId", "id", "chatId", "userId", "language" FROM "Account"
   WHERE "platform" = $1 AND "personId" IN (${people}) AND "blockedAt" IS NULL AND ("admittedAt" IS NOT NULL OR NOT EXISTS (
     SELECT 1 FROM "Seat" s WHERE s."personId" = "Account"."personId" AND s."revokedAt" IS NULL AND s."role" IN (${CONFIRMING})))
   ORDER BY "admittedAt" IS NULL, "id" DESC`
/**
 * Where notices to people, a list in JSON, go: the accounts that have not shut the bot out, newest first. One that nobody has confirmed
 * gets nothing of somebody whose role confirms.
 */
export const REACHABLE = {
  ...takes<[platform: string, people: string]>().rows<{
    personId: number
    id: number
    chatId: string
    userId: string
    language: Language | null
  }>(reachable(AMONG('$2'))),
  postgres: reachable(AMONG_IN_POSTGRES('$2')),
}

const SEAT = ['id', 'role', 'agencyId', 'teamId', 'standsInFor'] as const
export const SEATS = takes<[personId: number]>().select(
  'Seat',
  SEAT,
  'WHERE "personId" = $1 AND "revokedAt" IS NULL ORDER BY "id"',
)
const seatsOf = (people: string): string => `WHERE "personId" IN (${people}) AND "revokedAt" IS NULL ORDER BY "id"`
/** The same of many, a list in JSON. */
export const SEATS_OF_MANY = {
  ...takes<[people: string]>().select('Seat', [...SEAT, 'personId'], seatsOf(AMONG('$1'))),
  postgres: `SELECT "id" FROM "Seat" ${seatsOf(AMONG_IN_POSTGRES('$1'))}`,
}

export const NAME = takes<[personId: number]>().select('Person', ['name'], 'WHERE "id" = $1')

export const FOCUS = takes<[accountId: number]>().select(
  'Focus',
  ['kind', 'subjectId', 'leftAt'],
  'WHERE "accountId" = $1',
)

export const SET_FOCUS = takes<[accountId: number, kind: string, subjectId: number, at: Date]>().write(
  `INSERT INTO "Focus" ("accountId", "kind", "subjectId", "at") VALUES ($1, $2, $3, $4)
   ON CONFLICT ("accountId") DO UPDATE SET "kind" = excluded."kind", "subjectId" = excluded."subjectId", "at" = excluded."at",
     "leftAt" = NULL
   WHERE "Focus"."kind" <> excluded."kind" OR "Focus"."subjectId" <> excluded."subjectId" OR "Focus"."leftAt" IS NOT NULL`,
)

export const LEAVE_FOCUS = takes<[at: Date, accountId: number]>().write(
  'UPDATE "Focus" SET "leftAt" = $1 WHERE "accountId" = $2',
)
