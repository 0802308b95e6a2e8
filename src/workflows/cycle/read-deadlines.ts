import { daysBetween } from '#domain/calendar/jalali.ts'
import { workingDaysBetween } from '#domain/calendar/working-days.ts'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import { phaseOf } from '#domain/cycle/phase.ts'
import type { ExtensionOrigin } from '#domain/extensions/stages.ts'
import { may } from '#domain/people/may.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { agencyById } from '#storage/agencies.ts'
import { type CycleRow, stagesOf } from '#storage/cycles.ts'
import { grantedTimes } from '#storage/extensions.ts'
import { holidayBook } from '#storage/holidays.ts'
import { grantedExtensions, publishedCycle } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'

export interface StageNow {
  id: number
  key: StageKey
  opensAt: Date
  dueAt: Date
  phase: 'before' | 'open' | 'after'
  /** Until the end, or until the beginning of one that is still to come. Whole days, never negative. */
  daysLeft: number
  workingDaysLeft: number
  /** Until the end, also of one that is still to come. */
  workingDaysToEnd: number
  /** It begins and ends on the same day. */
  singleDay: boolean
  mine: boolean
  /** This agency has got more time: asked for, or given back because the organization was late. Null: the common end. */
  more: ExtensionOrigin | null
}
export interface Deadlines {
  cycleId: number
  /** Raised by every change of the dates, and by time granted to this agency. */
  version: number
  year: number
  state: CycleState
  agencyName: string | null
  /** The stage the cycle is in; null before it opens and when it is over. */
  current: StageNow | null
  stages: StageNow[]
}

/** Stages as they stand at this moment, in the profile's order; for an agency with the time granted to it. */
export async function stagesNow(
  tools: Tools,
  cycle: CycleRow,
  whose: { agencyId: number | null; mine: readonly StageKey[] },
): Promise<StageNow[]> {
  const { db, zone } = tools
  const now = tools.clock.now()
  const { holidays } = await holidayBook(db)
  const more = whose.agencyId === null ? null : await grantedExtensions(db, cycle.id, whose.agencyId)
  return (await stagesOf(db, cycle.id)).map(({ id, key, opensAt, dueAt: common }) => {
    const granted = more?.get(key)
    const later = granted !== undefined && granted.dueAt > common ? granted : null
    const dueAt = later?.dueAt ?? common
    // A stage that was passed over is over, for whoever reads dates.
    const at = phaseOf({ key, opensAt, dueAt }, cycle.state, now)
    const phase = at === 'passed' ? 'after' : at
    const until = phase === 'before' ? opensAt : dueAt
    const left = (days: number): number => Math.max(0, days)
    return {
      id,
      key,
      opensAt,
      dueAt,
      phase,
      daysLeft: left(daysBetween(now, until, zone)),
      workingDaysLeft: left(workingDaysBetween(now, until, holidays, zone)),
      workingDaysToEnd: left(workingDaysBetween(now, dueAt, holidays, zone)),
      singleDay: daysBetween(opensAt, dueAt, zone) === 0,
      mine: whose.mine.includes(key),
      more: later?.origin ?? null,
    }
  })
}

/** Requirements E2, F1, F6: the public dates, and whose turn it is. Null while nothing is published. */
export async function readDeadlines(tools: Tools, by: Caller) {
  const allowed = may(by.actor, 'deadlines.read')
  if (!allowed.ok) return allowed
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return done(null)
  const seat = by.actor.kind === 'person' ? by.actor : null
  const agencyId = seat?.agencyId ?? null
  const mine = seat?.role == null ? [] : STAGES_OF_ROLE[seat.role]
  const stages = await stagesNow(tools, cycle, { agencyId, mine })
  const key = STAGE_OF_STATE[cycle.state]
  const granted = (await grantedTimes(tools.db, cycle.id)).filter((one) => one.agencyId === agencyId).length
  return done<Deadlines>({
    cycleId: cycle.id,
    version: cycle.version + granted,
    year: cycle.year,
    state: cycle.state,
    agencyName: agencyId === null ? null : ((await agencyById(tools.db, agencyId))?.name ?? null),
    current: stages.find((stage) => stage.key === key) ?? null,
    stages,
  })
}
