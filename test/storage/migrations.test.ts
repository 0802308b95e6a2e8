import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations } from '#storage/sqlite/migrations.ts'
import { openSqlite } from '#storage/sqlite/open.ts'

let url: string
let directory: string
let first: string

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-migrations-'))
  url = `file:${path.join(folder, 'tahavol.db')}`
  directory = path.join(folder, 'migrations')
  cpSync('prisma/migrations', directory, { recursive: true })
  first = readdirSync(directory).toSorted()[0] ?? ''
})

function rows(sql: string): unknown[] {
  const db = openSqlite(url)
  try {
    return db.prepare(sql).all([]) as unknown[]
  } finally {
    db.close()
  }
}

const add = (name: string, sql: string): void => {
  mkdirSync(path.join(directory, name))
  writeFileSync(path.join(directory, name, 'migration.sql'), sql)
}

describe('migrations', () => {
  it('make the very data model of the schema', { timeout: 60_000 }, () => {
    const args = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    // Exit code 2 says that they differ; execFile throws then, with the difference in its message.
    const output = execFileSync('node_modules/.bin/prisma', [...args, '--exit-code'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    expect(output).toContain('No difference')
  })

  it('are applied once', () => {
    expect(applyMigrations(url, directory)).toContain(first)
    expect(applyMigrations(url, directory)).toEqual([])
  })

  it('are refused when one was edited after it had been applied', () => {
    applyMigrations(url, directory)
    appendFileSync(path.join(directory, first, 'migration.sql'), '\n-- a better idea')
    expect(() => applyMigrations(url, directory)).toThrow(`migration ${first} was modified after it had been applied`)
  })

  it('leave nothing behind when one fails, and go on once it is mended', () => {
    applyMigrations(url, directory)
    add('29991231000000_wrong', 'CREATE TABLE "Extra" (a INTEGER); SELECT no_such_function();')
    expect(() => applyMigrations(url, directory)).toThrow()
    expect(rows(`SELECT name FROM sqlite_master WHERE name = 'Extra'`)).toEqual([])
    writeFileSync(path.join(directory, '29991231000000_wrong', 'migration.sql'), 'CREATE TABLE "Extra" (a INTEGER);')
    expect(applyMigrations(url, directory)).toEqual(['29991231000000_wrong'])
  })

  it('are refused when one leaves a row without its parent', () => {
    applyMigrations(url, directory)
    add(
      '29991231000000_orphans',
      `INSERT INTO "CodeAttempt" ("accountId", "at") VALUES (999, '2026-11-20T00:00:00.000+00:00');`,
    )
    expect(() => applyMigrations(url, directory)).toThrow('broken foreign keys')
    expect(rows('SELECT * FROM "CodeAttempt"')).toEqual([])
  })
})
