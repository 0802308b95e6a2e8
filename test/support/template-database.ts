import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from 'prisma-sqlite'

let template: string | undefined

/** A new folder with a migrated database: migrated once for each test file, then copied; or a copy of the given one. */
export function newDatabaseFolder(from?: string): { folder: string; url: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-test-'))
  if (from === undefined && (template === undefined || !existsSync(template))) {
    const home = mkdtempSync(path.join(tmpdir(), 'tahavol-template-'))
    template = path.join(home, 'template.db')
    applyMigrations(`file:${template}`, 'prisma/migrations')
  }
  const file = path.join(folder, 'tahavol.db')
  mkdirSync(folder, { recursive: true })
  copyFileSync(from ?? template ?? '', file)
  return { folder, url: `file:${file}` }
}
