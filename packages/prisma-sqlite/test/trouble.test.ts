import { describe, expect, it } from 'vitest'
import { openSqlite, type Session } from '../src/index.ts'
import { proveDurable } from '../src/proof.ts'
import { adapterOf, addNote, failing, type Fault, newNotes, notesIn, query, sessionOn, succeeds } from './support.ts'

const insert = (text: string) => ({ sql: `INSERT INTO "Note" ("text") VALUES ('${text}')` })

interface Said {
  transaction: boolean
  single: boolean
  prepared: boolean
}

/** A transaction with two writes, a write of its own and a prepared one. */
async function work(session: Session): Promise<Said> {
  const adapter = await adapterOf(session)
  const inTransaction = async (): Promise<void> => {
    const transaction = await adapter.startTransaction()
    try {
      await transaction.executeRaw(addNote('a'))
      session.run.write(insert('b'))
      await transaction.executeRaw(query('COMMIT'))
      await transaction.commit()
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }
  return {
    transaction: await succeeds(inTransaction()),
    single: await succeeds(adapter.executeRaw(addNote('c'))),
    prepared: await succeeds(session.write((run) => run.write(insert('d')))),
  }
}

describe.each(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_CORRUPT'])('%s at the n-th statement', (code) => {
  it.each([false, true])('leaves the truth and a connection that writes again (already run: %s)', async (isRun) => {
    let met = 0
    for (let nth = 1; ; nth++) {
      const { url } = newNotes()
      let count = 0
      let fault: Fault | null = { code, nth, isRun }
      const session = sessionOn(url, {
        open: failing(url, () => {
          count++
          return fault
        }),
      })
      const said = await work(session)
      const isMet = count >= nth
      fault = null
      const notes = notesIn(url)
      // What was said to be written is there; what was said to have failed is not, unless its very commit went through unseen.
      for (const [isSaid, isThere] of [
        [said.transaction, notes.includes('a')],
        [said.single, notes.includes('c')],
        [said.prepared, notes.includes('d')],
      ])
        if (isSaid === true || !isRun) expect(isThere).toBe(isSaid)
      expect(notes.includes('b')).toBe(notes.includes('a'))
      await session.write((run) => run.write(insert('after')))
      expect(notesIn(url)).toContain('after')
      if (!isMet) break
      met++
    }
    // Pragmas, transactions and statements.
    expect(met).toBeGreaterThan(10)
  })
})

describe('a lock that somebody else holds', () => {
  it('fails the writes of its time, and none that comes later only seems to be written', async () => {
    const { url, session } = newNotes({ patienceMs: 40 })
    await session.write((run) => run.write(insert('before')))
    const other = openSqlite(url)
    other.exec('BEGIN IMMEDIATE')
    expect(await work(session)).toEqual({ transaction: false, single: false, prepared: false })
    expect(await session.read((run) => run.all({ sql: 'SELECT "text" FROM "Note"' }))).toEqual([{ text: 'before' }])
    other.exec('ROLLBACK')
    other.close()
    expect(await work(session)).toEqual({ transaction: true, single: true, prepared: true })
    expect(notesIn(url)).toEqual(['a', 'b', 'before', 'c', 'd'])
  })

  it('is asked for again, while whoever reads is answered and the event loop goes round', async () => {
    const { url } = newNotes()
    const session = sessionOn(url, { open: () => openSqlite(url, 1) })
    await session.write((run) => run.write(insert('before')))
    const other = openSqlite(url)
    other.exec('BEGIN IMMEDIATE')
    const writing = work(session)
    let asked = 0
    await new Promise<void>((resolve) => {
      session.connection.observe = (sql) => {
        if (sql.startsWith('BEGIN') && ++asked === 5) resolve()
      }
    })
    expect(await session.read((run) => run.all({ sql: 'SELECT "text" FROM "Note"' }))).toEqual([{ text: 'before' }])
    other.exec('ROLLBACK')
    other.close()
    expect(await writing).toEqual({ transaction: true, single: true, prepared: true })
    expect(notesIn(url)).toEqual(['a', 'b', 'before', 'c', 'd'])
  })
})

describe('after trouble', () => {
  it('no write is trusted before a committed value has been read back through another connection', async () => {
    const { url } = newNotes()
    let fault: Fault | null = null
    // The connection that proves: it reads a file in which nothing has changed.
    let isLying = false
    const open = failing(url, () => fault)
    const elsewhere = newNotes().url
    const session = sessionOn(url, { open: () => (isLying ? openSqlite(elsewhere) : open()) })
    await session.write((run) => run.write(insert('first')))
    fault = { code: 'SQLITE_IOERR', nth: 1, isRun: false }
    await expect(session.write((run) => run.write(insert('lost')))).rejects.toThrow('SQLITE_IOERR')
    fault = null
    await session.read((run) => run.all({ sql: 'SELECT 1' }))
    isLying = true
    await expect(session.write((run) => run.write(insert('second')))).rejects.toThrow('is not in the file')
    isLying = false
    await session.write((run) => run.write(insert('third')))
    expect(notesIn(url)).toEqual(['first', 'third'])
  })

  it('the trouble itself is told, also where SQLite has taken the proof back by itself, as on a full disk', () => {
    const { url } = newNotes()
    const driver = openSqlite(url)
    const onFullDisk = {
      ...driver,
      prepare: (sql: string) => driver.prepare(sql),
      exec(sql: string) {
        if (!sql.startsWith('PRAGMA')) return driver.exec(sql)
        driver.exec('ROLLBACK')
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      },
    }
    expect(() => proveDurable(onFullDisk, () => openSqlite(url))).toThrow('disk is full')
    driver.close()
  })
})
