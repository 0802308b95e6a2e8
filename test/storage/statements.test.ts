import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { describe, expect, it } from 'vitest'
import { openSqlite } from 'prisma-sqlite'
import { newDatabaseFolder } from '../support/template-database.ts'

const FOLDER = 'src/storage/statements'

interface Named {
  name: string
  sql: string
  /** The twin for PostgreSQL, where the statement is none that both understand. */
  postgres?: string
}

type Unnamed = Omit<Named, 'name'>

/** Every statement that a file of the folder exports, by its name. */
async function statements(): Promise<Named[]> {
  const found: Named[] = []
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const exported = (await import(pathToFileURL(`${FOLDER}/${file}`).href)) as Record<string, Unnamed | Unnamed[]>
    for (const [name, one] of Object.entries(exported))
      for (const statement of [one].flat()) found.push({ ...statement, name: `${file} ${name}` })
  }
  return found
}

describe('the prepared statements', () => {
  it('number their parameters in the order in which they come, as positions are bound', async () => {
    for (const { name, sql } of await statements()) {
      const numbers = [...sql.matchAll(/\$(\d+)/g)].map(([, digits]) => Number(digits))
      const firsts = numbers.filter((number, i) => numbers.indexOf(number) === i)
      expect([name, firsts]).toEqual([name, firsts.map((_, i) => i + 1)])
    }
  })

  it('fit the tables of a migrated database, and none of them reads a growing table from end to end', async () => {
    const db = openSqlite(newDatabaseFolder().url)
    for (const { name, sql } of await statements()) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[]
      const scans = plan.filter(({ detail }) => /^SCAN (?!CONSTANT)/.test(detail) && !detail.includes('USING'))
      expect([name, scans.filter(({ detail }) => !isMeantWhole(name, sql, detail))]).toEqual([name, []])
      expect(() => db.prepare(sql)).not.toThrow()
    }
    db.close()
  })

  it('are understood by PostgreSQL', { timeout: 60_000 }, async () => {
    const pg = await PGlite.create()
    await pg.exec(asPostgres(tablesOf(newDatabaseFolder().url)))
    for (const { name, sql, postgres = sql } of await statements()) {
      const error = await pg.exec(`PREPARE one AS ${postgres}; DEALLOCATE one`).then(
        () => null,
        (thrown: unknown) => String(thrown),
      )
      expect([name, error]).toEqual([name, null])
    }
    await pg.close()
  })
})

/**
 * What is read as a whole on purpose: the snapshot of the configuration, what an import is judged by, the end of a table by its own order, agencies, cycles and
 * followed messages, which hardly grow with the years, rows that are handed over in JSON, and `some` and `counted`: rows that an inner query has cut off or counted.
 */
const isMeantWhole = (name: string, sql: string, detail: string): boolean =>
  /^(?:configuration.ts |province.ts KEPT)/.test(name) ||
  // What refers to the rows of an INSERT is looked at only while a reference is broken: SQLite's FkIfZero.
  (sql.startsWith('INSERT') && !sql.includes(detail.split(' ')[1] ?? '')) ||
  /ORDER BY "seq"(?: DESC)? LIMIT/.test(sql) ||
  /^SCAN (?:Agency|Cycle|CircularWatch|some|counted|json_each)\b/.test(detail)

function tablesOf(url: string): string {
  const db = openSqlite(url)
  const rows = db
    .prepare(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') AND name NOT LIKE 'sqlite%' ORDER BY type DESC, rootpage`,
    )
    .all([]) as { sql: string }[]
  db.close()
  return rows.map(({ sql }) => `${sql};`).join('\n')
}

/** Tables as SQLite has them, in the words of PostgreSQL; what refers to a table that comes later is left out. */
const asPostgres = (sql: string): string =>
  sql
    .replace(/"(\w+)" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT/g, '"$1" SERIAL PRIMARY KEY')
    .replace(/\bDATETIME\b/g, 'TIMESTAMP(3)')
    .replace(/\bBLOB\b/g, 'BYTEA')
    .replace(/INTEGER UNSIGNED/g, 'INTEGER')
    .replace(
      /,\s*CONSTRAINT "\w+" FOREIGN KEY \([^)]*\) REFERENCES "\w+" \([^)]*\)(?: ON \w+ (?:SET NULL|CASCADE|RESTRICT|NO ACTION))*/g,
      '',
    )
    .replace(/ CONSTRAINT "\w+" REFERENCES "\w+" \([^)]*\)(?: ON \w+ (?:SET NULL|CASCADE|RESTRICT|NO ACTION))*/g, '')
