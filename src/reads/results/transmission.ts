import type { Id } from '#domain/acts/ids.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { transmissionReceipt, type TransmissionRow, transmissionRows } from '#storage/results/transmission.ts'
import type { Reader } from '#storage/transaction.ts'

/** A row as plain JSON. */
export interface SheetRow extends Omit<TransmissionRow, 'agencyId' | 'enteredAt'> {
  agencyId: Id<'agency'>
  enteredAt: string | null
}

/** Requirements C12, E18, J2: what is typed into the national system, in its order. */
export interface TransmissionSheet {
  cycleId: Id<'cycle'>
  version: number
  year: number
  rows: SheetRow[]
  receipt: string | null
  transmittedAt: string | null
  canEnter: boolean
  canMark: boolean
}

/** Null: no table is final yet. */
export async function transmissionSheet(
  db: Reader,
  cycle: CycleRow,
  canEnter: boolean,
): Promise<TransmissionSheet | null> {
  const rows = await transmissionRows(db, cycle.id)
  if (rows.length === 0) return null
  return {
    cycleId: cycle.id,
    version: cycle.version,
    year: cycle.year,
    rows: rows.map((row) => ({
      ...row,
      agencyId: row.agencyId as Id<'agency'>,
      enteredAt: row.enteredAt?.toISOString() ?? null,
    })),
    receipt: (await transmissionReceipt(db, cycle.id))?.number ?? null,
    transmittedAt: cycle.transmittedAt?.toISOString() ?? null,
    canEnter,
    canMark: canEnter && cycle.state === 'TRANSMISSION' && cycle.transmittedAt === null,
  }
}
