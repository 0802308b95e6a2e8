import type { Prisma } from '../generated/client.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

const READING = { agencyId: true, seenAt: true, acceptedAt: true, acceptedBy: true } as const
export type ScoreReadingRow = Prisma.ScoreReadingGetPayload<{ select: typeof READING }>

const OF_CYCLE = { tables: ['ScoreReading'] } as const

/** Agencies that have looked at their scores, with what they said of them. */
export const scoreReadings = (db: Reader, cycleId: number): Promise<ReadonlyMap<number, ScoreReadingRow>> =>
  keptOf(
    db,
    OF_CYCLE,
    async () => {
      const rows = await db.scoreReading.findMany({ where: { cycleId }, select: READING })
      return new Map(rows.map((row) => [row.agencyId, row]))
    },
    cycleId,
  )

type Place = { cycleId: number; agencyId: number }

/** The first look counts. */
export async function noteLook(tx: Tx, place: Place, seenBy: number, seenAt: Date): Promise<void> {
  await tx.scoreReading.create({ data: { ...place, seenBy, seenAt }, select: { id: true } })
}

/** @returns whether nobody had said so before */
export async function noteAcceptance(tx: Tx, place: Place, by: number, at: Date): Promise<boolean> {
  const { count } = await tx.scoreReading.updateMany({
    where: { ...place, acceptedAt: null },
    data: { acceptedBy: by, acceptedAt: at },
  })
  return count === 1
}
