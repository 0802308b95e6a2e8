import type { AxisSum } from '#domain/results/statistics.ts'
import { reading } from '../prepared.ts'
import { AXIS_SUMS, FIRST_SENT } from '../statements/statistics.ts'
import type { Reader } from '../transaction.ts'

export const axisSums = (db: Reader, cycleId: number): Promise<AxisSum[]> =>
  reading(db, (run) => run.all(AXIS_SUMS, cycleId))

export const firstSent = async (db: Reader, cycleId: number): Promise<Date[]> =>
  (await reading(db, (run) => run.all(FIRST_SENT, cycleId))).map(({ at }) => at)

/** The axes of a year in their order. */
export const axesOf = (db: Reader, cycleId: number): Promise<{ id: number; code: string; title: string }[]> =>
  db.axis.findMany({ where: { cycleId }, orderBy: { position: 'asc' }, select: { id: true, code: true, title: true } })
