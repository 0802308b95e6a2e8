import { instantOf, isWorkingDay, type JalaliWall } from 'persian-text'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import { type MovedStage, moveStage } from '#domain/cycle/move-stage.ts'
import { hasBegun } from '#domain/cycle/phase.ts'
import { endOfWish } from '#domain/cycle/stage-length.ts'
import { type StageWindow, windowOf } from '#domain/cycle/window.ts'
import { CYCLE_STATES, type StageKey } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook, uncertainYears } from '#storage/cycle/holidays.ts'
import type { Reader } from '#storage/transaction.ts'

export interface MovePlan {
  windows: StageWindow[]
  moved: MovedStage[]
  /** What is unusual about the stages that move; never an order fault. */
  warnings: TimetableFault[]
  /** The day wished for is free; the next working day was taken. */
  wishedDayIsFree: boolean
  uncertain: { year: number; known: 'partial' | 'none' }[]
}

export interface MoveWish {
  key: StageKey
  /** Which of its days is another one. */
  edge: 'opens' | 'due'
  day: JalaliWall
}

/**
 * What a new first or last day of a stage would do. Refusals: stage-not-in-timetable, due-before-open, stage-over {stage}, due-in-past {dueAt},
 * stage-began {stage}, timetable-fault {stage}, nothing-moves.
 */
export async function planMove(db: Reader, cycle: CycleRow, wish: MoveWish, at: { now: Date; zone: string }) {
  const { now, zone } = at
  const stages = await stagesOf(db, cycle.id)
  const windows = stages.map(({ key, opensAt, dueAt }) => ({ key, opensAt, dueAt }))
  const book = await holidayBook(db)
  const isEnd = wish.edge === 'due'
  const wished = isEnd
    ? endOfWish(wish.day, { dayEndsAt: cycle.profile.dayEndsAt, zone })
    : instantOf({ hour: 0, ...wish.day }, zone)
  const change = isEnd ? { dueAt: wished } : { opensAt: wished }
  const plan = moveStage(windows, wish.key, change, cycle.profile, book.holidays, zone)
  if (!plan.ok) return plan
  const { moved } = plan.value
  if (cycle.state !== 'DRAFT') {
    if (isOver(cycle, wish.key)) return refuse('stage-over', { stage: wish.key })
    const at = isEnd ? (windowOf(plan.value.windows, wish.key)?.dueAt ?? wished) : wished
    if (at <= now) return refuse('due-in-past', { dueAt: at.toISOString() })
    // Who has begun cannot be told to begin later.
    const began = moved.find(
      ({ key, opensFrom, opensTo }) =>
        +opensTo !== +opensFrom && hasBegun({ key, opensAt: opensFrom }, cycle.state, now),
    )
    if (began !== undefined) return refuse('stage-began', { stage: began.key })
  }
  const first = moved[0]
  if (first === undefined) return refuse('nothing-moves')
  const faults = checkTimetable(plan.value.windows, cycle.profile, book.holidays, zone)
  const keys = new Set(moved.map(({ key }) => key))
  // What has begun early or late has begun: its order to the stage before is no longer anybody's to mend.
  const isToCome = ({ stage, code }: TimetableFault): boolean => {
    const window = windowOf(plan.value.windows, stage)
    return code !== 'begins-before-earlier-ends' || window === null || !hasBegun(window, cycle.state, now)
  }
  const wrong = faults.find((fault) => fault.level === 'fault' && keys.has(fault.stage) && isToCome(fault))
  if (wrong !== undefined) return refuse('timetable-fault', { stage: wrong.stage })
  const last = moved.reduce((latest, { to }) => (to > latest ? to : latest), first.to)
  return done<MovePlan>({
    windows: plan.value.windows,
    moved,
    warnings: faults.filter(({ level, stage }) => level === 'warning' && keys.has(stage)),
    wishedDayIsFree: isEnd && !isWorkingDay(wished, book.holidays, zone),
    uncertain: uncertainYears(book, first.to, last, zone),
  })
}

/** The cycle has left the state that lasts as long as this stage. */
export const isOver = (cycle: CycleRow, key: StageKey): boolean => {
  const own = CYCLE_STATES.find((state) => STAGE_OF_STATE[state] === key)
  return own !== undefined && CYCLE_STATES.indexOf(own) < CYCLE_STATES.indexOf(cycle.state)
}
