import type { Id } from '#domain/acts/ids.ts'
import { daysBetween, workingDaysBetween } from 'persian-text'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { type Phase, phaseOf } from '#domain/cycle/phase.ts'
import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import type { Outage } from '#domain/extensions/outage.ts'
import type { ExtensionOrigin } from '#domain/extensions/stages.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { grantedTimes } from '#storage/extensions/extensions.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { grantedExtensions } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'

export interface StageNow {
  id: Id<'stage'>
  key: StageKey
  opensAt: Date
  dueAt: Date
  phase: Exclude<Phase, 'passed'>
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
  /** The outage that the time makes up for. */
  outage: Outage | null
}
export interface Deadlines {
  cycleId: number
  /** Raised by every change of the dates, and by time granted to this agency. */
  version: number
  year: number
  state: CycleState
  agencyId: number | null
  agencyName: string | null
  /** The stage the cycle is in; null before it opens and when it is over. */
  current: StageNow | null
  stages: StageNow[]
}

/** Stages as they stand at this moment, in the profile's order; for an agency with the time granted to it. */
export async function stagesNow(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
  whose: { agencyId: number | null; mine: readonly StageKey[] },
): Promise<StageNow[]> {
  const { holidays } = await holidayBook(db)
  const more = whose.agencyId === null ? null : await grantedExtensions(db, cycle.id, whose.agencyId)
  return (await stagesOf(db, cycle.id)).map(({ id, key, opensAt, dueAt: common }) => {
    const granted = more?.get(key)
    const later = granted !== undefined && granted.dueAt > common ? granted : null
    const dueAt = later?.dueAt ?? common
    // A stage that was passed over is over, for whoever reads dates.
    const at = phaseOf({ key, opensAt, dueAt }, cycle, now)
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
      outage: later?.outage ?? null,
    }
  })
}

/** The public dates of a cycle as this reader has them: whose turn it is, and the time their agency was granted. */
export async function deadlinesOf(
  db: Reader,
  cycle: CycleRow,
  actor: Actor,
  at: { now: Date; zone: string },
): Promise<Deadlines> {
  const seat = actor.kind === 'person' ? actor : null
  const agencyId = seat?.agencyId ?? null
  const mine = seat?.role == null ? [] : STAGES_OF_ROLE[seat.role]
  const stages = await stagesNow(db, cycle, at, { agencyId, mine })
  const key = STAGE_OF_STATE[cycle.state]
  const granted = (await grantedTimes(db, cycle.id)).filter((one) => one.agencyId === agencyId).length
  return {
    cycleId: cycle.id,
    version: cycle.version + granted,
    year: cycle.year,
    state: cycle.state,
    agencyId,
    agencyName: agencyId === null ? null : ((await agencyById(db, agencyId))?.name ?? null),
    current: stages.find((stage) => stage.key === key) ?? null,
    stages,
  }
}
