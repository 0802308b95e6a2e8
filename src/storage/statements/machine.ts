import { takes } from '../prepared.ts'

// What the machine keeps for itself: dialogues, answers already given, secrets, and when a duty was last done.

export const CONVERSATION = takes<[key: string]>().select('ConversationState', ['value'], 'WHERE "key" = $1')

export const KEEP_CONVERSATION = takes<[key: string, value: string, updatedAt: Date]>().write(
  `INSERT INTO "ConversationState" ("key", "value", "updatedAt") VALUES ($1, $2, $3)
   ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = excluded."updatedAt"`,
)

export const FORGET_CONVERSATION = takes<[key: string]>().write('DELETE FROM "ConversationState" WHERE "key" = $1')

/** One more of each thing that questions of dialogues have seen (JSON: dialogue, step, what), under the stage of the year as it is. */
export const COUNT_TALK = takes<[events: string]>().write(
  `INSERT INTO "TalkCount" ("dialogue", "step", "stage", "what", "count")
   SELECT value ->> 0, CAST(value ->> 1 AS integer),
     coalesce((SELECT "state" FROM "Cycle" WHERE "state" <> 'DRAFT' ORDER BY "id" DESC LIMIT 1), ''), value ->> 2, 1
   FROM json_each($1) WHERE true
   ON CONFLICT ("dialogue", "step", "stage", "what") DO UPDATE SET "count" = "TalkCount"."count" + 1`,
)

export const OUTCOME = takes<[key: string]>().select('DoneRequest', ['outcome'], 'WHERE "key" = $1')

export const KEEP_OUTCOME = takes<[key: string, at: Date, outcome: string]>().write(
  'INSERT INTO "DoneRequest" ("key", "at", "outcome") VALUES ($1, $2, $3)',
)

/** Some of the oldest outcomes. */
export const FORGET_OUTCOMES = takes<[before: Date]>().write(
  'DELETE FROM "DoneRequest" WHERE "key" IN (SELECT "key" FROM "DoneRequest" WHERE "at" < $1 ORDER BY "at" LIMIT 500)',
)

export const SECRET = takes<[name: string]>().select('Secret', ['value'], 'WHERE "name" = $1')

export const KEEP_SECRET = takes<[name: string, value: string]>().write(
  'INSERT INTO "Secret" ("name", "value") VALUES ($1, $2)',
)

export const LAST_RUN = takes<[key: string]>().select('DutyRun', ['at'], 'WHERE "key" = $1')

export const FORGET_RUN = takes<[key: string]>().write('DELETE FROM "DutyRun" WHERE "key" = $1')

export const NOTE_RUN = takes<[key: string, at: Date]>().write(
  `INSERT INTO "DutyRun" ("key", "at") VALUES ($1, $2) ON CONFLICT ("key") DO UPDATE SET "at" = excluded."at"`,
)
