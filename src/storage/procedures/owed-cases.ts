import type { Role } from '#domain/vocabulary.ts'
import { organizationCycle } from '../cycle/timetables.ts'
import type { Prisma } from '../generated/client.ts'
import { reviewScope } from '../review/reviews.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader } from '../transaction.ts'
import { CASE, caseOf, type CaseRow } from './cases.ts'

/** Whose list it is. */
export interface CaseSeat {
  personId: number
  role: Role | null
  agencyId: number | null
}

const AGENCY: readonly Role[] = ['focal-point', 'agency-head']

/** Open cases in which it is this person's turn, by what a case says alone; an agency's own among those of the agency. */
export async function owedBy(db: Reader, { personId, role, agencyId }: CaseSeat): Promise<Prisma.CaseWhereInput> {
  const turns: Prisma.CaseWhereInput[] = [
    { holder: 'applicant', applicantId: personId },
    { holder: { in: ['applicant', 'respondent'] }, parties: { some: { personId } } },
  ]
  if (role === 'evaluator' && (await isAnyEvaluators(db))) turns.push(await ofEvaluator(db, personId))
  const isOfAgency = role !== null && AGENCY.includes(role)
  if (role !== null && role !== 'evaluator' && !isOfAgency) turns.push({ holder: role })
  if (isOfAgency) turns.push({ holder: role, OR: [{ agencyId: null }, ...(agencyId === null ? [] : [{ agencyId }])] })
  if (isOfAgency && agencyId !== null) turns.push({ holder: 'agency', agencyId })
  if (role === 'coordinator')
    turns.push(
      { holder: 'respondent', parties: { none: {} } },
      { holder: 'applicant', applicantId: null, parties: { none: {} } },
    )
  return { endedAt: null, OR: turns }
}

const HELD = { tables: ['Case'] as const }
/** From memory until a case is written: most of the year no evaluator is asked for anything here. */
const isAnyEvaluators = (db: Reader): Promise<boolean> =>
  keptOf(db, HELD, async () => (await db.case.count({ where: { endedAt: null, holder: 'evaluator' } })) > 0)

/** The same as `hasTurn` says of an evaluator: nothing of agencies from which they are barred. */
async function ofEvaluator(db: Reader, personId: number): Promise<Prisma.CaseWhereInput> {
  const cycle = await organizationCycle(db)
  const barred = cycle === null ? [] : (await reviewScope(db, cycle.id, personId)).reach.barred.agencies
  return { holder: 'evaluator', OR: [{ agencyId: null }, { agencyId: { notIn: barred } }] }
}

/** What waits, since when and until when; late ones and those that end first on top, those without a clock last. */
export async function owedCases(
  db: Reader,
  seat: CaseSeat,
  page: { skip?: number; take?: number } = {},
): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: await owedBy(db, seat),
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: CASE,
    ...page,
  })
  return rows.map(caseOf)
}

export async function countOwed(
  db: Reader,
  seat: CaseSeat,
): Promise<{ count: number; since: Date | null; dueAt: Date | null }> {
  const { _count: count, _min: first } = await db.case.aggregate({
    where: await owedBy(db, seat),
    _count: true,
    _min: { stepSince: true, dueAt: true },
  })
  return { count, since: first.stepSince, dueAt: first.dueAt }
}

/** Cases a person is a side of that are not theirs to move now, the newest first. */
export async function followedCases(
  db: Reader,
  { personId, role, agencyId }: CaseSeat,
  limit: number,
): Promise<CaseRow[]> {
  const sides: Prisma.CaseWhereInput[] = [{ applicantId: personId }, { parties: { some: { personId } } }]
  if (role !== null && AGENCY.includes(role) && agencyId !== null) sides.push({ agencyId })
  const rows = await db.case.findMany({ where: { OR: sides }, orderBy: { id: 'desc' }, take: limit, select: CASE })
  return rows.map(caseOf)
}
