import type { Hundredths } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from './cycles.ts'
import { dueOf, type PendingRow } from './pending-row.ts'
import { agencyWork } from './pending-work.ts'
import type { Reader } from './transaction.ts'

/** An agency that owes something whose time is over, with those to telephone: focal points, then the head. */
export interface LateAgency {
  id: number
  name: string
  count: number
  pointsHundredths: Hundredths
  /** The oldest deadline that was missed. */
  dueAt: Date
  people: { role: 'focal-point' | 'agency-head'; name: string; phone: string | null }[]
}

/** Most points at stake first. `isDue` says how late is late enough to be on the list. */
export async function lateAgencies(
  db: Reader,
  cycle: CycleRow,
  isDue: (row: PendingRow, dueAt: Date) => boolean,
): Promise<LateAgency[]> {
  const stages = await stagesOf(db, cycle.id)
  const late = new Map<number, { rows: PendingRow[]; dueAt: Date }>()
  for (const [agencyId, rows] of await agencyWork(db, cycle))
    for (const row of rows) {
      const dueAt = dueOf(row, stages)
      if (dueAt === null || !isDue(row, dueAt)) continue
      const known = late.get(agencyId)
      late.set(agencyId, {
        rows: [...(known?.rows ?? []), row],
        dueAt: known !== undefined && known.dueAt < dueAt ? known.dueAt : dueAt,
      })
    }
  const agencies = await named(db, [...late.keys()])
  return agencies
    .map(({ id, name, people }) => {
      const { rows, dueAt } = late.get(id) ?? { rows: [], dueAt: new Date(0) }
      const pointsHundredths = rows.reduce((sum, row) => sum + row.pointsHundredths, 0)
      return { id, name, people, dueAt, count: rows.length, pointsHundredths }
    })
    .toSorted((a, b) => b.pointsHundredths - a.pointsHundredths || a.id - b.id)
}

async function named(db: Reader, ids: readonly number[]): Promise<Pick<LateAgency, 'id' | 'name' | 'people'>[]> {
  const rows = await db.agency.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      seats: {
        where: { revokedAt: null, role: { in: ['focal-point', 'agency-head'] } },
        orderBy: [{ role: 'desc' }, { id: 'asc' }],
        select: { role: true, person: { select: { name: true, phone: true } } },
      },
    },
  })
  return rows.map(({ seats, ...agency }) => ({
    ...agency,
    people: seats.map(({ role, person }) => ({
      ...person,
      role: role === 'focal-point' ? ('focal-point' as const) : ('agency-head' as const),
    })),
  }))
}
