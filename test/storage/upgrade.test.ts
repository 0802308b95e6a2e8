import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gunzipSync } from 'node:zlib'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations, openSqlite } from 'prisma-sqlite'
import { sha256 } from '#shared/ids.ts'
import { appendAudit, verifyAudit } from '#storage/audit.ts'
import { watchOf } from '#storage/circulars/watch.ts'
import { councilDraft, settleCouncilDraft } from '#storage/results/council-drafts.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { Prisma } from '#storage/generated/client.ts'
import { lastRun } from '#storage/reminders/duty-runs.ts'
import { clockAheadMs, secretOf } from '#storage/installation.ts'
import { returnItem } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import { importedAssignments, importedPeople } from '#storage/province/keys.ts'
import { pendingImport } from '#storage/province/pending.ts'
import { addApproval, approvalsOf } from '#storage/results/results.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openStage } from '../support/stage.ts'

const UPGRADES = 'test/storage/upgrades'

/** The last migration of the first release; what it kept stands in `upgrades/<name>.sql`, with a row in every table. */
const RELEASED = ['20261120000000_init']

/**
 * Databases that later releases left behind at the end of their stories, `upgrades/<last migration>/<number>.sql.gz`: together they have
 * a row in nearly every table. A release adds its own.
 */
const LEFT_BEHIND = readdirSync(UPGRADES).flatMap((release) =>
  release.endsWith('.sql') ? [] : readdirSync(path.join(UPGRADES, release)).map((file) => ({ release, file })),
)

const ALL = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name))
  .toSorted()

/** A database as the released program left it, brought up to date by this one. */
function upgraded(
  release: string,
  fill: (db: Sqlite) => void,
  toPresent = true,
): { url: string; counts: Record<string, number>; kept: () => Record<string, number> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-upgrade-'))
  const old = path.join(folder, 'migrations')
  for (const name of readdirSync('prisma/migrations'))
    if (name <= release) cpSync(path.join('prisma/migrations', name), path.join(old, name), { recursive: true })
  const url = `file:${path.join(folder, 'tahavol.db')}`
  applyMigrations(url, old)
  const db = openSqlite(url)
  fill(db)
  const tables = tablesOf(db)
  const counts = Object.fromEntries(tables.map((name) => [name, count(db, name)]))
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  if (toPresent) applyMigrations(url, 'prisma/migrations')
  return { url, counts, kept: () => keptIn(url, counts) }
}

/** How many rows those tables have now; the file must be whole. */
function keptIn(url: string, counts: Record<string, number>): Record<string, number> {
  const sqlite = openSqlite(url)
  try {
    expect(sqlite.prepare('PRAGMA foreign_key_check').all([])).toEqual([])
    expect(sqlite.prepare('PRAGMA integrity_check').all([])).toEqual([{ integrity_check: 'ok' }])
    const names = tablesOf(sqlite).filter((name) => name in counts)
    return Object.fromEntries(names.map((name) => [name, count(sqlite, name)]))
  } finally {
    sqlite.close()
  }
}

/** A database of the first release as it has come to stand after each migration, one after another. */
function* steppedThrough(): Generator<{ name: string; file: string; counts: Record<string, number> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-steps-'))
  const [file, known] = [path.join(folder, 'tahavol.db'), path.join(folder, 'migrations')]
  for (const name of ALL) {
    cpSync(path.join('prisma/migrations', name), path.join(known, name), { recursive: true })
    applyMigrations(`file:${file}`, known)
    const db = openSqlite(`file:${file}`)
    if (name === RELEASED[0]) db.exec(readFileSync(path.join(UPGRADES, `${name}.sql`), 'utf8'))
    const counts = Object.fromEntries(tablesOf(db).map((table) => [table, count(db, table)]))
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    yield { name, file, counts }
  }
}

type Sqlite = ReturnType<typeof openSqlite>
const count = (db: Sqlite, table: string): number =>
  (db.prepare(`SELECT count(*) AS n FROM "${table}"`).all([]) as { n: number }[])[0]?.n ?? 0
const tablesOf = (db: Sqlite): string[] =>
  (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]) as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite|_prisma)_/.test(name))

/** Entries as they were chained before there was an account in them. */
function writeLog(db: Sqlite): void {
  let previous = '0'.repeat(64)
  for (const [personId, action, details] of [
    [1, 'cycle.publish', { items: 4 }],
    [2, 'evidence.submit', { submissionId: 1, receipt: 'R1' }],
    [null, 'cycle.advance', { from: 'OPEN', to: 'REVIEW' }],
  ] as const) {
    const at = '2026-11-01T06:00:00.000'
    const sorted = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
    const hash = sha256(JSON.stringify([previous, `${at}Z`, personId, 'person', action, 'cycle:2', null, sorted]))
    db.prepare(
      'INSERT INTO "AuditEntry" ("at", "personId", "actor", "action", "subject", "details", "previousHash", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run([`${at}+00:00`, personId, 'person', action, 'cycle:2', JSON.stringify(details), previous, hash])
    previous = hash
  }
}

describe('a database that stands at any migration', () => {
  it('is brought up to date and keeps its rows', { timeout: 120_000 }, () => {
    const seen: string[] = []
    for (const { name, file, counts } of steppedThrough()) {
      const copy = `${file}-${name}`
      copyFileSync(file, copy)
      applyMigrations(`file:${copy}`, 'prisma/migrations')
      const kept = keptIn(`file:${copy}`, counts)
      // What was a setting stands in tables of its own since, and so does what was an occurrence.
      for (const table of Object.keys(kept)) expect([name, table, kept[table]]).toEqual([name, table, counts[table]])
      seen.push(name)
    }
    expect(seen).toEqual(ALL)
  })

  it.each(LEFT_BEHIND)('is started by the product, which answers ($release, $file)', async ({ release, file }) => {
    const { url } = upgraded(
      release,
      (db) => {
        db.exec('PRAGMA foreign_keys = OFF')
        db.exec(gunzipSync(readFileSync(path.join(UPGRADES, release, file))).toString())
        // The messenger of the test begins to count anew.
        db.exec('DELETE FROM "InboxUpdate"')
      },
      false,
    )
    const stage = await openStage({
      at: new Date('2027-06-01T06:00:00Z'),
      strict: false,
      sharedStart: { prepare: () => Promise.resolve(), file: url.slice(5) },
    })
    const heard = await stage.player(999_999).says('/help')
    expect(heard.text).not.toBe('')
    expect(stage.log.filter((line) => !/"level":"?(?:warn|40)/.test(line))).toEqual([])
    await stage.close()
  })
})

describe.each(LEFT_BEHIND)('a database of $release, $file', ({ release, file }) => {
  it('keeps every row, and each of them can be read', async () => {
    const { url, counts, kept } = upgraded(release, (db) => {
      db.exec('PRAGMA foreign_keys = OFF')
      db.exec(gunzipSync(readFileSync(path.join(UPGRADES, release, file))).toString())
    })
    expect(Object.values(counts).reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(50)
    expect(kept()).toEqual(counts)
    const db = openDatabase(url)
    for (const name of Object.values(Prisma.ModelName)) {
      const model = db[`${name[0]?.toLowerCase()}${name.slice(1)}` as 'agency']
      expect([name, (await model.findMany()).length]).toEqual([name, counts[name] ?? expect.any(Number)])
    }
    await db.$disconnect()
  })
})

describe.each(RELEASED)('a database of %s', (release) => {
  let db: Database
  let counts: Record<string, number>
  let kept: () => Record<string, number>
  beforeAll(() => {
    const made = upgraded(release, (old) => {
      old.exec(readFileSync(path.join(UPGRADES, `${release}.sql`), 'utf8'))
      writeLog(old)
    })
    ;({ counts, kept } = made)
    db = openDatabase(made.url)
  })
  afterAll(() => db.$disconnect())

  it('had something in every table, and keeps all of it', () => {
    expect(Object.entries(counts).filter(([, rows]) => rows === 0)).toEqual([])
    const { Occurrence, Setting, ...rest } = counts
    expect([Occurrence, Setting].every((rows) => (rows ?? 0) > 0)).toBe(true)
    expect(kept()).toEqual(rest)
  })

  it('has a log that continues', async () => {
    expect(await verifyAudit(db)).toMatchObject({ entries: 3, brokenAt: null })
    const fact = { at: new Date(), personId: 1, accountId: 1, actor: 'coordinator', action: 'a', subject: 's' }
    await inTransaction(db, (tx) => appendAudit(tx, fact))
    expect(await verifyAudit(db)).toMatchObject({ entries: 4, brokenAt: null })
    await expect(db.$executeRawUnsafe('DELETE FROM "AuditEntry"')).rejects.toThrow('append-only')
  })

  it('has in tables of their own what was a setting', async () => {
    expect(await secretOf(db, 'button-key')).toBe('k3y')
    expect(await clockAheadMs(db)).toBe(9_000_000_000)
    expect(await lastRun(db, 'reminders-last-run')).toEqual(new Date('2026-11-16T06:00:00.000Z'))
    expect(await db.dutyRun.count()).toBe(3)
    expect(await importedPeople(db)).toEqual(
      new Map([
        ['p1', 1],
        ['p2', 2],
      ]),
    )
    expect(await importedAssignments(db, 2)).toEqual(new Set([1, 3]))
    expect(await pendingImport(db, 1)).toEqual({ sha256: 'f1', name: 'ostan.xlsx', cycleId: 2 })
    const since = new Date('2026-11-16T06:00:00.000Z')
    expect(await watchOf(db, 1)).toEqual({ accountId: 1, circularId: 1, messageId: 77, since })
  })

  it('knows in which role each approval was given', async () => {
    expect((await approvalsOf(db, 1)).map(({ role }) => role)).toEqual(['coordinator', 'deputy', 'organization-head'])
  })

  it('goes on with the draft of the council', async () => {
    const draft = await councilDraft(db, 2)
    expect([draft.number, draft.heldOn]).toEqual(['12/345', new Date('2026-11-14T20:30:00.000Z')])
    expect(draft.minutes.map(({ name }) => name)).toEqual(['m1.pdf', 'm2.pdf'])
    await inTransaction(db, async (tx) => {
      const approval = {
        cycleId: 2,
        step: 'COUNCIL',
        personId: 5,
        role: 'council-secretary',
        contentHash: 'd',
        accountId: null,
      } as const
      await settleCouncilDraft(tx, 2, await addApproval(tx, { ...approval, at: new Date() }))
    })
    expect((await councilDraft(db, 2)).minutes).toEqual([])
    expect(await db.attachment.count({ where: { approval: { cycleId: 2 } } })).toBe(2)
  })

  it('can take back what was done before the upgrade', async () => {
    const at = new Date('2026-11-20T06:00:00.000Z')
    const back = async (itemId: number, way: 'withdraw' | 'undo-score') => {
      const item = await itemById(db, itemId)
      const version = await submissionInForce(db, itemId)
      const score = await db.assessment.findFirst({ where: { itemId, kind: 'SCORE', round: 'FIRST' } })
      const before = way === 'withdraw' ? version?.itemStateBefore : score?.itemStateBefore
      if (item === null) throw new Error('no item')
      return inTransaction(db, (tx) => returnItem(tx, item, way, (before ?? null) as never, at))
    }
    expect(await back(1, 'withdraw')).toBe('DEFICIENT')
    expect(await back(2, 'undo-score')).toBe('SUBMITTED')
    expect(await back(2, 'withdraw')).toBe('DRAFT')
    expect(await back(3, 'undo-score')).toBe('DEFICIENT')
  })

  it('gives no id twice', async () => {
    const notice = {
      kind: 'x',
      args: {},
      uniqueKey: 'x',
      lane: 'broadcast',
      notBefore: new Date(),
      createdAt: new Date(),
    } as const
    expect((await db.notice.create({ data: notice })).id).toBe(41)
  })
})
