import type { Difference } from '#domain/province/compare.ts'
import type { CyclePlan } from '#domain/province/plan.ts'
import type { ProvinceIndicator } from '#domain/province/province.ts'
import { codeKey } from '#domain/province/reference.ts'
import type { StoredIndicator } from '#domain/province/stored.ts'
import { inChunks, writeRows } from '../slices.ts'
import { CHANGE_INDICATOR, INSERT_INDICATOR } from '../statements/province.ts'
import type { Tx } from '../transaction.ts'
import { type Fold, indicatorWords } from './fold.ts'
import { idOf, importedAssignments, keepImportedAssignments, optionalId } from './keys.ts'

interface CycleIds {
  agencies: ReadonlyMap<string, number>
  /** By squashed name. */
  teams: ReadonlyMap<string, number>
  /** By key of the file. */
  people: ReadonlyMap<string, number>
  fold: Fold
}

/** Axes, indicators, assignments and inquiries of one cycle. Removed indicators with answers are retired, others are gone. */
export async function writeCyclePart(tx: Tx, cycleId: number, plan: CyclePlan, ids: CycleIds): Promise<void> {
  const goneAssignments = plan.assignments.removed.map(({ id }) => id)
  await inChunks(goneAssignments, (part) => tx.assignment.deleteMany({ where: { id: { in: part } } }))
  const axes = await writeAxes(tx, cycleId, plan.axes)
  const indicators = await writeIndicators(tx, cycleId, plan.indicators, { ...ids, axes })
  await inChunks(plan.axes.removed, (part) => tx.axis.deleteMany({ where: { id: { in: part.map(({ id }) => id) } } }))
  await writeAssignments(tx, cycleId, plan.assignments, { ...ids, axes, indicators })
  await writeInquiries(tx, cycleId, plan.inquiries)
}

async function writeAxes(tx: Tx, cycleId: number, plan: CyclePlan['axes']): Promise<Map<string, number>> {
  await inChunks(plan.added, (part) =>
    tx.axis.createMany({ data: part.map(({ after, position }) => ({ ...after, cycleId, position })) }),
  )
  for (const { before, after, position } of plan.changed)
    await tx.axis.update({ where: { id: before.id }, data: { ...after, position }, select: { id: true } })
  for (const { before, position } of plan.same)
    if (before.position !== position)
      await tx.axis.update({ where: { id: before.id }, data: { position }, select: { id: true } })
  const rows = await tx.axis.findMany({ where: { cycleId }, select: { id: true, code: true } })
  return new Map(rows.map(({ id, code }) => [code, id]))
}

async function writeIndicators(
  tx: Tx,
  cycleId: number,
  plan: Difference<StoredIndicator, ProvinceIndicator>,
  ids: Pick<CycleIds, 'agencies' | 'fold'> & { axes: ReadonlyMap<string, number> },
): Promise<Map<string, number>> {
  const columns = (row: ProvinceIndicator, position: number) => [
    cycleId,
    row.code,
    row.title,
    ids.fold(indicatorWords(row)),
    row.dimension,
    idOf(ids.axes, row.axisCode),
    optionalId(ids.agencies, row.agencyCode),
    row.maximumHundredths,
    row.guidance,
    row.evidenceRequired,
    row.formula,
    row.target ?? null,
    position,
  ]
  const added = plan.added.map(({ after, position }) => columns(after, position))
  await writeRows(tx, INSERT_INDICATOR, added)
  const moved = plan.same.filter(({ before, position }) => before.position !== position)
  const rows = [...plan.changed, ...moved].map(({ before, after, position }) => [
    before.id,
    ...columns(after, position),
  ])
  await writeRows(tx, CHANGE_INDICATOR, rows)
  await removeIndicators(tx, plan.removed)
  const kept = await tx.indicator.findMany({ where: { cycleId }, select: { id: true, code: true } })
  return new Map(kept.map(({ id, code }) => [code, id]))
}

async function removeIndicators(tx: Tx, removed: readonly StoredIndicator[]): Promise<void> {
  const idsWhere = (answered: boolean) => removed.filter((row) => row.answered === answered).map(({ id }) => id)
  await inChunks(idsWhere(true), (part) =>
    tx.indicator.updateMany({ where: { id: { in: part } }, data: { retired: true } }),
  )
  await inChunks(idsWhere(false), async (part) => {
    await tx.assignment.deleteMany({ where: { indicatorId: { in: part } } })
    await tx.item.deleteMany({ where: { indicatorId: { in: part } } })
    await tx.indicator.deleteMany({ where: { id: { in: part } } })
  })
}

async function writeAssignments(
  tx: Tx,
  cycleId: number,
  plan: CyclePlan['assignments'],
  ids: CycleIds & { axes: ReadonlyMap<string, number>; indicators: ReadonlyMap<string, number> },
): Promise<void> {
  const last = (await tx.assignment.aggregate({ _max: { id: true } }))._max.id ?? 0
  await inChunks(plan.added, (part) =>
    tx.assignment.createMany({
      data: part.map(({ after: { kind, team, person, axisCode, indicatorCode, agencyCode } }) => ({
        cycleId,
        kind,
        teamId: team === undefined ? null : idOf(ids.teams, ids.fold(team)),
        personId: person === undefined ? null : idOf(ids.people, codeKey(person)),
        axisId: optionalId(ids.axes, axisCode),
        indicatorId: optionalId(ids.indicators, indicatorCode),
        agencyId: optionalId(ids.agencies, agencyCode),
      })),
    }),
  )
  const before = await importedAssignments(tx, cycleId)
  const living = await tx.assignment.findMany({
    where: { cycleId, OR: [{ id: { in: [...before] } }, { id: { gt: last } }] },
    select: { id: true },
  })
  await keepImportedAssignments(
    tx,
    cycleId,
    living.map(({ id }) => id),
  )
}

async function writeInquiries(tx: Tx, cycleId: number, plan: CyclePlan['inquiries']): Promise<void> {
  await inChunks(plan.added, (part) =>
    tx.inquiry.createMany({
      data: part.map(({ after }) => ({ ...after, cycleId })),
    }),
  )
  for (const { before, after } of plan.changed)
    await tx.inquiry.update({
      where: { id: before.id },
      data: { ...after, indicatorCode: after.indicatorCode ?? null },
      select: { id: true },
    })
  await inChunks(plan.removed, (part) => tx.inquiry.deleteMany({ where: { id: { in: part.map(({ id }) => id) } } }))
}
