import { readdirSync, readFileSync } from 'node:fs'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import { DEFINITION, type ProcedureDefinition } from '#domain/procedures/definition.ts'
import { sha256 } from '#shared/ids.ts'
import type { Database } from '../database.ts'
import { reading } from '../prepared.ts'
import { keptOf } from '../snapshot.ts'
import { LATEST_HASHES } from '../statements/configuration.ts'
import { inTransaction, type Reader, type Tx } from '../transaction.ts'

/** Beside `src` and beside `dist` alike. */
const FOLDER = new URL('../../../prisma/procedures/', import.meta.url)

/** A version of a definition, as cases run by it. */
export interface ProcedureRow {
  id: number
  key: string
  version: number
  shipped: boolean
  sha256: string
  definition: ProcedureDefinition
  /** Offered no more. */
  retiredAt: Date | null
}

const KEPT = { tables: ['Procedure'] as const }

const allProcedures = (db: Reader): Promise<ProcedureRow[]> =>
  keptOf(db, KEPT, async () => {
    const rows = await db.procedure.findMany({
      orderBy: { version: 'asc' },
      select: { id: true, key: true, version: true, shipped: true, sha256: true, definition: true, retiredAt: true },
    })
    // An earlier release may have written it: what the language has since is filled in.
    return rows.map((row) => ({ ...row, definition: DEFINITION.parse(row.definition) }))
  })

export const procedureById = async (db: Reader, id: number): Promise<ProcedureRow | null> =>
  (await allProcedures(db)).find((row) => row.id === id) ?? null

/** All versions of the procedure that this is a version of. */
export async function versionsOfProcedure(db: Reader, id: number): Promise<number[]> {
  const all = await allProcedures(db)
  const key = all.find((row) => row.id === id)?.key
  return all.filter((row) => row.key === key).map((row) => row.id)
}

/** Every version that is so, by its id. */
export const proceduresThat = async (db: Reader, is: (definition: ProcedureDefinition) => boolean): Promise<number[]> =>
  (await allProcedures(db)).filter(({ definition }) => is(definition)).map(({ id }) => id)

/** The latest version of each that is not retired, in the order of their keys: what new cases are begun with. */
export async function currentProcedures(db: Reader): Promise<ProcedureRow[]> {
  const latest = new Map((await allProcedures(db)).map((row) => [row.key, row]))
  return [...latest.values()].filter(({ retiredAt }) => retiredAt === null).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** @returns the row, and whether it is a version that was not there before */
export async function installProcedure(
  tx: Tx,
  {
    definition,
    text,
    ...rest
  }: { definition: ProcedureDefinition; text: string; shipped: boolean; installedBy: number | null },
  installedAt: Date,
): Promise<{ id: number; version: number; isNew: boolean }> {
  const { key } = definition
  const latest = await tx.procedure.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, sha256: true, retiredAt: true },
  })
  const hash = sha256(text)
  if (latest?.sha256 === hash) {
    const { id, version, retiredAt } = latest
    // Sent once more, it is wanted again.
    if (retiredAt !== null)
      await tx.procedure.update({ where: { id }, data: { retiredAt: null }, select: { id: true } })
    return { id, version, isNew: retiredAt !== null }
  }
  const version = (latest?.version ?? 0) + 1
  const row = await tx.procedure.create({
    data: { key, version, definition, sha256: hash, installedAt, ...rest },
    select: { id: true },
  })
  return { id: row.id, version, isNew: true }
}

/**
 * A faulty file stops here with all its faults: a release that ships it does not start.
 * @param isKnown by its hash: checked when it was installed, and not read again
 */
export function shippedProcedures(
  isKnown: (sha256: string) => boolean = () => false,
): { definition: ProcedureDefinition; text: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  return names.toSorted().flatMap((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    if (isKnown(sha256(text))) return []
    const checked = readDefinition(text)
    if (checked.ok) return [{ definition: checked.definition, text }]
    throw new Error(
      `procedure ${name}: ${checked.faults.map((one) => `${one.path} ${one.code} ${one.word}`).join('; ')}`,
    )
  })
}

/**
 * Brings the definitions of this release in; a province's own version of one stays in force. A start at which nothing is new, which is
 * nearly each of them, reads hashes alone.
 */
export async function installShipped(db: Database, now: Date): Promise<void> {
  const hashes = await reading(db, (run) => run.all(LATEST_HASHES))
  const inForce = new Set(hashes.map((row) => row.sha256))
  const unknown = shippedProcedures((hash) => inForce.has(hash))
  if (unknown.length === 0) return
  const current = await currentProcedures(db)
  const fresh = unknown.filter(({ definition }) => current.find(({ key }) => key === definition.key)?.shipped !== false)
  if (fresh.length === 0) return
  await inTransaction(db, async (tx) => {
    for (const one of fresh) await installProcedure(tx, { ...one, shipped: true, installedBy: null }, now)
  })
}

/** Whether any version of it came with the program. */
export const isShipped = async (db: Reader, key: string): Promise<boolean> =>
  (await allProcedures(db)).some((row) => row.key === key && row.shipped)

export const retireProcedure = async (tx: Tx, id: number, retiredAt: Date): Promise<void> => {
  await tx.procedure.update({ where: { id }, data: { retiredAt }, select: { id: true } })
}
