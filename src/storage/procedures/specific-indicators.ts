import { squash } from 'persian-text'
import type { ApprovedIndicator } from '#domain/procedures/specific-indicators.ts'
import { openItemsOf } from '../evidence/item-moves.ts'
import type { Reader, Tx } from '../transaction.ts'
import { proceduresThat } from './procedures.ts'
import { setsIndicators } from '#domain/procedures/specific-indicators.ts'

/** What the indicators of this agency are from here on. One of the same title keeps its code and what was answered for it. */
export async function writeSpecificIndicators(
  tx: Tx,
  { cycle, agencyId, title }: { cycle: { id: number; state: string }; agencyId: number; title: string },
  approved: readonly ApprovedIndicator[],
  now: Date,
): Promise<void> {
  const { id: cycleId } = cycle
  const before = await tx.indicator.findMany({
    where: { cycleId, agencyId },
    select: { id: true, title: true },
  })
  const axes = await specificAxes(tx, cycleId, title)
  const { code: agency } = await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { code: true } })
  const codes = new Set(
    (await tx.indicator.findMany({ where: { cycleId }, select: { code: true } })).map(({ code }) => code),
  )
  const last = (await tx.indicator.aggregate({ where: { cycleId }, _max: { position: true } }))._max.position ?? 0
  const kept = new Set<number>()
  for (const [place, { axisCode, title: name, guidance, target, maximumHundredths }] of approved.entries()) {
    const same = before.find((one) => squash(one.title) === squash(name))
    const goal = target === null ? {} : { target }
    const words = guidance === '' ? {} : { guidance }
    if (same !== undefined) {
      kept.add(same.id)
      const data = { maximumHundredths, retired: false, ...goal, ...words }
      await tx.indicator.update({ where: { id: same.id }, data, select: { id: true } })
      continue
    }
    const axis = axes.find(({ code }) => code === axisCode) ?? axes[Math.min(place, axes.length - 1)]
    const code = freeCode(agency, codes)
    codes.add(code)
    await tx.indicator.create({
      data: {
        cycleId,
        agencyId,
        code,
        title: name,
        guidance,
        target,
        maximumHundredths,
        axisId: axis?.id ?? 0,
        searchKey: squash(`${code} ${name}`),
        dimension: 'SPECIFIC',
        evidenceRequired: true,
        formula: target === null ? 'BY_HAND' : 'MORE_IS_BETTER',
        position: last + place + 1,
      },
      select: { id: true },
    })
  }
  // Taken out of all that is judged, not away: what was answered for it stays readable.
  const left = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  await tx.indicator.updateMany({ where: { id: { in: left } }, data: { retired: true } })
  if (cycle.state !== 'DRAFT') await openItemsOf(tx, cycleId, now, { from: agencyId, to: agencyId })
}

/** Where a cycle has none yet, one is made. */
async function specificAxes(tx: Tx, cycleId: number, title: string): Promise<{ id: number; code: string }[]> {
  const select = { id: true, code: true } as const
  const where = { cycleId, dimension: 'SPECIFIC' } as const
  const axes = await tx.axis.findMany({ where, orderBy: { position: 'asc' }, select })
  if (axes.length > 0) return axes
  const position = await tx.axis.count({ where: { cycleId } })
  return [await tx.axis.create({ data: { ...where, code: 'S', title, position }, select })]
}

function freeCode(agency: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${agency}-${number}`)) return `${agency}-${number}`
}

/** The open case on whose end the specific part of an agency waits; null: on none (requirement C5). */
export async function specificHold(
  db: Reader,
  { cycleId, agencyId }: { cycleId: number; agencyId: number },
): Promise<{ since: Date } | null> {
  const procedureId = { in: await proceduresThat(db, setsIndicators) }
  const row = await db.case.findFirst({
    where: { agencyId, cycleId, endedAt: null, procedureId },
    orderBy: { id: 'asc' },
    select: { startedAt: true },
  })
  return row === null ? null : { since: row.startedAt }
}
