import { giveWay } from '../slices.ts'
import type { Reader } from '../transaction.ts'
import { CASE, caseOf, type CaseRow } from './cases.ts'

export interface RoundCounts {
  total: number
  ended: number
  late: number
  /** Open with somebody who has the turn. */
  silent: number
}

/** How a round stands, counted where it lies. */
export async function countRound(db: Reader, roundId: number, now: Date): Promise<RoundCounts> {
  const [total, ended, silent, late] = [
    await db.case.count({ where: { roundId } }),
    await db.case.count({ where: { roundId, endedAt: { not: null } } }),
    await db.case.count({ where: { roundId, endedAt: null, holder: { not: null } } }),
    await db.case.count({ where: { roundId, endedAt: null, holder: { not: null }, dueAt: { lt: now } } }),
  ]
  return { total, ended, late, silent }
}

/** A page of it: open ones by the end of their clock, so that late ones come first, then those that have ended. */
export async function casesOfPage(
  db: Reader,
  roundId: number,
  page: { skip: number; take: number },
): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { roundId },
    orderBy: [{ endedAt: { sort: 'asc', nulls: 'first' } }, { dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: CASE,
    ...page,
  })
  return rows.map(caseOf)
}

/** The newest rounds of a procedure up to this one, oldest first. */
export async function roundsUntil(
  db: Reader,
  { id, procedureIds }: { id: number; procedureIds: readonly number[] },
  limit: number,
): Promise<{ id: number; title: string }[]> {
  const rows = await db.round.findMany({
    where: { id: { lte: id }, procedureId: { in: [...procedureIds] } },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, title: true },
  })
  return rows.toReversed()
}

const MARK = {
  id: true,
  name: true,
  agencyId: true,
  unitId: true,
  inquiryId: true,
  holder: true,
  dueAt: true,
  end: true,
  startedAt: true,
} as const
/** So many are read before others have a turn. */
const A_TURN = 400

const marksAfter = (db: Reader, roundId: number, id: number) =>
  db.case.findMany({ where: { roundId, id: { gt: id } }, orderBy: { id: 'asc' }, take: A_TURN, select: MARK })

/** What a grid says of the cases of a round, in the order of their ids. */
export async function marksOfRound(db: Reader, roundId: number): Promise<CaseMark[]> {
  const found: CaseMark[] = []
  for (let part: CaseMark[] = []; found.length === 0 || part.length === A_TURN; found.push(...part)) {
    await giveWay()
    part = await marksAfter(db, roundId, found.at(-1)?.id ?? 0)
    if (part.length === 0) break
  }
  return found
}
export type CaseMark = Awaited<ReturnType<typeof marksAfter>>[number]

/** How many times of a repeated part are over, of all cases of a round. */
export async function timesOfRound(db: Reader, roundId: number, step: string): Promise<Map<number, number>> {
  const rows = await db.caseAct.groupBy({
    by: ['caseId'],
    where: { case: { roundId }, step, kind: 'repeat' },
    _count: true,
  })
  return new Map(rows.map(({ caseId, _count }) => [caseId, _count]))
}
