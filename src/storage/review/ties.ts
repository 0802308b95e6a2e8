import type { ReviewAssignment } from '#domain/review/may-review.ts'
import type { Reader } from '../transaction.ts'

/** What ties somebody to an agency in a cycle: a seat there since the cycle began, given up or not, or evidence of its items. */
export interface Tie {
  personId: number
  agencyId: number
  because: 'seat' | 'evidence'
}

/** Peers row 33: a tie follows the person through every change of role. Each person and agency once, a seat before evidence. */
export async function tiesOf(db: Reader, cycleId: number, personIds: readonly number[]): Promise<Tie[]> {
  const personId = { in: [...personIds] }
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { createdAt: true } })
  const seats = await db.seat.findMany({
    where: { personId, agencyId: { not: null }, OR: [{ revokedAt: null }, { revokedAt: { gte: cycle.createdAt } }] },
    select: { personId: true, agencyId: true },
  })
  const written = { select: { item: { select: { agencyId: true } } } } as const
  const submitted = await db.submission.findMany({
    where: { submittedBy: personId, item: { cycleId } },
    distinct: ['submittedBy', 'itemId'],
    select: { submittedBy: true, ...written.select },
  })
  const added = await db.attachment.findMany({
    where: { addedBy: personId, submission: { item: { cycleId } } },
    select: { addedBy: true, submission: written },
  })
  const evidence = [
    ...submitted.map((row) => ({ personId: row.submittedBy, agencyId: row.item.agencyId })),
    ...added.map((row) => ({ personId: row.addedBy, agencyId: row.submission?.item.agencyId ?? null })),
  ]
  const ties = new Map<string, Tie>()
  const note = (rows: readonly { personId: number | null; agencyId: number | null }[], because: Tie['because']): void => {
    for (const { personId: person, agencyId } of rows)
      if (person !== null && agencyId !== null && !ties.has(`${person}:${agencyId}`))
        ties.set(`${person}:${agencyId}`, { personId: person, agencyId, because })
  }
  note(seats, 'seat')
  note(evidence, 'evidence')
  return [...ties.values()]
}

/** As if a conflict of interest had been declared for each. */
export const conflictsOf = (ties: readonly Tie[]): ReviewAssignment[] =>
  ties.map(({ personId, agencyId }) => ({
    kind: 'conflict',
    personId,
    teamId: null,
    axisId: null,
    indicatorId: null,
    agencyId,
  }))
