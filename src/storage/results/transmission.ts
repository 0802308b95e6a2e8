import { type Figures, type RowStanding, standingOf } from '#domain/results/transmission.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/results.ts'
import type { Reader, Tx } from '../transaction.ts'

/** A row of the result table and how it stands in the national system. */
export interface TransmissionRow extends Figures {
  agencyId: number
  code: string
  name: string
  totalHundredths: number
  standing: RowStanding
  enteredBy: string | null
  enteredAt: Date | null
  differs: string | null
}

/** In the order of the codes, as the national system lists agencies. */
export async function transmissionRows(db: Reader, cycleId: number): Promise<TransmissionRow[]> {
  const rows = await reading(db, (run) => run.all(sql.TRANSMISSION, cycleId))
  return rows.map(({ typedGeneral, typedSpecific, ...row }) => {
    const typed =
      typedGeneral === null || typedSpecific === null
        ? null
        : { generalHundredths: typedGeneral, specificHundredths: typedSpecific }
    return { ...row, standing: standingOf({ typed, differs: row.differs }, row) }
  })
}

type Of = { cycleId: number; agencyId: number }

/** What was typed, when and by whom, and what differs; what is not named stays. */
export async function writeTransmissionRow(
  tx: Tx,
  { cycleId, agencyId }: Of,
  row: Partial<Figures & { enteredById: number; enteredAt: Date; differs: string | null }>,
): Promise<void> {
  await tx.transmissionRow.upsert({
    where: { cycleId_agencyId: { cycleId, agencyId } },
    create: { cycleId, agencyId, ...row },
    update: row,
    select: { cycleId: true },
  })
}

/** @returns whether there was one */
export async function dropTransmissionRow(tx: Tx, of: Of): Promise<boolean> {
  return (await tx.transmissionRow.deleteMany({ where: of })).count > 0
}

/** The number the national system gave; null: none is noted. */
export const transmissionReceipt = (db: Reader, cycleId: number): Promise<{ number: string; notedAt: Date } | null> =>
  db.transmissionReceipt.findUnique({ where: { cycleId }, select: { number: true, notedAt: true } })

export async function noteTransmissionReceipt(tx: Tx, cycleId: number, number: string, notedAt: Date): Promise<void> {
  await tx.transmissionReceipt.upsert({
    where: { cycleId },
    create: { cycleId, number, notedAt },
    update: { number, notedAt },
    select: { cycleId: true },
  })
}
