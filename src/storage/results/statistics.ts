import { type AxisSum, sendingBounds, sendingOf } from '#domain/results/statistics.ts'
import { reading } from '../prepared.ts'
import { AXIS_SUMS, FIRST_SENT } from '../statements/statistics.ts'
import type { Reader } from '../transaction.ts'

export const axisSums = (db: Reader, cycleId: number): Promise<AxisSum[]> =>
  reading(db, (run) => run.all(AXIS_SUMS, cycleId))

/** First submissions of items by the days that were left before the deadline. */
export async function firstSent(db: Reader, cycleId: number, deadline: Date): Promise<number[]> {
  const [row] = await reading(db, (run) => run.all(FIRST_SENT, ...sendingBounds(deadline), cycleId))
  return row === undefined ? [] : sendingOf([row.a, row.b, row.c, row.d, row.e, row.f], row.all)
}

/** The axes of a year in their order. */
export const axesOf = (db: Reader, cycleId: number): Promise<{ id: number; code: string; title: string }[]> =>
  db.axis.findMany({ where: { cycleId }, orderBy: { position: 'asc' }, select: { id: true, code: true, title: true } })
