import { ACTS } from '#domain/acts.ts'
import type { ReviewAssignment } from '#domain/review/may-review.ts'
import type { Reader } from '../transaction.ts'

/**
 * What ties somebody to an agency in a cycle: a seat there since the cycle began, given up or not, or evidence of its items, be it that
 * they handed it in or only wrote or changed something of it, as the log says.
 */
export interface Tie {
  personId: number
  agencyId: number
  agencyName: string
  because: 'seat' | 'evidence'
}

interface Found {
  personId: number | null
  agency: { id: number; name: string } | null
}

/** Acts by which evidence of an agency is written or changed. */
const WRITING = Object.entries(ACTS).flatMap(([name, { kind, permission }]) =>
  kind === 'change' &&
  permission !== null &&
  /^(evidence|objection|not-applicable)\.(edit|submit|withdraw|keep|file|ask|appeal)$/.test(permission)
    ? [name]
    : [],
)

const AGENCY = { select: { id: true, name: true } } as const

/** Peers row 33: a tie follows the person through every change of role. Each person and agency once, a seat before evidence. */
export async function tiesOf(db: Reader, cycleId: number, personIds: readonly number[]): Promise<Tie[]> {
  const personId = { in: [...personIds] }
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { createdAt: true } })
  const seats = await db.seat.findMany({
    where: { personId, agencyId: { not: null }, OR: [{ revokedAt: null }, { revokedAt: { gte: cycle.createdAt } }] },
    select: { personId: true, agency: AGENCY },
  })
  const written = { select: { item: { select: { agency: AGENCY } } } } as const
  const submitted = await db.submission.findMany({
    where: { submittedBy: personId, item: { cycleId } },
    distinct: ['submittedBy', 'itemId'],
    select: { submittedBy: true, ...written.select },
  })
  const added = await db.attachment.findMany({
    where: { addedBy: personId, submission: { item: { cycleId } } },
    select: { addedBy: true, submission: written },
  })
  const changed = await db.auditEntry.findMany({
    where: { personId, at: { gte: cycle.createdAt }, action: { in: [...WRITING] }, agencyId: { not: null } },
    distinct: ['personId', 'agencyId'],
    select: { personId: true, agencyId: true },
  })
  const agencies = await db.agency.findMany({
    where: { id: { in: changed.flatMap(({ agencyId }) => agencyId ?? []) } },
    ...AGENCY,
  })
  const evidence = [
    ...changed.map((row) => ({
      personId: row.personId,
      agency: agencies.find(({ id }) => id === row.agencyId) ?? null,
    })),
    ...submitted.map((row) => ({ personId: row.submittedBy, agency: row.item.agency })),
    ...added.map((row) => ({ personId: row.addedBy, agency: row.submission?.item.agency ?? null })),
  ]
  const ties = new Map<string, Tie>()
  const note = (rows: readonly Found[], because: Tie['because']): void => {
    for (const { personId: person, agency } of rows) {
      const key = `${person}:${agency?.id}`
      if (person === null || agency === null || ties.has(key)) continue
      ties.set(key, { personId: person, agencyId: agency.id, agencyName: agency.name, because })
    }
  }
  note(seats, 'seat')
  note(evidence, 'evidence')
  return [...ties.values()]
}

/** As if a conflict of interest had been declared for each. */
export const conflictsOf = (ties: readonly Pick<Tie, 'personId' | 'agencyId'>[]): ReviewAssignment[] =>
  ties.map(({ personId, agencyId }) => ({
    kind: 'conflict',
    personId,
    teamId: null,
    axisId: null,
    indicatorId: null,
    agencyId,
  }))
