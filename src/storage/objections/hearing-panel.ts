import type { Panel } from '#domain/objections/deciders.ts'
import type { Reader } from '../transaction.ts'

/** Everybody with a living evaluator's seat, and all assignments of the cycle. */
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
  return {
    evaluators: people.map(({ id, seats }) => ({ personId: id, seats })),
    assignments,
  }
}
