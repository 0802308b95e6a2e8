import { cleanText, squash } from 'persian-text'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

const UNIT = { id: true, agencyId: true, name: true, kind: true, address: true, closedAt: true } as const

const KEPT = { tables: ['Unit', 'Agency'] as const }

/** Units that are visited, in the order of their agencies. From memory until one is written. */
export const openUnits = (db: Reader) =>
  keptOf(db, KEPT, () =>
    db.unit.findMany({
      where: { closedAt: null, agency: { active: true } },
      orderBy: [{ agencyId: 'asc' }, { id: 'asc' }],
      select: { ...UNIT, agency: { select: { name: true } } },
    }),
  )

export interface UnitLine {
  agencyId: number
  name: string
  kind: string
  address: string
  /** Why it is closed; empty: it is open. */
  closed: string
}

/** Adds a unit or brings it to what the sheet says. @returns what became of it, with its id */
export async function keepUnit(
  tx: Tx,
  { agencyId, name: raw, kind, address, closed }: UnitLine,
  at: Date,
): Promise<{ id: number; became: 'added' | 'changed' | 'closed' | 'same' }> {
  const name = cleanText(raw)
  const searchKey = squash(name)
  const known = await tx.unit.findUnique({ where: { agencyId_searchKey: { agencyId, searchKey } }, select: UNIT })
  const closedAt = closed === '' ? null : (known?.closedAt ?? at)
  const data = { name, searchKey, kind, address, closedAt, closedWords: closed }
  if (known === null)
    return {
      id: (await tx.unit.create({ data: { ...data, agencyId, addedAt: at }, select: UNIT })).id,
      became: 'added',
    }
  const isClosedNow = known.closedAt === null && closedAt !== null
  const isSame =
    known.name === name &&
    known.kind === kind &&
    known.address === address &&
    (known.closedAt === null) === (closedAt === null)
  if (isSame) return { id: known.id, became: 'same' }
  await tx.unit.update({ where: { id: known.id }, data, select: { id: true } })
  return { id: known.id, became: isClosedNow ? 'closed' : 'changed' }
}
