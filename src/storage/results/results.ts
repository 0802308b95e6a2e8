import type { GivenApproval } from '#domain/approvals/chain.ts'
import type { AnnouncedWhere } from '#domain/results/letter.ts'
import type { ResultRow, TableItem } from '#domain/results/result-table.ts'
import type { ApprovalStep, Dimension, ItemState, Role } from '#domain/vocabulary.ts'
import { allCycles, type CycleRow } from '../cycle/cycles.ts'
import type { Prisma } from '../generated/client.ts'
import { agenciesById } from '../people/agencies.ts'
import { reading } from '../prepared.ts'
import { byAgencies, giveWay, writeRows } from '../slices.ts'
import * as sql from '../statements/results.ts'
import { PLACED_INDICATORS } from '../statements/configuration.ts'
import { TABLE_ITEMS, type TableRow } from '../statements/results-export.ts'
import type { Reader, Tx } from '../transaction.ts'

type Place = Pick<TableItem, 'agencyCode' | 'group' | 'indicatorCode' | 'axisId' | 'dimension' | 'maximumHundredths'>

/** Puts beside rows of items what agency and indicator are; those of retired indicators are left out. `agencyIds` ascending. */
export async function placesOf(db: Reader) {
  const agencies = await agenciesById(db)
  // Not the snapshot: a transaction that moves the cycle would read all their texts anew.
  const indicators = new Map(
    (await reading(db, (run) => run.all(PLACED_INDICATORS))).map((row) => [row.id, row] as const),
  )
  await giveWay()
  const placed = <R extends { agencyId: number; indicatorId: number }>({
    indicatorId,
    ...row
  }: R): (Omit<R, 'indicatorId'> & Place)[] => {
    const [agency, known] = [agencies.get(row.agencyId), indicators.get(indicatorId)]
    if (agency === undefined || known === undefined) return []
    const { code: indicatorCode, axisId, dimension, maximumHundredths } = known
    const place = { agencyCode: agency.code, group: agency.group, indicatorCode, axisId, dimension }
    return [{ ...place, maximumHundredths, ...row }]
  }
  return { agencyIds: [...agencies.keys()], placed }
}

/** Of so many agencies all items are read in one go. */
const A_TURN = 50

/** Everything the result table is made from. */
export async function tableItems(db: Reader, cycleId: number): Promise<TableItem[]> {
  const { agencyIds, placed } = await placesOf(db)
  return byAgencies(
    db,
    agencyIds,
    (run, from, to) => run.all(TABLE_ITEMS, cycleId, from, to).flatMap((row: TableRow) => placed(row)),
    A_TURN,
  )
}

/**
 * Writes the table, in place of one that was finalised before and has changed since. An agency whose figures are the same has made them
 * known already; one whose result was corrected does so anew (requirement F7).
 */
export async function writeTable(tx: Tx, cycleId: number, rows: readonly ResultRow[]): Promise<void> {
  const announced = (await resultsOf(tx, cycleId)).filter(({ announcedAt }) => announcedAt !== null)
  await tx.agencyResult.deleteMany({ where: { cycleId } })
  await writeRows(
    tx,
    sql.INSERT,
    rows.map((row) => [
      cycleId,
      row.agencyId,
      row.group,
      row.participated,
      row.generalHundredths,
      row.specificHundredths,
      row.totalHundredths,
      row.rank,
      row.tied,
    ]),
  )
  const rowOf = new Map(rows.map((row) => [row.agencyId, row]))
  for (const { agencyId, announcedAt, announcedWhere, totalHundredths, rank } of announced) {
    const row = rowOf.get(agencyId)
    if (row?.totalHundredths !== totalHundredths || row.rank !== rank) continue
    const data = { announcedAt, announcedWhere }
    await tx.agencyResult.update({ where: { cycleId_agencyId: { cycleId, agencyId } }, data, select: { id: true } })
  }
}

export interface StoredResult extends ResultRow {
  agencyName: string
  announcedAt: Date | null
  announcedWhere: AnnouncedWhere | null
}

const RESULT = {
  agencyId: true,
  group: true,
  participated: true,
  generalHundredths: true,
  specificHundredths: true,
  totalHundredths: true,
  rank: true,
  tied: true,
  announcedAt: true,
  announcedWhere: true,
  agency: { select: { code: true, name: true } },
} as const satisfies Prisma.AgencyResultSelect

/** The table as it was finalised, by group order of rank; those without a rank at the end. */
export const resultsOf = (db: Reader, cycleId: number): Promise<StoredResult[]> =>
  reading(db, (run) => run.all(sql.OF_CYCLE, cycleId))

export async function resultOfAgency(db: Reader, cycleId: number, agencyId: number): Promise<StoredResult | null> {
  const row = await db.agencyResult.findUnique({ where: { cycleId_agencyId: { cycleId, agencyId } }, select: RESULT })
  if (row === null) return null
  const { agency, ...result } = row
  return { ...result, agencyCode: agency.code, agencyName: agency.name }
}

/** Total of the same agency in the year before; null where there is none. */
export async function totalOfYear(db: Reader, year: number, agencyId: number): Promise<number | null> {
  const row = await db.agencyResult.findFirst({
    where: { agencyId, participated: true, cycle: { year, state: { in: ['RELEASED', 'CLOSED'] } } },
    select: { totalHundredths: true },
  })
  return row?.totalHundredths ?? null
}

/** Requirement F7. @returns whether this one was the first to say so */
export async function markAnnounced(
  tx: Tx,
  { cycleId, agencyId, at, where }: { cycleId: number; agencyId: number; at: Date; where: AnnouncedWhere },
): Promise<boolean> {
  const { count } = await tx.agencyResult.updateMany({
    where: { cycleId, agencyId, announcedAt: null },
    data: { announcedAt: at, announcedWhere: where },
  })
  return count === 1
}

/** The latest cycle whose results are out. */
export async function releasedCycle(db: Reader): Promise<CycleRow | null> {
  for (const cycle of await allCycles(db)) {
    if (cycle.state !== 'RELEASED' && cycle.state !== 'CLOSED') continue
    if ((await db.agencyResult.findFirst({ where: { cycleId: cycle.id }, select: { agencyId: true } })) !== null)
      return cycle
  }
  return null
}

export interface ApprovalRow extends GivenApproval {
  id: number
  at: Date
  /** Role on which it was given. */
  role: Role | null
  number: string | null
  heldOn: Date | null
}

/** The approvals of a cycle that hold, in the order they were given. */
export const approvalsOf = (db: Reader, cycleId: number): Promise<ApprovalRow[]> =>
  db.approval.findMany({
    where: { cycleId, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      step: true,
      personId: true,
      contentHash: true,
      at: true,
      role: true,
      number: true,
      heldOn: true,
    },
  })

export async function addApproval(
  tx: Tx,
  approval: {
    cycleId: number
    step: ApprovalStep
    personId: number
    role: Role | null
    contentHash: string
    at: Date
    /** Of the person, from which it was given. */
    accountId: number | null
    number?: string
    heldOn?: Date
  },
): Promise<number> {
  return (await tx.approval.create({ data: approval, select: { id: true } })).id
}

/** All that was approved is so no longer. Who approved what, and the minutes, stay. */
export async function withdrawApprovals(tx: Tx, cycleId: number, at: Date): Promise<void> {
  await tx.approval.updateMany({ where: { cycleId, withdrawnAt: null }, data: { withdrawnAt: at } })
}

export interface FinalItem {
  code: string
  title: string
  axis: string
  dimension: Dimension
  state: ItemState
  maximumHundredths: number
  pointsHundredths: number
}

/** The lines of one agency's result, in the order of axes and indicators. */
export async function finalItemsOf(db: Reader, cycleId: number, agencyId: number): Promise<FinalItem[]> {
  const rows = await db.item.findMany({
    where: { cycleId, agencyId, indicator: { retired: false } },
    orderBy: [{ indicator: { axis: { position: 'asc' } } }, { indicator: { position: 'asc' } }, { id: 'asc' }],
    select: {
      state: true,
      finalHundredths: true,
      indicator: {
        select: {
          code: true,
          title: true,
          dimension: true,
          maximumHundredths: true,
          axis: { select: { title: true } },
        },
      },
    },
  })
  return rows.map(({ indicator: { axis, ...indicator }, state, finalHundredths }) => ({
    ...indicator,
    axis: axis.title,
    state,
    pointsHundredths: finalHundredths ?? 0,
  }))
}
