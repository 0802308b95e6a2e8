import type { Panel } from '#domain/objections/deciders.ts'
import { conflictsOf, tiesOf } from '../review/ties.ts'
import type { Reader } from '../transaction.ts'

/** Everybody with a living evaluator's seat, and all assignments of the cycle, ties to agencies as conflicts. */
export async function hearingPanel(db: Reader, cycleId: number): Promise<Panel> {
  const people = await db.person.findMany({
    where: { seats: { some: { role: 'evaluator', revokedAt: null } } },
    orderBy: { id: 'asc' },
    select: { id: true, seats: { where: { revokedAt: null }, select: { role: true, agencyId: true, teamId: true } } },
  })
  const assignments = await db.assignment.findMany({
    where: { cycleId },
    select: { kind: true, personId: true, teamId: true, axisId: true, indicatorId: true, agencyId: true },
  })
  const ties = await tiesOf(
    db,
    cycleId,
    people.map(({ id }) => id),
  )
  return {
    evaluators: people.map(({ id, seats }) => ({ personId: id, seats })),
    assignments: [...assignments, ...conflictsOf(ties)],
  }
}
