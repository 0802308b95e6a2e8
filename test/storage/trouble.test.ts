import { afterEach, describe, expect, it } from 'vitest'
import { openSqlite, type SqliteDriver, type SqliteStatement } from 'prisma-sqlite'
import { type Database, openDatabase } from '#storage/database.ts'
import { keepDone } from '#storage/done-requests.ts'
import { keepUpdates } from '#storage/inbox.ts'
import { writing } from '#storage/prepared.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { lockedByAnother } from '../support/locked.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const AT = new Date('2026-11-22T05:30:00Z')
const open: Database[] = []
afterEach(async () => {
  for (const db of open.splice(0)) await db.$disconnect()
})
const opened = (...args: Parameters<typeof openDatabase>): Database => {
  const db = openDatabase(...args)
  open.push(db)
  return db
}

type Injected = { code: string; at: number; isRun: boolean }

/** Counts the statements of a driver and lets the n-th fail, before it has run or after. */
function injecting(url: string, plan: () => Injected | null): () => SqliteDriver {
  let count = 0
  const strike = <T>(act: () => T): T => {
    const fault = plan()
    if (fault === null || ++count !== fault.at) return act()
    if (fault.isRun) act()
    throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
  }
  const wrapped = (statement: SqliteStatement): SqliteStatement => ({
    reader: statement.reader,
    raw: () => wrapped(statement.raw()),
    all: (args) => strike(() => statement.all(args)),
    run: (args) => strike(() => statement.run(args)),
    columns: () => statement.columns(),
  })
  return () => {
    const driver = openSqlite(url, 50)
    return {
      prepare: (sql) => wrapped(driver.prepare(sql)),
      exec: (sql) => strike(() => driver.exec(sql)),
      defaultSafeIntegers: (on) => driver.defaultSafeIntegers(on),
      close: () => driver.close(),
    }
  }
}

/** What stands in the file, as another process sees it. */
function written(url: string): { updates: number; requests: string[]; runs: string[] } {
  const db = openSqlite(url)
  try {
    const column = (sql: string): string[] =>
      (db.prepare(sql).raw().all([]) as string[][]).map(([value]) => value ?? '')
    return {
      updates: column('SELECT "seq" FROM "InboxUpdate"').length,
      requests: column('SELECT "key" FROM "DoneRequest" ORDER BY "key"'),
      runs: column('SELECT "key" FROM "DutyRun" ORDER BY "key"'),
    }
  } finally {
    db.close()
  }
}

const isDone = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work
    return true
  } catch {
    return false
  }
}
const arrived = (updateId: number) => [{ updateId, chatKey: '7', payload: '{}' }]

/** A transaction of Prisma's with prepared statements in it, a write of one statement by each, and a kept update. */
async function scene(db: Database): Promise<{ tx: boolean; prisma: boolean; prepared: boolean; kept: boolean }> {
  const tx = await isDone(
    inTransaction(db, async (own) => {
      await noteRun(own, 'a', AT)
      await own.dutyRun.create({ data: { key: 'b', at: AT } })
      await keepDone(own, 'c', AT, { ok: true })
    }),
  )
  const prisma = await isDone(db.dutyRun.create({ data: { key: 'd', at: AT } }))
  const prepared = await isDone(
    writing(db, (run) =>
      run.write({ sql: `INSERT INTO "DutyRun" ("key", "at") VALUES ('e', '2026-11-20T00:00:00.000+00:00')` }),
    ),
  )
  return { tx, prisma, prepared, kept: await isDone(keepUpdates(db, 'local', arrived(1), AT)) }
}

/** What was said to be written is in the file. What was said to have failed is not, unless its very commit went through unseen. */
function expectTruth(url: string, said: Awaited<ReturnType<typeof scene>>, mayHaveCommitted: boolean): void {
  const { updates, requests, runs } = written(url)
  const facts: [boolean, boolean][] = [
    [said.tx, runs.includes('a')],
    [said.prisma, runs.includes('d')],
    [said.prepared, runs.includes('e')],
    [said.kept, updates === 1],
  ]
  for (const [isSaid, isThere] of facts) {
    if (isSaid || !mayHaveCommitted) expect(isThere).toBe(isSaid)
  }
  // All of the transaction or nothing of it.
  expect([runs.includes('b'), requests.includes('c')]).toEqual([runs.includes('a'), runs.includes('a')])
}

describe.each(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_CORRUPT'])('%s at the n-th statement', (code) => {
  it.each([false, true])(
    'leaves the truth behind and a connection that writes again (already run: %s)',
    async (isRun) => {
      let struck = 0
      for (let at = 1; ; at++) {
        const { url } = newDatabaseFolder()
        let fault: Injected | null = { code, at, isRun }
        let count = 0
        const db = opened(
          url,
          injecting(url, () => {
            count++
            return fault
          }),
        )
        const said = await scene(db)
        const isStruck = count >= at
        expectTruth(url, said, isRun)
        fault = null
        await keepUpdates(db, 'local', arrived(2), AT)
        await db.dutyRun.create({ data: { key: 'after', at: AT } })
        const after = written(url)
        expect([after.updates >= 1, after.runs.includes('after')]).toEqual([true, true])
        await db.$disconnect()
        if (!isStruck) break
        struck++
      }
      // Pragmas, transactions and statements of the scene.
      expect(struck).toBeGreaterThan(15)
    },
  )
})

describe('a lock that another process holds', () => {
  it('fails the writes of its time, and none that comes later only seems to be written', async () => {
    const { url } = newDatabaseFolder()
    const db = opened(url, () => openSqlite(url, 50), { patienceMs: 40 })
    await db.dutyRun.create({ data: { key: 'before', at: AT } })
    const release = await lockedByAnother(url)
    const meanwhile = await scene(db)
    expect(meanwhile).toEqual({ tx: false, prisma: false, prepared: false, kept: false })
    expect(await lastRun(db, 'before')).toEqual(AT)
    await release()
    expect(await scene(db)).toEqual({ tx: true, prisma: true, prepared: true, kept: true })
    expect(written(url)).toEqual({ updates: 1, requests: ['c'], runs: ['a', 'b', 'before', 'd', 'e'] })
  })

  it('opens the connection anew when a write of the driver itself has met it', async () => {
    const { url } = newDatabaseFolder()
    // The poison itself: a prepared write outside any transaction that meets the lock.
    const release = await lockedByAnother(url)
    let poison = true
    const db = opened(url, () => {
      const driver = openSqlite(url, 50)
      return {
        prepare: (sql) => driver.prepare(sql),
        exec: (sql) => (poison && /^(?:BEGIN|COMMIT|ROLLBACK)/.test(sql) ? undefined : driver.exec(sql)),
        defaultSafeIntegers: (on) => driver.defaultSafeIntegers(on),
        close: () => driver.close(),
      }
    })
    await expect(keepUpdates(db, 'local', arrived(1), AT)).rejects.toThrow(/locked/)
    poison = false
    await release()
    await keepUpdates(db, 'local', arrived(1), AT)
    expect(written(url).updates).toBe(1)
  })
})

describe('a transaction that has met trouble', () => {
  it('takes no statement more, though its act goes on: SQLite may have rolled it back already', async () => {
    const { url } = newDatabaseFolder()
    const db = opened(url)
    await db.$executeRawUnsafe('CREATE TABLE big (bytes TEXT)')
    const [pages] = await db.$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count')
    await db.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 2}`)
    const act = inTransaction(db, async (tx) => {
      await noteRun(tx, 'first', AT)
      await isDone(writing(tx, (run) => run.write({ sql: `INSERT INTO big VALUES (hex(zeroblob(100000)))` })))
      await isDone(noteRun(tx, 'second', AT))
      await isDone(tx.dutyRun.create({ data: { key: 'third', at: AT } }))
    })
    await expect(act).rejects.toThrow()
    expect(written(url).runs).toEqual([])
    await db.dutyRun.create({ data: { key: 'later', at: AT } })
    expect(written(url).runs).toEqual(['later'])
  })

  it('is not written to by its act once it has ended', async () => {
    const db = opened(newDatabaseFolder().url)
    let late: Promise<void> | undefined
    const pause = new Promise((resolve) => setTimeout(resolve, 20))
    await inTransaction(db, async (tx) => {
      late = pause.then(() => noteRun(tx, 'late', AT))
      await noteRun(tx, 'early', AT)
    })
    await expect(late).rejects.toThrow('ended')
    expect([await lastRun(db, 'early'), await lastRun(db, 'late')]).toEqual([AT, null])
  })
})
