import { waitingSince } from '#domain/cycle/promises.ts'
import { agencyIds } from '../people/agencies.ts'
import { byAgencies } from '../slices.ts'
import { WAITING } from '../statements/pending.ts'
import type { Reader } from '../transaction.ts'

export interface WaitingItem {
  itemId: number
  agencyId: number
  agencyName: string
  kind: 'review' | 'correction'
  since: Date
}

/** Items whose answer the organization owes: submitted ones, and returned ones whose agency has let its own time run out. */
export async function waitingItems(db: Reader, cycleId: number, overdueBefore: Date): Promise<WaitingItem[]> {
  const rows = await db.item.findMany({
    where: {
      cycleId,
      indicator: { retired: false },
      OR: [{ state: 'SUBMITTED' }, { state: 'DEFICIENT', deficiencyDueAt: { lt: overdueBefore } }],
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      agencyId: true,
      state: true,
      submittedAt: true,
      deficiencyDueAt: true,
      agency: { select: { name: true } },
      assessments: { where: { kind: 'DEFICIENCY', undoneAt: null }, take: 1, select: { id: true } },
    },
  })
  return rows.flatMap(({ id, agencyId, agency, assessments, ...row }) => {
    const waiting = waitingSince(row, assessments.length)
    return waiting === null ? [] : [{ itemId: id, agencyId, agencyName: agency.name, ...waiting }]
  })
}

/** Items of one agency that wait since one instant. */
export interface WaitingCount {
  agencyId: number
  kind: 'review' | 'correction'
  since: Date
  count: number
}

/** The same of all agencies, counted instead of listed. */
export async function countWaiting(db: Reader, cycleId: number, overdueBefore: Date): Promise<WaitingCount[]> {
  const rows = await byAgencies(db, await agencyIds(db), (run, from, to) =>
    run.all(WAITING, cycleId, overdueBefore, from, to),
  )
  return rows.map(({ since, ...row }) => ({ ...row, since: new Date(since) }))
}
