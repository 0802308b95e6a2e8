import { describe, expect, it } from 'vitest'
import { openSqlite } from '../src/index.ts'
import { adapterOf, addNote, newNotes, notesIn, query } from './support.ts'

describe('a query outside the open transaction', () => {
  it('waits for its end, and is not rolled back with it', async () => {
    const { url, session } = newNotes()
    const adapter = await adapterOf(session)
    const transaction = await adapter.startTransaction()
    const outside = adapter.executeRaw(addNote('outside'))
    await transaction.executeRaw(addNote('inside'))
    await transaction.executeRaw(query('ROLLBACK'))
    await transaction.rollback()
    await outside
    expect(notesIn(url)).toEqual(['outside'])
  })

  it('also waits when it is a prepared statement', async () => {
    const { url, session } = newNotes()
    const transaction = await (await adapterOf(session)).startTransaction()
    const outside = session.write((run) => run.write({ sql: `INSERT INTO "Note" ("text") VALUES ('outside')` }))
    await transaction.rollback()
    await outside
    expect(notesIn(url)).toEqual(['outside'])
  })
})

describe('a transaction', () => {
  it('begins when the one before it has ended', async () => {
    const { url, session } = newNotes()
    const adapter = await adapterOf(session)
    const first = await adapter.startTransaction()
    const second = adapter.startTransaction().then(async (transaction) => {
      await transaction.executeRaw(addNote('second'))
      await transaction.executeRaw(query('COMMIT'))
      await transaction.commit()
    })
    await first.executeRaw(addNote('first'))
    expect(notesIn(url)).toEqual([])
    await first.executeRaw(query('COMMIT'))
    await first.commit()
    await second
    expect(notesIn(url)).toEqual(['first', 'second'])
  })

  it('refuses an isolation that SQLite does not have', async () => {
    const adapter = await adapterOf(newNotes().session)
    await expect(adapter.startTransaction('READ COMMITTED')).rejects.toMatchObject({
      cause: { kind: 'InvalidIsolationLevel' },
    })
  })
})

describe('values', () => {
  it('come back as Prisma wants them, and instants are text whose order is their order in time', async () => {
    const { url, session } = newNotes()
    const adapter = await adapterOf(session)
    const insert = 'INSERT INTO "Note" ("text", "at", "pinned") VALUES (?, ?, ?)'
    await adapter.executeRaw(query(insert, ['a', new Date('2026-11-20T11:45:28.473Z'), true]))
    const { rows } = await adapter.queryRaw(query('SELECT "at", "pinned", count(*) FROM "Note"'))
    expect(rows).toEqual([['2026-11-20T11:45:28.473+00:00', 1, 1]])
    const db = openSqlite(url)
    expect(db.prepare('SELECT "at" FROM "Note"').raw().all([])).toEqual([['2026-11-20T11:45:28.473+00:00']])
    db.close()
  })

  it('are typed by the declared columns in prepared statements', async () => {
    const { session } = newNotes()
    const at = new Date('2026-11-20T11:45:28.473Z')
    const insert = { sql: 'INSERT INTO "Note" ("text", "at", "pinned") VALUES ($1, $2, $3)' }
    await session.write((run) => run.write(insert, 'a', at, false))
    expect(await session.read((run) => run.all({ sql: 'SELECT * FROM "Note"' }))).toEqual([
      { text: 'a', at, pinned: false },
    ])
  })
})

describe('an error of SQLite', () => {
  it.each([
    [
      'INSERT INTO "Note" ("text") VALUES (\'a\')',
      { kind: 'UniqueConstraintViolation', constraint: { fields: ['text'] } },
    ],
    [
      'INSERT INTO "Note" ("text") VALUES (NULL)',
      { kind: 'NullConstraintViolation', constraint: { fields: ['text'] } },
    ],
    ['SELECT * FROM "Missing"', { kind: 'TableDoesNotExist', table: 'Missing' }],
  ])('is one that Prisma understands: %s', async (sql, cause) => {
    const adapter = await adapterOf(newNotes().session)
    await adapter.executeRaw(addNote('a'))
    await expect(adapter.executeRaw(query(sql))).rejects.toMatchObject({ cause })
  })
})

describe('the count of writes', () => {
  it('grows for the table that was written, and with a write that was taken back', async () => {
    const { session } = newNotes()
    const { connection } = session
    await session.read((run) => run.all({ sql: 'SELECT 1' }))
    const before = connection.timesWritten('Note')
    const other = connection.timesWritten('Other')
    await session.write((run) => run.write({ sql: `INSERT INTO "Note" ("text") VALUES ('a')` }))
    expect([connection.timesWritten('Note'), connection.timesWritten('Other')]).toEqual([before + 1, other])
    connection.begin()
    connection.use(`INSERT INTO "Note" ("text") VALUES ('b')`, ({ statement }) => statement.run([]))
    connection.rollback()
    expect([connection.timesWritten('Note'), connection.timesWritten('Other')]).toEqual([before + 3, other])
  })

  it('tells of other connections in the next turn of the event loop', async () => {
    const { url, session } = newNotes()
    const before = session.connection.foreignWrites()
    const other = openSqlite(url)
    other.exec(`INSERT INTO "Note" ("text") VALUES ('a')`)
    other.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(session.connection.foreignWrites()).not.toBe(before)
  })
})
