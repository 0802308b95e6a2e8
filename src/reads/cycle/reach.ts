import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import type { MovedStage, MovedTimetable } from '#domain/cycle/move-stage.ts'
import { reachStage } from '#domain/cycle/reach-stage.ts'
import { timetableAfterRest } from '#domain/cycle/rest.ts'
import { type StageWindow, windowOf } from '#domain/cycle/window.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { concernedBy } from './concerned.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import type { Reader } from '#storage/transaction.ts'

/** What of the timetable moves when the cycle goes into a state now; empty where it goes as planned. */
export async function movedByReaching(
  db: Reader,
  cycle: CycleRow,
  to: CycleState,
  { now, zone }: { now: Date; zone: string },
): Promise<MovedTimetable> {
  const windows = await stagesOf(db, cycle.id)
  const key = to === 'ISSUED' ? openedUnpublished(windows, now) : STAGE_OF_STATE[to]
  const asPlanned = { windows, moved: [] }
  if (key === undefined) return asPlanned
  const { holidays } = await holidayBook(db)
  return reachStage(windows, key, now, cycle.profile, { holidays, zone }) ?? asPlanned
}

/** A publication that comes after the planned beginning of the self-assessment begins it: its agencies could not work before. */
const openedUnpublished = (windows: readonly StageWindow[], now: Date): StageKey | undefined => {
  const window = windowOf(windows, 'self-assessment')
  return window !== null && window.opensAt < now ? window.key : undefined
}

/** What a step would move and how many people would be told, before it is pressed; its own stage's beginning is no news. */
export interface Shifts {
  moved: SpokenMove[]
  people: number
}

export async function shiftsOf(
  db: Reader,
  cycle: CycleRow,
  to: CycleState,
  at: { now: Date; zone: string },
): Promise<Shifts> {
  const { moved } = await movedByReaching(db, cycle, to, at)
  return toldOf(
    db,
    cycle,
    spokenMoves(moved).filter((one) => one.key !== STAGE_OF_STATE[to] || one.from !== one.to),
  )
}

/** The timetable of a cycle that rests, if it goes on now. */
export async function movedByResuming(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
): Promise<MovedTimetable> {
  const { holidays } = await holidayBook(db)
  const rest = { from: cycle.suspendedAt ?? now, to: now }
  return timetableAfterRest(await stagesOf(db, cycle.id), rest, { holidays, zone })
}

/** What going on now would move; nothing where the cycle does not rest. */
export const shiftsOfResuming = async (
  db: Reader,
  cycle: CycleRow,
  at: { now: Date; zone: string },
): Promise<Shifts> =>
  cycle.suspendedAt === null
    ? { moved: [], people: 0 }
    : toldOf(db, cycle, spokenMoves((await movedByResuming(db, cycle, at)).moved))

async function toldOf(db: Reader, cycle: CycleRow, news: SpokenMove[]): Promise<Shifts> {
  if (news.length === 0) return { moved: [], people: 0 }
  const concerned =
    cycle.state === 'DRAFT'
      ? []
      : await concernedBy(
          db,
          news.map(({ key }) => key),
          null,
        )
  return { moved: news, people: concerned.reduce((sum, { people }) => sum + people.length, 0) }
}

/** Dates as messages and screens say them. */
export interface SpokenMove {
  key: StageKey
  from: string
  to: string
  opensFrom: string
  opensTo: string
}

export const spokenMoves = (moved: readonly MovedStage[]): SpokenMove[] =>
  moved.map(({ key, from, to, opensFrom, opensTo }) => ({
    key,
    from: from.toISOString(),
    to: to.toISOString(),
    opensFrom: opensFrom.toISOString(),
    opensTo: opensTo.toISOString(),
  }))
