import { CYCLE_STATES } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader } from '../transaction.ts'

const UNTIL_RELEASE = CYCLE_STATES.slice(0, CYCLE_STATES.indexOf('PRELIMINARY'))

/**
 * Scored items whose newest deficiency note the agency has left without an answer: the version in force is still the one the
 * note was written on. Until the release they have to read, count and be reminded of like those not scored yet (reliability S3);
 * after it there are none. @returns agency by item
 */
export async function scoredUnanswered(
  db: Reader,
  where: Pick<Prisma.ItemWhereInput, 'id' | 'cycleId' | 'agencyId'>,
): Promise<Map<number, number>> {
  const rows = await db.item.findMany({
    where: { ...where, state: 'SCORED', deficiencyDueAt: { not: null }, cycle: { state: { in: UNTIL_RELEASE } } },
    select: {
      id: true,
      agencyId: true,
      assessments: {
        where: { kind: 'DEFICIENCY', undoneAt: null },
        orderBy: { id: 'desc' },
        take: 1,
        select: { submissionId: true },
      },
      submissions: {
        where: { state: 'SUBMITTED', withdrawnAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  })
  const isUnanswered = ({ assessments: [note], submissions: [last] }: (typeof rows)[number]): boolean =>
    note !== undefined && note.submissionId === last?.id
  return new Map(rows.filter(isUnanswered).map(({ id, agencyId }) => [id, agencyId]))
}
