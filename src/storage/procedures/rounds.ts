import { squash } from 'persian-text'
import type { Prisma } from '../generated/client.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

const ROUND = {
  id: true,
  procedureId: true,
  title: true,
  cycleId: true,
  openedAt: true,
  dueAt: true,
  closedAt: true,
  openedFor: true,
} as const satisfies Prisma.RoundSelect
export type RoundRow = Prisma.RoundGetPayload<{ select: typeof ROUND }>

/** @returns id of the round */
export const addRound = async (
  tx: Tx,
  round: Pick<RoundRow, 'procedureId' | 'title' | 'cycleId' | 'openedAt' | 'dueAt' | 'openedFor'> & {
    openedBy: number | null
  },
): Promise<number> => (await tx.round.create({ data: round, select: { id: true } })).id

export const roundById = (db: Reader, id: number): Promise<RoundRow | null> =>
  db.round.findUnique({ where: { id }, select: ROUND })

const KEPT = { tables: ['Round'] as const }

/** What a stage or a period has opened a round for already. From memory until a round is written. */
export const openedAlready = (db: Reader): Promise<ReadonlySet<string | null>> =>
  keptOf(db, KEPT, async () => {
    const rows = await db.round.findMany({ where: { openedFor: { not: null } }, select: { openedFor: true } })
    return new Set(rows.map((row) => row.openedFor))
  })

/** The newest first, with how many of their cases have ended. */
export async function latestRounds(
  db: Reader,
  limit: number,
): Promise<(RoundRow & { total: number; ended: number })[]> {
  const rounds = await db.round.findMany({ orderBy: { id: 'desc' }, take: limit, select: ROUND })
  const counts = await db.case.groupBy({
    by: ['roundId', 'end'],
    where: { roundId: { in: rounds.map(({ id }) => id) } },
    _count: true,
  })
  const sum = (id: number, which: (end: string | null) => boolean): number =>
    counts.filter(({ roundId, end }) => roundId === id && which(end)).reduce((all, { _count }) => all + _count, 0)
  return rounds.map((round) => ({
    ...round,
    total: sum(round.id, () => true),
    ended: sum(round.id, (end) => end !== null),
  }))
}

/** Whoever answers for an office: respondents whose team bears its name. */
export async function respondentsOf(db: Reader, office: string): Promise<number[]> {
  if (office === '') return []
  const rows = await db.seat.findMany({
    where: { role: 'inquiry-respondent', revokedAt: null, team: { name: office } },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return [...new Set(rows.map(({ personId }) => personId))]
}

/** What the cycle asks others about (requirements H1–H9). */
export const inquiriesOf = (db: Reader, cycleId: number) =>
  db.inquiry.findMany({
    where: { cycleId },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, title: true, respondent: true, indicatorCode: true },
  })

/** Heads of the agencies that bear the name of the office which was asked, or of one whose people were named for the case. */
export async function headsOfRespondents(
  db: Reader,
  { inquiryId, respondents }: { inquiryId: number | null; respondents: readonly number[] },
): Promise<number[]> {
  const asked = inquiryId === null ? null : await db.inquiry.findUnique({ where: { id: inquiryId } })
  const teams = await db.team.findMany({
    where: { seats: { some: { personId: { in: [...respondents] }, role: 'inquiry-respondent', revokedAt: null } } },
    select: { name: true },
  })
  const offices = new Set([asked?.respondent ?? '', ...teams.map(({ name }) => name)].map(squash))
  const agencies = new Set<number>()
  for (const office of offices) {
    if (office === '') continue
    // «… of Environment» is the agency «… of Environment of the province», where only one is called so.
    const found = await db.agency.findMany({
      where: { searchKey: { startsWith: office } },
      take: 2,
      select: { id: true },
    })
    const [only] = found
    if (only !== undefined && found.length === 1) agencies.add(only.id)
  }
  const heads = await db.seat.findMany({
    where: { role: 'agency-head', revokedAt: null, agencyId: { in: [...agencies] } },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return [...new Set(heads.map(({ personId }) => personId))].filter((id) => !respondents.includes(id))
}
