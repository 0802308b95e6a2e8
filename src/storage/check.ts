import { checkLog, type LogCheck } from './log-check.ts'
import type { FileStore } from './files.ts'
import type { Reader } from './transaction.ts'

export interface DataCheck {
  /** Empty: the database is sound. */
  database: string[]
  files: { checked: number; missing: string[]; changed: string[] }
  audit: LogCheck
}

/** Everything that could have been damaged or tampered with: the database, evidence files against their hashes, the audit log, also against heads kept elsewhere. */
export async function checkData(
  db: Reader,
  files: FileStore,
  heads: Parameters<typeof checkLog>[1] = [],
): Promise<DataCheck> {
  const integrity = await db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
  const foreign = await db.$queryRaw<{ table: string }[]>`PRAGMA foreign_key_check`
  const found: DataCheck = {
    database: [
      ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...foreign.map(({ table }) => `broken reference in ${table}`),
    ],
    files: { checked: 0, missing: [], changed: [] },
    audit: await checkLog(db, heads),
  }
  for (const { sha256 } of await db.blob.findMany({ orderBy: { sha256: 'asc' }, select: { sha256: true } })) {
    found.files.checked++
    const digest = await files.digest(sha256)
    if (digest === null) found.files.missing.push(sha256)
    else if (digest !== sha256) found.files.changed.push(sha256)
  }
  return found
}

export const isSound = ({ database, files, audit }: DataCheck): boolean =>
  database.length + files.missing.length + files.changed.length + audit.faults.length === 0
