import { dayKey, dayNumber, isWorkingDay } from 'persian-text'
import { orNextWorkingDay } from '#domain/cycle/stage-length.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { isOver } from './plan-move.ts'

/** An end that nobody can work towards on its day, and the next working day, which a move would take. */
export interface EndOnFreeDay {
  stageId: number
  key: StageKey
  dueAt: string
  dayKey: string
  to: string
  /** Of the next working day, as Julian day number. */
  toDay: number
}

/** Ends still to come of the running cycle that fall on days on which offices rest. */
export async function endsOnFreeDays(
  db: Reader,
  { now, zone }: { now: Date; zone: string },
): Promise<{ cycle: CycleRow | null; ends: EndOnFreeDay[] }> {
  const cycle = await organizationCycle(db)
  if (cycle === null || cycle.state === 'CLOSED') return { cycle: null, ends: [] }
  const { holidays } = await holidayBook(db)
  const stages = await stagesOf(db, cycle.id)
  const ends = stages
    .filter(({ key, dueAt }) => dueAt > now && !isOver(cycle, key) && !isWorkingDay(dueAt, holidays, zone))
    .map(({ id, key, dueAt }) => {
      const to = orNextWorkingDay(dueAt, holidays, zone)
      const day = { dueAt: dueAt.toISOString(), dayKey: dayKey(dueAt, zone) }
      return { stageId: id, key, ...day, to: to.toISOString(), toDay: dayNumber(to, zone) }
    })
  return { cycle, ends }
}
