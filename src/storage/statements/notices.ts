import { inBulk, takes } from '../prepared.ts'

/** A key that is there already is left alone. */
export const INSERT = inBulk(
  'Notice',
  ['kind', 'args', 'uniqueKey', 'personId', 'channel', 'lane', 'notBefore', 'createdAt', 'subject'],
  'ON CONFLICT ("uniqueKey") DO NOTHING',
)

export const BY_KEY = takes<[uniqueKey: string]>().select('Notice', ['id'], 'WHERE "uniqueKey" = $1')

const dueOf = (which = '') =>
  takes<[lane: string, now: Date, limit: number]>().select(
    'Notice',
    ['id', 'kind', 'args', 'personId', 'channel', 'attempts', 'createdAt', 'partsSent', 'messageId', 'triedAt'],
    `WHERE "state" = 'PENDING' AND "lane" = $1 AND "notBefore" <= $2 ${which} ORDER BY "notBefore", "id" LIMIT $3`,
  )
export const DUE = dueOf()
/** While nobody changes anything, nothing goes out but the word of it. */
export const DUE_OF_FREEZE = dueOf(`AND "kind" = 'service-frozen'`)

export const READERS = takes<[lane: string, now: Date, limit: number]>().select(
  'Notice',
  ['personId'],
  `WHERE "state" = 'PENDING' AND "lane" = $1 AND "notBefore" <= $2 ORDER BY "notBefore", "id" LIMIT $3`,
)

const claimOf = (ids: string): string =>
  `UPDATE "Notice" SET "state" = 'SENDING', "attempts" = "attempts" + 1, "triedAt" = COALESCE("triedAt", $1)
   WHERE "state" = 'PENDING' AND "notBefore" <= $1 AND "id" IN (${ids})`
/** `ids`: a list in JSON. */
export const CLAIM = {
  ...takes<[now: Date, ids: string]>().write(claimOf('SELECT "value" FROM json_each($2)')),
  postgres: claimOf('SELECT CAST(g."id" AS integer) FROM jsonb_array_elements_text(CAST($2 AS jsonb)) AS g("id")'),
}

export const PART_SENT = takes<[partsSent: number, messageId: string | null, id: number]>().write(
  `UPDATE "Notice" SET "partsSent" = $1, "messageId" = COALESCE($2, "messageId") WHERE "id" = $3`,
)

const END = ['id', 'state', 'accountId', 'chatId', 'messageId', 'sentAt', 'lastError', 'notBefore'] as const
const settleOf = (ends: string): string =>
  `UPDATE "Notice" SET "state" = e."state", ${END.slice(2)
    .map((column) => `"${column}" = COALESCE(e."${column}", "Notice"."${column}")`)
    .join(', ')} FROM ${ends} WHERE "Notice"."id" = e."id"`
/** Ends as a list of objects in JSON; what one does not name stays as it is. */
export const SETTLE = {
  ...takes<[ends: string]>().write(
    settleOf(`(SELECT ${END.map((name) => `"value" ->> '${name}' AS "${name}"`).join(', ')} FROM json_each($1)) AS e`),
  ),
  postgres: settleOf('jsonb_populate_recordset(NULL::"Notice", CAST($1 AS jsonb)) AS e'),
}

export const INTERRUPTED = takes<[]>().select('Notice', ['id', 'kind'], `WHERE "state" = 'SENDING'`)

/** What waits and what went wrong; what has arrived grows with the years. */
export const COUNT = takes<[]>().rows<{ state: string; lane: string; count: number }>(
  `SELECT "state", "lane", COUNT(*) AS "count" FROM "Notice"
   WHERE "state" IN ('PENDING', 'SENDING', 'FAILED', 'UNCERTAIN', 'BLOCKED') GROUP BY "state", "lane"`,
)

export const OLDEST = takes<[now: Date]>().select(
  'Notice',
  ['notBefore'],
  `WHERE "state" IN ('PENDING', 'SENDING') AND "notBefore" <= $1 ORDER BY "notBefore" LIMIT 1`,
)

export const LIMITS = takes<[platform: string, now: Date]>().select(
  'ChatLimit',
  ['chatId', 'until'],
  'WHERE "platform" = $1 AND "until" > $2',
)

export const SET_LIMIT = takes<[platform: string, chatId: string, until: Date]>().write(
  `INSERT INTO "ChatLimit" ("platform", "chatId", "until") VALUES ($1, $2, $3)
   ON CONFLICT ("platform", "chatId") DO UPDATE SET "until" = excluded."until"`,
)

export const FORGET_LIMITS = takes<[platform: string, now: Date]>().write(
  'DELETE FROM "ChatLimit" WHERE "platform" = $1 AND "until" <= $2',
)

/** What a person did not get because they were called gone, since then. */
export const QUEUE_BLOCKED = takes<[notBefore: Date, personId: number, noticeId: number, since: Date]>().write(
  `UPDATE "Notice" SET "state" = 'PENDING', "notBefore" = $1
   WHERE "personId" = $2 AND "state" = 'BLOCKED' AND "closedAt" IS NULL AND ("id" = $3 OR "triedAt" >= $4)`,
)

const CHANNEL_WAITS = `"channel" AND "lane" <> 'mirror' AND "state" IN ('PENDING', 'SENDING') AND "attempts" > 0`

export const RELEASE_CHANNEL = takes<[now: Date]>().write(
  `UPDATE "Notice" SET "notBefore" = $1 WHERE ${CHANNEL_WAITS} AND "notBefore" > $1 AND "state" = 'PENDING'`,
)

const UNDELIVERED = `"closedAt" IS NULL AND "state" IN ('UNCERTAIN', 'FAILED', 'BLOCKED')`

/** One row for a person, the channel or its mirror and one reason, by the order of `REASONS`. */
const BY_PARTY = `SELECT
    CASE WHEN "lane" = 'mirror' THEN 4 WHEN "channel" THEN 3 WHEN "state" = 'UNCERTAIN' THEN 0 WHEN "state" = 'FAILED' THEN 1
      ELSE 2 END AS "reason",
    "personId", COUNT(*) AS "count", MIN("id") AS "oldest", MAX("id") AS "newest"
  FROM "Notice" WHERE ${UNDELIVERED} GROUP BY 1, 2`

export const UNDELIVERED_PARTIES = takes<[limit: number, skip: number]>().rows<{
  reason: number
  personId: number | null
  count: number
  oldest: number
  newest: number
}>(`${BY_PARTY} ORDER BY 1, "newest" DESC LIMIT $1 OFFSET $2`)

export const COUNT_UNDELIVERED = takes<[]>().rows<{ parties: number; notices: number }>(
  `SELECT COUNT(*) AS "parties", COALESCE(SUM("count"), 0) AS "notices" FROM (${BY_PARTY}) AS "some"`,
)
