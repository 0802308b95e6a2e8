import { createHash } from 'node:crypto'
import { openSqlite, type SqliteDriver } from 'prisma-sqlite'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { openData } from '../../../src/app.ts'
import { appendAudit } from '#storage/audit.ts'
import { judgedDigest } from '#storage/judged.ts'
import { inTransaction } from '#storage/transaction.ts'
import { type AuditKey, auditKeysOf, sealOf } from '#storage/audit-keys.ts'
import { loadSample } from '../../support/quick-sample.ts'
import { type Config, readConfig } from '../../../src/config.ts'
import { newDatabaseFolder } from '../../support/template-database.ts'
import { MORNING } from '../../support/world.ts'

export const SIZES = ['small', 'ten years', 'national'] as const
export type Size = (typeof SIZES)[number]

/** A data folder as the bot has it. */
export interface Filled {
  folder: string
  url: string
  agencies: number
  people: number
  items: number
}

/** Ids of a copy lie this far apart, so that every reference is found by adding. */
const APART = 10_000
const PROVINCES = 31
const PEOPLE_OF_THE_COUNTRY = 15_000
const YEARS_BEFORE = 9
const CIRCULARS_A_YEAR = 12

const text = (at: Date): string => at.toISOString().replace('Z', '+00:00')
const NOW = text(MORNING)
/** Whoever has read all of that this morning would be one who reads too much. */
const LONG_AGO = new Date(MORNING.getTime() - 30 * 86_400_000)
const daysAgo = (days: number): string => text(new Date(MORNING.getTime() - days * 86_400_000))

export const configOf = ({ folder, url }: Pick<Filled, 'folder' | 'url'>): NodeJS.ProcessEnv => ({
  DATABASE_URL: url,
  DATA_DIR: folder,
  BOT_PLATFORM: 'telegram',
  BOT_TOKEN: '1000:local-token',
  BOT_API_ROOT: 'http://127.0.0.1:9',
  BOT_CHANNEL: '@tahavol',
  PORT: '0',
  // Its people do not wait for the answers.
  PERSON_MESSAGES_PER_MINUTE: '0',
  CLOCK_START: MORNING.toISOString(),
})

/** The sample province in its review; the same nine years back; or thirty-one of it under one roof. Always the same rows. */
export async function fill(size: Size): Promise<Filled> {
  const { folder, url } = newDatabaseFolder()
  const read = readConfig(configOf({ folder, url }))
  if (!read.ok) throw new Error(read.refusal.list)
  const { tools, close } = await openData(read.value, new MovableClock(MORNING, { frozen: true }), createLog('silent'))
  await loadSample(tools)
  const sha256s: string[] = []
  for (const word of ['ones', 'twos', 'tens']) {
    const kept = await tools.files.keep(bytesOf(word))
    if (kept.ok) sha256s.push(kept.value.sha256)
  }
  const keys = auditKeysOf(tools.db)
  await close()
  const db = openSqlite(url)
  try {
    db.exec('PRAGMA synchronous = OFF')
    db.exec('BEGIN')
    db.exec('DELETE FROM "CircularRecipient"; DELETE FROM "Notice"; DELETE FROM "Circular"')
    if (size === 'national') spreadOverTheCountry(db)
    fillItems(db, sha256s)
    fillCirculars(db)
    if (size === 'ten years') repeatYears(db)
    fillMachinery(db, size)
    fillAudit(db, size === 'small' ? 2_000 : 20_000, keys)
    db.exec('COMMIT')
    db.exec('ANALYZE; DELETE FROM sqlite_stat1; PRAGMA wal_checkpoint(TRUNCATE)')
    const count = (table: string): number =>
      Number((db.prepare(`SELECT COUNT(*) AS n FROM "${table}"`).all([]) as { n: number }[])[0]?.n)
    await enterContent(read.value)
    return { folder, url, agencies: count('Agency'), people: count('Person'), items: count('Item') }
  } finally {
    db.close()
  }
}

/** What was written past the acts is told by the log too, so that a check finds nothing and has all of it to read. */
async function enterContent(config: Config): Promise<void> {
  const { tools, close } = await openData(config, new MovableClock(MORNING, { frozen: true }), createLog('silent'))
  const { db } = tools
  const items = await db.$queryRaw<{ id: bigint }[]>`
    SELECT "itemId" AS "id" FROM "Submission" WHERE "state" <> 'DRAFT' UNION SELECT "itemId" FROM "Assessment"`
  await inTransaction(
    db,
    async (tx) => {
      for (const id of items.map((row) => Number(row.id)))
        await appendAudit(tx, {
          at: LONG_AGO,
          personId: 1,
          actor: 'coordinator',
          action: 'evidence.submit',
          subject: `item:${id}`,
          details: { judged: await judgedDigest(tx, id) },
        })
    },
    600_000,
  )
  await close()
}

async function* bytesOf(word: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield Buffer.from(word.repeat(500))
}

/** The columns of a table but its key, with what stands in a copy for some of them. */
const copied = (
  db: SqliteDriver,
  table: string,
  changes: Record<string, string>,
): { columns: string; values: string } => {
  const names = (db.prepare(`PRAGMA table_info("${table}")`).all([]) as { name: string }[]).map(({ name }) => name)
  return {
    columns: names.map((name) => `"${name}"`).join(', '),
    values: names.map((name) => changes[name] ?? `t."${name}"`).join(', '),
  }
}

/** Copies the rows of a table so many times; `k` is the number of the copy and `far` what its ids are moved by. */
function copy(db: SqliteDriver, table: string, times: number, changes: Record<string, string>, where = '1'): void {
  const { columns, values } = copied(db, table, { id: 't."id" + far', ...changes })
  db.exec(`
    WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < ${times}),
      apart(k, far) AS (SELECT k, k * ${APART} FROM copies)
    INSERT INTO "${table}" (${columns}) SELECT ${values} FROM "${table}" t CROSS JOIN apart WHERE ${where}`)
}

const moved = (column: string): string => `t."${column}" + far`

function spreadOverTheCountry(db: SqliteDriver): void {
  const times = PROVINCES - 1
  const numbered = (column: string): string => `t."${column}" || ' ' || k`
  const dashed = (column: string): string => `t."${column}" || '-' || k`
  const named = { name: numbered('name'), searchKey: `t."searchKey" || k` }
  copy(db, 'Agency', times, { ...named, code: dashed('code') })
  copy(db, 'Team', times, { name: numbered('name') })
  copy(db, 'Person', times, named)
  copy(db, 'Account', times, {
    userId: `CAST(t."userId" + far AS TEXT)`,
    chatId: `CAST(t."chatId" + far AS TEXT)`,
    personId: moved('personId'),
  })
  copy(db, 'Seat', times, { personId: moved('personId'), agencyId: moved('agencyId'), teamId: moved('teamId') })
  copy(db, 'Indicator', times, { agencyId: moved('agencyId'), code: dashed('code') }, `t."agencyId" IS NOT NULL`)
  copy(
    db,
    'Assignment',
    times,
    { personId: moved('personId'), teamId: moved('teamId'), agencyId: moved('agencyId') },
    `t."kind" = 'review'`,
  )
  copy(db, 'Item', times, {
    agencyId: moved('agencyId'),
    indicatorId: `CASE WHEN (SELECT n."agencyId" FROM "Indicator" n WHERE n."id" = t."indicatorId") IS NULL
      THEN t."indicatorId" ELSE t."indicatorId" + far END`,
  })
  // The rest of the people are more focal points, agency by agency.
  db.exec(`
    WITH RECURSIVE more(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM more
      WHERE k < ${PEOPLE_OF_THE_COUNTRY} - (SELECT COUNT(*) FROM "Person"))
    INSERT INTO "Person" ("id", "name", "searchKey", "createdAt")
      SELECT 1000000 + k, 'رابط ' || k, 'رابط' || k, '${NOW}' FROM more;
    INSERT INTO "Account" ("platform", "userId", "chatId", "personId", "language", "firstSeenAt")
      SELECT 'local', "id" + ${APART}, "id" + ${APART}, "id", 'fa', '${NOW}' FROM "Person" WHERE "id" > 1000000 AND "id" % 5 > 0;
    WITH places AS (SELECT "id", ROW_NUMBER() OVER (ORDER BY "id") - 1 AS place FROM "Agency"), size AS (SELECT COUNT(*) AS n FROM "Agency")
    INSERT INTO "Seat" ("personId", "role", "agencyId", "grantedAt")
      SELECT p."id", 'focal-point', a."id", '${NOW}' FROM "Person" p, size JOIN places a ON a.place = p."id" % size.n
      WHERE p."id" > 1000000`)
}

/**
 * The middle of a review: of twenty items nine are scored, five wait, two came back, two are drafts and two empty; every seventh
 * agency has not begun, every eleventh has nobody whom the bot reaches.
 */
function fillItems(db: SqliteDriver, sha256s: readonly string[]): void {
  const blobs = sha256s.map((hash) => `('${hash}', 2000, 'text/plain', '${NOW}')`).join(', ')
  const evaluator = `(SELECT MIN("personId") FROM "Seat" WHERE "role" = 'evaluator')`
  const kindOf = `("id" * 7919) % 20`
  db.exec(`
    UPDATE "Cycle" SET "state" = 'REVIEW';
    UPDATE "Stage" SET "opensAt" = '${daysAgo(20)}', "dueAt" = '${daysAgo(5)}' WHERE "key" = 'self-assessment';
    UPDATE "Account" SET "blockedAt" = '${NOW}' WHERE "personId" IN
      (SELECT "personId" FROM "Seat" WHERE "role" = 'focal-point' AND "agencyId" % 11 = 0);
    UPDATE "Item" SET "state" = CASE WHEN "agencyId" % 7 = 0 THEN 'EMPTY' WHEN ${kindOf} < 9 THEN 'SCORED' WHEN ${kindOf} < 14 THEN 'SUBMITTED'
      WHEN ${kindOf} < 16 THEN 'DEFICIENT' WHEN ${kindOf} < 18 THEN 'DRAFT' ELSE 'EMPTY' END;
    UPDATE "Item" SET "submittedAt" = '${daysAgo(7)}' WHERE "state" IN ('SCORED', 'SUBMITTED', 'DEFICIENT');
    UPDATE "Item" SET "preliminaryHundredths" = "id" % 100 * 10 WHERE "state" = 'SCORED';
    UPDATE "Item" SET "deficiencyDueAt" = CASE "id" % 2 WHEN 0 THEN '${daysAgo(2)}' ELSE '${daysAgo(-2)}' END
      WHERE "state" = 'DEFICIENT' OR ("state" = 'SCORED' AND ${kindOf} = 0);
    INSERT INTO "Submission" ("id", "itemId", "number", "state", "claimHundredths", "explanation", "receipt", "createdAt", "submittedAt", "itemStateBefore")
      SELECT "id", "id", 1, 'SUBMITTED', 500, 'گزارش سالانهٔ این شاخص پیوست است. ' || "id", 'R-' || "id", '${daysAgo(8)}', '${daysAgo(7)}', 'DRAFT'
      FROM "Item" WHERE "submittedAt" IS NOT NULL;
    INSERT INTO "Submission" ("itemId", "number", "state", "explanation", "createdAt")
      SELECT "id", 1, 'DRAFT', 'نیمه‌کاره', '${daysAgo(8)}' FROM "Item" WHERE "state" = 'DRAFT';
    INSERT INTO "Blob" ("sha256", "sizeBytes", "mimeType", "storedAt") VALUES ${blobs};
    INSERT INTO "Attachment" ("sha256", "name", "mimeType", "sizeBytes", "platform", "fileId", "fileUniqueId", "kind", "addedBy", "addedAt", "submissionId")
      SELECT b."sha256", 'گزارش.txt', 'text/plain', 2000, 'local', 'f' || s."id", 'u' || s."id", 'document', 1, '${daysAgo(8)}', s."id"
      FROM "Submission" s JOIN (SELECT "sha256", ROW_NUMBER() OVER () - 1 AS place FROM "Blob") b ON b.place = s."id" % 3
      WHERE s."state" = 'SUBMITTED';
    INSERT INTO "Assessment" ("itemId", "submissionId", "round", "kind", "scoreHundredths", "evaluatorId", "at", "itemStateBefore")
      SELECT "id", "id", 'FIRST', 'SCORE', "preliminaryHundredths", ${evaluator}, '${daysAgo(3)}', 'SUBMITTED' FROM "Item" WHERE "state" = 'SCORED';
    INSERT INTO "Assessment" ("itemId", "submissionId", "round", "kind", "note", "evaluatorId", "at")
      SELECT "id", "id", 'FIRST', 'DEFICIENCY', 'سند بفرستید', ${evaluator}, '${daysAgo(4)}' FROM "Item"
      WHERE "state" = 'DEFICIENT' OR ("state" = 'SCORED' AND ${kindOf} = 0)`)
}

/** Each went to everybody with a seat of an agency; two of three have seen it. */
function fillCirculars(db: SqliteDriver): void {
  db.exec(`
    WITH RECURSIVE numbers(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM numbers WHERE k < ${CIRCULARS_A_YEAR})
    INSERT INTO "Circular" ("id", "cycleId", "number", "issuedOn", "title", "body", "state", "createdBy", "createdAt", "sentAt")
      SELECT k, (SELECT "id" FROM "Cycle"), '1404/' || k, '${daysAgo(10)}', 'بخشنامهٔ شمارهٔ ' || k,
        'متن بخشنامه دربارهٔ ارزیابی عملکرد. ' || k, 'SENT', 1, '${daysAgo(10)}', '${daysAgo(9)}' FROM numbers;
    INSERT INTO "CircularRecipient" ("circularId", "personId", "agencyId", "seenAt")
      SELECT c."id", s."personId", MIN(s."agencyId"), CASE WHEN MIN(s."agencyId") % 13 = 0 OR (s."personId" + c."id") % 3 = 0 THEN NULL ELSE '${daysAgo(8)}' END
      FROM "Circular" c, "Seat" s WHERE s."role" IN ('focal-point', 'agency-head', 'evaluator')
      GROUP BY c."id", s."personId";
    INSERT INTO "Notice" ("kind", "args", "uniqueKey", "personId", "lane", "notBefore", "createdAt", "state", "subject", "sentAt", "messageId", "chatId")
      SELECT 'circular', '{"circularId":' || "circularId" || '}', 'circular:' || "circularId" || ':' || "personId", "personId",
        'broadcast', '${daysAgo(9)}', '${daysAgo(9)}', CASE "personId" % 50 WHEN 7 THEN 'BLOCKED' ELSE 'SENT' END,
        'circular:' || "circularId", '${daysAgo(9)}', '1', '1' FROM "CircularRecipient"`)
}

const YEARLY = { cycleId: moved('cycleId') }

/** The same cycle once more for each year before, closed and with its results. */
function repeatYears(db: SqliteDriver): void {
  const item = { itemId: moved('itemId'), submissionId: moved('submissionId') }
  copy(db, 'Cycle', YEARS_BEFORE, { year: 't."year" - k', state: `'CLOSED'` })
  copy(db, 'Stage', YEARS_BEFORE, YEARLY)
  copy(db, 'Axis', YEARS_BEFORE, YEARLY)
  copy(db, 'Indicator', YEARS_BEFORE, { ...YEARLY, axisId: moved('axisId') })
  copy(db, 'Assignment', YEARS_BEFORE, {
    ...YEARLY,
    axisId: moved('axisId'),
    indicatorId: moved('indicatorId'),
  })
  copy(db, 'Item', YEARS_BEFORE, {
    ...YEARLY,
    indicatorId: moved('indicatorId'),
    state: `'FINAL'`,
    finalHundredths: `COALESCE(t."preliminaryHundredths", 0)`,
  })
  copy(db, 'Submission', YEARS_BEFORE, { itemId: moved('itemId'), receipt: `t."receipt" || '-' || k` })
  copy(db, 'Attachment', YEARS_BEFORE, { submissionId: moved('submissionId') })
  copy(db, 'Assessment', YEARS_BEFORE, item)
  copy(db, 'Circular', YEARS_BEFORE, { ...YEARLY, number: `t."number" || '-' || k` })
  copy(db, 'CircularRecipient', YEARS_BEFORE, { circularId: moved('circularId') })
  copy(db, 'Notice', YEARS_BEFORE, {
    uniqueKey: `t."uniqueKey" || '-' || k`,
    subject: `t."subject" || '000' || k`,
    createdAt: `'2020-01-01T00:00:00.000+00:00'`,
    sentAt: `'2020-01-01T00:00:00.000+00:00'`,
  })
  db.exec(`
    INSERT INTO "AgencyResult" ("cycleId", "agencyId", "group", "generalHundredths", "specificHundredths", "totalHundredths", "participated")
      SELECT c."id", a."id", a."group", 50000, 50000, 100000, 1 FROM "Cycle" c, "Agency" a WHERE c."state" = 'CLOSED'`)
}

/** Handled messages and answers, most of them old enough to be forgotten; nothing the clock has not looked at within this hour. */
function fillMachinery(db: SqliteDriver, size: Size): void {
  const rows = { small: 4_000, 'ten years': 4_000, national: 300_000 }[size]
  const numbers = `WITH RECURSIVE numbers(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM numbers WHERE k < ${rows})`
  const at = `CASE WHEN k % 10 = 0 THEN '${daysAgo(1)}' ELSE '${daysAgo(40)}' END`
  db.exec(`
    ${numbers} INSERT INTO "InboxUpdate" ("platform", "updateId", "chatKey", "payload", "receivedAt", "state", "doneAt")
      SELECT 'local', k - ${rows}, 'c' || k % 500, '{"message":"${'x'.repeat(200)}"}', ${at}, 'DONE', ${at} FROM numbers;
    ${numbers} INSERT INTO "DoneRequest" ("key", "at", "outcome") SELECT 'done:' || (k * 7919), ${at}, '{"ok":true}' FROM numbers;
    INSERT OR REPLACE INTO "DutyRun" ("key", "at") VALUES ('circular-notices-swept-at', '${NOW}'),
      ('bodies-purged-at', '${NOW}'), ('reminders-last-run', '${NOW}')`)
}

/** A chain that holds, sealed by the key of this folder, as `storage/audit.ts` writes it. */
function fillAudit(db: SqliteDriver, entries: number, keys: readonly AuditKey[]): void {
  const insert = db.prepare(
    'INSERT INTO "AuditEntry" ("at", "personId", "actor", "action", "subject", "agencyId", "details", "previousHash", "hash", "seal") VALUES (?, 1, ?, ?, ?, NULL, ?, ?, ?, ?)',
  )
  const last = (
    db.prepare('SELECT "hash" FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1').all([]) as { hash: string }[]
  )[0]
  let previous = last?.hash ?? '0'.repeat(64)
  for (let k = 1; k <= entries; k++) {
    const fact = [previous, LONG_AGO.toISOString(), 1, 'coordinator', 'scores.read', `item:${k}`, null, []]
    const hash = createHash('sha256').update(JSON.stringify(fact)).digest('hex')
    insert.run([text(LONG_AGO), 'coordinator', 'scores.read', `item:${k}`, '{}', previous, hash, sealOf(keys, hash)])
    previous = hash
  }
}
