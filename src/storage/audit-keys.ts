import { createHmac, randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '#shared/ids.ts'
import type { Database } from './database.ts'
import { reading } from './prepared.ts'
import * as sql from './statements/audit.ts'
import { databaseOf, type Reader } from './transaction.ts'

/** A key of the log, outside the database. `from`: the first entry that has to bear its seal; `secret`: null when it is lost or elsewhere. */
export interface AuditKey {
  id: string
  from: number
  secret: string | null
}

/** Why a key is new: the log has none yet, another one was given, or the one before is gone. */
export type NewKey = 'first' | 'changed' | 'lost'

const ID_LETTERS = 8
const idOf = (secret: string): string => sha256(secret).slice(0, ID_LETTERS)

const opened = new WeakMap<Database, readonly AuditKey[]>()

/** Oldest first; none where nobody has opened them, as over copies and in tests. */
export const auditKeysOf = (db: Reader): readonly AuditKey[] => opened.get(databaseOf(db)) ?? []

const keyFile = (dataDir: string): string => path.join(dataDir, 'audit.key')

/**
 * Opens the keys that seal this database's log, and makes one at the first start. A given secret is not written down; the file then
 * keeps only from which entry on it holds. @returns why there is a new key over a log that has entries; null: there is none
 */
export async function openAuditKeys(db: Database, dataDir: string, given: readonly string[]): Promise<NewKey | null> {
  const noted = await readKeys(keyFile(dataDir))
  const last = await reading(db, (run) => run.first(sql.LAST))
  const secrets = new Map(given.map((secret) => [idOf(secret), secret]))
  const before = noted ?? (await keysInLog(db))
  const keys = before.map((key) => ({ ...key, secret: key.secret ?? secrets.get(key.id) ?? null }))
  const [secret = keys.at(-1)?.secret ?? randomBytes(32).toString('hex')] = given
  const isNew = idOf(secret) !== keys.at(-1)?.id
  if (isNew) keys.push({ id: idOf(secret), from: (last?.seq ?? 0) + 1, secret })
  if (isNew || noted === null) await writeKeys(keyFile(dataDir), keys, new Set(given))
  opened.set(db, keys)
  // Asked of the log, not of this start: one that ended between the key and its entry is made up for by the next.
  const { id = '', from = 1 } = keys.at(-1) ?? {}
  if (last === undefined || from === 1 || (await hasKeyEntry(db, id, from))) return null
  if (keys.length === 1) return 'first'
  return keys.at(-2)?.secret === null ? 'lost' : 'changed'
}

const hasKeyEntry = async (db: Database, id: string, from: number): Promise<boolean> =>
  (await db.auditEntry.count({ where: { seq: { gte: from }, action: 'audit.key', subject: `audit:${id}` } })) > 0

/** Another secret from the next entry on; the bot must not be running. */
export async function changeAuditKey(db: Database, dataDir: string): Promise<void> {
  const last = await reading(db, (run) => run.first(sql.LAST))
  const secret = randomBytes(32).toString('hex')
  const keys = [...auditKeysOf(db), { id: idOf(secret), from: (last?.seq ?? 0) + 1, secret }]
  await writeKeys(keyFile(dataDir), keys, new Set())
  opened.set(db, keys)
}

async function readKeys(file: string): Promise<AuditKey[] | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as AuditKey[])
}

/** What seals say of the keys that made them, where the file is gone. */
async function keysInLog(db: Database): Promise<AuditKey[]> {
  const rows = await db.$queryRaw<{ id: string; from: bigint | number }[]>`
    SELECT substr("seal", 1, 8) AS "id", MIN("seq") AS "from" FROM "AuditEntry" WHERE "seal" IS NOT NULL GROUP BY 1 ORDER BY 2`
  return rows.map(({ id, from }) => ({ id, from: Number(from), secret: null }))
}

async function writeKeys(file: string, keys: readonly AuditKey[], elsewhere: ReadonlySet<string>): Promise<void> {
  const kept = keys.map(({ id, from, secret }) => ({ id, from, secret: elsewhere.has(secret ?? '') ? null : secret }))
  const part = `${file}.part`
  const out = await open(part, 'w', 0o600)
  try {
    await out.writeFile(`${JSON.stringify(kept, null, 1)}\n`)
    await out.sync()
  } finally {
    await out.close()
  }
  await chmod(part, 0o600)
  await rename(part, file)
}

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

/** What only somebody with the newest key can write beside an entry; null without any. */
export function sealOf(keys: readonly AuditKey[], hash: string): string | null {
  const { id, secret } = keys.at(-1) ?? { secret: null }
  return id === undefined || secret === null ? null : `${id}:${hmac(secret, hash)}`
}

/** `away`: the key that made it is not here, so that nothing can be said. */
export function judgeSeal(
  keys: readonly AuditKey[],
  { seq, hash, seal }: { seq: number; hash: string; seal: string | null },
): 'right' | 'wrong' | 'away' {
  const due = keys.findLastIndex(({ from }) => from <= seq)
  if (seal === null) return due === -1 ? 'right' : 'wrong'
  const at = keys.findIndex(({ id }) => seal.startsWith(`${id}:`))
  const key = keys[at]
  if (key === undefined || at < due) return 'wrong'
  if (key.secret === null) return 'away'
  return seal === `${key.id}:${hmac(key.secret, hash)}` ? 'right' : 'wrong'
}

const SIGNATURE_LETTERS = 32

/** The signature of a head, by the newest key. */
export const signHead = (keys: readonly AuditKey[], text: string): string =>
  hmac(keys.at(-1)?.secret ?? '', `head ${text}`).slice(0, SIGNATURE_LETTERS)

export const isSignature = (keys: readonly AuditKey[], text: string, signature: string): boolean =>
  keys.some(({ secret }) => secret !== null && hmac(secret, `head ${text}`).slice(0, SIGNATURE_LETTERS) === signature)
