import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations, openSqlite } from '../src/index.ts'
import { newFolder } from './support.ts'

let url: string
let directory: string

const fileOf = (name: string): string => path.join(directory, name, 'migration.sql')
const add = (name: string, sql: string): void => {
  mkdirSync(path.join(directory, name), { recursive: true })
  writeFileSync(fileOf(name), sql)
}

beforeEach(() => {
  const folder = newFolder()
  url = `file:${path.join(folder, 'library.db')}`
  directory = path.join(folder, 'migrations')
  add('1_shelves', 'CREATE TABLE "Shelf" ("id" INTEGER NOT NULL PRIMARY KEY);')
  add('2_books', 'CREATE TABLE "Book" ("shelfId" INTEGER NOT NULL REFERENCES "Shelf" ("id"));')
})

function rows(sql: string): unknown[] {
  const db = openSqlite(url)
  try {
    return db.prepare(sql).all([]) as unknown[]
  } finally {
    db.close()
  }
}

describe('migrations', () => {
  it('are applied in the order of their names, and once', () => {
    expect(applyMigrations(url, directory)).toEqual(['1_shelves', '2_books'])
    expect(applyMigrations(url, directory)).toEqual([])
  })

  it('are refused when one was edited after it had been applied', () => {
    applyMigrations(url, directory)
    appendFileSync(fileOf('1_shelves'), '\n-- a better idea')
    expect(() => applyMigrations(url, directory)).toThrow('1_shelves was modified after it had been applied')
  })

  it('leave nothing behind when one fails, and go on once it is mended', () => {
    add('3_wrong', 'CREATE TABLE "Extra" (a INTEGER); SELECT no_such_function();')
    expect(() => applyMigrations(url, directory)).toThrow()
    expect(rows(`SELECT name FROM sqlite_master WHERE name = 'Extra'`)).toEqual([])
    add('3_wrong', 'CREATE TABLE "Extra" (a INTEGER);')
    expect(applyMigrations(url, directory)).toEqual(['3_wrong'])
  })

  it('are refused when one leaves a row without its parent', () => {
    add('3_orphans', 'INSERT INTO "Book" ("shelfId") VALUES (999);')
    expect(() => applyMigrations(url, directory)).toThrow('broken foreign keys')
    expect(rows('SELECT * FROM "Book"')).toEqual([])
  })
})
