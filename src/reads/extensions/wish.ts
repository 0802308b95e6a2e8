import type { JalaliWall } from 'persian-text'
import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import { mayAskExtension } from '#domain/extensions/may-ask.ts'
import { endOn, mayEndAt } from '#domain/extensions/new-end.ts'
import { type ExtendableStage, latestEnd } from '#domain/extensions/stages.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { type CycleRow, type StageRow, stageFor, stagesOf } from '#storage/cycle/cycles.ts'
import { extensionsOfAgency } from '#storage/extensions/extensions.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { promiseClock } from '../cycle/promises.ts'

/** A stage as one agency stands in it. */
export interface AgencyStage {
  cycle: CycleRow
  agencyId: number
  stage: ExtendableStage
  /** The window of this very agency, an earlier extension reckoned in. */
  window: StageRow
  /** As it was when the message was sent: what came in time is judged by that, though the clock has moved the cycle on since. */
  cycleState: CycleState
}

/** How this cycle counts days. */
export const dayCount = async (db: Reader, cycle: CycleRow, zone: string) => ({
  dayEndsAt: cycle.profile.dayEndsAt,
  holidays: (await holidayBook(db)).holidays,
  zone,
})

/** Null: there is no published cycle, or it has no such stage. */
export async function agencyStage(
  db: Reader,
  agencyId: number,
  stage: ExtendableStage,
  sentAt: Date,
): Promise<AgencyStage | null> {
  const cycle = await publishedCycle(db)
  const window = cycle === null ? null : await stageFor(db, cycle.id, stage, agencyId)
  if (cycle === null || window === null) return null
  return {
    cycle,
    agencyId,
    stage,
    window,
    cycleState: stateWhenSent(cycle.state, [window], sentAt, window.graceMinutes),
  }
}

/** Whether more time may be asked for in this stage now. Refusals: those of `mayAskExtension`. */
export async function mayAskIn(db: Reader, { cycle, agencyId, stage, window, cycleState }: AgencyStage, sentAt: Date) {
  const earlier = await extensionsOfAgency(db, cycle.id, agencyId)
  const hasOpenRequest = earlier.some((row) => row.stage === stage && row.state === 'ASKED')
  return mayAskExtension({ stage, cycleState, window, hasOpenRequest, sentAt })
}

/** What a wished day would mean. Refusals: those of `mayAskIn` and `mayEndAt`. */
export async function judgeWish(
  db: Reader,
  place: AgencyStage,
  day: JalaliWall,
  at: { now: Date; zone: string; sentAt: Date },
) {
  const open = await mayAskIn(db, place, at.sentAt)
  if (!open.ok) return open
  const { cycle, stage, window } = place
  const limitAt = latestEnd(stage, await stagesOf(db, cycle.id))
  const wished = endOn(day, await dayCount(db, cycle, at.zone))
  const end = mayEndAt(wished, { dueAt: window.dueAt, limitAt, now: at.now })
  if (!end.ok) return end
  const clock = await promiseClock(db, cycle, at)
  return done({ wishedDueAt: end.value, answerBy: clock('extension', at.now).by })
}
