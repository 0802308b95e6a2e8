import { type AxisSum, SENDING, sendingBounds, sendingOf } from '#domain/results/statistics.ts'
import { byAgencies } from '../slices.ts'
import { AXIS_SUMS, FIRST_SENT } from '../statements/statistics.ts'
import type { Reader } from '../transaction.ts'

const agencyIds = async (db: Reader): Promise<number[]> =>
  (await db.agency.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)

export const axisSums = async (db: Reader, cycleId: number): Promise<AxisSum[]> =>
  byAgencies(db, await agencyIds(db), (run, from, to) => run.all(AXIS_SUMS, cycleId, from, to))

/** First submissions of items by the days that were left before the deadline. */
export async function firstSent(db: Reader, cycleId: number, deadline: Date): Promise<number[]> {
  const bounds = sendingBounds(deadline)
  const parts = await byAgencies(db, await agencyIds(db), (run, from, to) =>
    run
      .all(FIRST_SENT, ...bounds, cycleId, from, to)
      .map(({ a, b, c, d, e, f, all }) => sendingOf([a, b, c, d, e, f], all)),
  )
  return SENDING.map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0))
}

/** The axes of a year in their order. */
export const axesOf = (db: Reader, cycleId: number): Promise<{ id: number; code: string; title: string }[]> =>
  db.axis.findMany({ where: { cycleId }, orderBy: { position: 'asc' }, select: { id: true, code: true, title: true } })
