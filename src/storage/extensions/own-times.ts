import type { Tx } from '../transaction.ts'

/**
 * Ends of single agencies that were still to come at that instant, because more time was granted. Each is moved once, whatever number
 * of agencies have it.
 */
export async function shiftGrantedTimes(
  tx: Tx,
  cycleId: number,
  since: Date,
  later: (dueAt: Date) => Date,
): Promise<void> {
  const granted = { cycleId, state: 'GRANTED', dueAt: { gte: since } } as const
  const ends = await tx.extension.findMany({
    where: granted,
    distinct: ['dueAt'],
    orderBy: { dueAt: 'desc' },
    select: { dueAt: true },
  })
  for (const { dueAt } of ends)
    if (dueAt !== null) await tx.extension.updateMany({ where: { ...granted, dueAt }, data: { dueAt: later(dueAt) } })
}
