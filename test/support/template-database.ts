import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '#storage/sqlite/migrations.ts'

let template: string | undefined

/** A new folder with a migrated database: migrated once for each test file, then copied. */
export function newDatabaseFolder(): { folder: string; url: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-test-'))
  if (template === undefined || !existsSync(template)) {
    const home = mkdtempSync(path.join(tmpdir(), 'tahavol-template-'))
    template = path.join(home, 'template.db')
    applyMigrations(`file:${template}`, 'prisma/migrations')
  }
  const file = path.join(folder, 'tahavol.db')
  mkdirSync(folder, { recursive: true })
  copyFileSync(template, file)
  return { folder, url: `file:${file}` }
}
