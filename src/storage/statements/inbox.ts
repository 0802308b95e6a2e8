import { takes } from '../prepared.ts'

/** What a number already stands for. */
export const BY_NUMBER = takes<[platform: string, updateId: number]>().select(
  'InboxUpdate',
  ['seq', 'receivedAt'],
  'WHERE "platform" = $1 AND "updateId" = $2',
)

/** The older one gives its number up for one that no messenger gives out. */
export const FREE_NUMBER = takes<[seq: number]>().write('UPDATE "InboxUpdate" SET "updateId" = -"seq" WHERE "seq" = $1')

export const INSERT = takes<
  [
    platform: string,
    updateId: number,
    chatKey: string,
    payload: string,
    receivedAt: Date,
    sentAfter: Date | null,
    state: string,
    reason: string | null,
  ]
>().write(
  `INSERT INTO "InboxUpdate" ("platform", "updateId", "chatKey", "payload", "receivedAt", "sentAfter", "state", "reason")
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ("platform", "updateId") DO NOTHING`,
)

export const WAITING = takes<[platform: string, afterSeq: number, limit: number]>().select(
  'InboxUpdate',
  ['seq', 'updateId', 'chatKey', 'payload', 'receivedAt', 'sentAfter', 'attempts', 'reason', 'answered'],
  `WHERE "platform" = $1 AND "state" = 'PENDING' AND "seq" > $2 ORDER BY "seq" LIMIT $3`,
)

/** The last messages of a chat, among the last of all: older ones are nobody's answer any more, and would cost a reading of the table. */
export const RECENT = takes<[platform: string, chatKey: string]>().select(
  'InboxUpdate',
  ['payload'],
  // Joined with nothing, so that the platform's index is not taken, which would read all that the messenger ever brought.
  `WHERE "seq" > (SELECT MAX("seq") FROM "InboxUpdate") - 5000 AND "platform" || '' = $1 AND "chatKey" = $2
   ORDER BY "seq" DESC LIMIT 40`,
)

export const COUNT_ATTEMPT = takes<[attempts: number, reason: string | null, seq: number]>().write(
  `UPDATE "InboxUpdate" SET "attempts" = $1, "reason" = $2 WHERE "seq" = $3 AND "state" = 'PENDING'`,
)

export const KEEP_ANSWERED = takes<[answered: string | null, seq: number]>().write(
  `UPDATE "InboxUpdate" SET "answered" = $1 WHERE "seq" = $2 AND "state" = 'PENDING'`,
)

/** Under a new place in the row: whoever reads on from the last one it has seen finds it. */
export const REPLAY = takes<[seq: number]>().write(
  `UPDATE "InboxUpdate" SET "seq" = (SELECT MAX("seq") + 1 FROM "InboxUpdate"), "state" = 'PENDING', "attempts" = 0,
     "reason" = 'replayed', "doneAt" = NULL, "answered" = NULL
   WHERE "seq" = $1 AND "state" = 'DEAD' AND "chatKey" <> '' AND "reason" <> 'too many at once'`,
)

export const END = takes<[state: string, reason: string | null, doneAt: Date, seq: number]>().write(
  'UPDATE "InboxUpdate" SET "state" = $1, "reason" = $2, "doneAt" = $3, "answered" = NULL WHERE "seq" = $4',
)

/** Not the highest number: after a quiet week a platform may begin anew at any. */
export const LAST = takes<[platform: string]>().select(
  'InboxUpdate',
  ['updateId', 'receivedAt'],
  'WHERE "platform" = $1 AND "updateId" >= 0 ORDER BY "seq" DESC LIMIT 1',
)

/** The oldest are looked at, not all: they came in the order of their numbers. */
export const FORGET = takes<[state: string, before: Date]>().write(
  `DELETE FROM "InboxUpdate"
   WHERE "seq" IN (SELECT "seq" FROM "InboxUpdate" WHERE "state" = $1 ORDER BY "seq" LIMIT 250) AND "receivedAt" < $2`,
)

/** Of every messenger that this database has served. */
export const COUNT = takes<[]>().rows<{ state: string; count: number }>(
  'SELECT "state", COUNT(*) AS "count" FROM "InboxUpdate" GROUP BY "state"',
)

/** What could not be handled and came from somebody; who sent too much at once knows it. */
export const COUNT_DEAD = takes<[]>().rows<{ count: number }>(
  `SELECT COUNT(*) AS "count" FROM "InboxUpdate" WHERE "state" = 'DEAD' AND "chatKey" <> ''`,
)

export const OLDEST = takes<[platform: string]>().select(
  'InboxUpdate',
  ['receivedAt'],
  `WHERE "platform" = $1 AND "state" = 'PENDING' ORDER BY "seq" LIMIT 1`,
)
