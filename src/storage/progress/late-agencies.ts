import type { Hundredths, StageKey } from '#domain/vocabulary.ts'
import { agencyDebts } from './agency-debts.ts'
import { type CycleRow, stagesOf } from '../cycle/cycles.ts'
import type { Reader } from '../transaction.ts'

/** An agency that owes something whose time is over. */
export interface LateAgency {
  id: number
  count: number
  pointsHundredths: Hundredths
  /** The oldest deadline that was missed. */
  dueAt: Date
}

/** Most points at stake first. `isDue` says how late is late enough to be on the list. */
export async function lateAgencies(
  db: Reader,
  cycle: CycleRow,
  isDue: (stage: StageKey, dueAt: Date) => boolean,
): Promise<LateAgency[]> {
  const common = (await stagesOf(db, cycle.id)).find(({ key }) => key === STAGE)?.dueAt ?? null
  const late: LateAgency[] = []
  for (const [id, debts] of await agencyDebts(db, cycle)) {
    const missed = debts.flatMap((debt) => {
      const dueAt = debt.dueAt ?? common
      return dueAt !== null && isDue(STAGE, dueAt) ? [{ ...debt, dueAt }] : []
    })
    if (missed.length === 0) continue
    late.push({
      id,
      count: missed.reduce((sum, { count }) => sum + count, 0),
      pointsHundredths: missed.reduce((sum, debt) => sum + debt.pointsHundredths, 0),
      dueAt: missed.reduce((oldest, { dueAt }) => (dueAt < oldest ? dueAt : oldest), missed[0]?.dueAt ?? new Date(0)),
    })
  }
  return late.toSorted((a, b) => b.pointsHundredths - a.pointsHundredths || a.id - b.id)
}

const STAGE = 'self-assessment' satisfies StageKey

/** Those to telephone: focal points, then the head. */
export interface AgencyContacts {
  name: string
  people: { role: 'focal-point' | 'agency-head'; name: string; phone: string | null }[]
}

export async function agencyContacts(db: Reader, ids: readonly number[]): Promise<Map<number, AgencyContacts>> {
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
  return new Map(
    rows.map(({ id, name, seats }) => [
      id,
      {
        name,
        people: seats.map(({ role, person }) => ({
          ...person,
          role: role === 'focal-point' ? ('focal-point' as const) : ('agency-head' as const),
        })),
      },
    ]),
  )
}
