import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import { endOn, mayEndAt } from '#domain/extensions/new-end.ts'
import { mayAskExtension } from '#domain/extensions/may-ask.ts'
import { type ExtendableStage, latestEnd } from '#domain/extensions/stages.ts'
import { may } from '#domain/people/may.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, type StageRow, stageFor, stagesOf } from '#storage/cycles.ts'
import { extensionsOfAgency } from '#storage/extensions.ts'
import { holidayBook } from '#storage/holidays.ts'
import { promiseClock } from '#storage/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import type { By } from '../command.ts'

export interface OwnStage {
  cycle: CycleRow
  agencyId: number
  /** The window of this very agency, an earlier extension reckoned in. */
  window: StageRow
}

/** How this cycle counts days. */
export const countOf = async (db: Reader, cycle: CycleRow, zone: string) => ({
  dayEndsAt: cycle.profile.dayEndsAt,
  holidays: (await holidayBook(db)).holidays,
  zone,
})

/** A message sent while the window was open is judged by that time, though the clock has moved the cycle on since. */
const stateFor = (cycle: CycleRow, window: StageRow | null, sentAt: Date): CycleState =>
  window === null ? cycle.state : stateWhenSent(cycle.state, [window], sentAt, window.graceMinutes)

/** Whether the actor's agency may ask for more time in this stage. Refusals: those of `may` and `mayAskExtension`, no-cycle. */
export async function ownStage(db: Reader, by: By, stage: ExtendableStage) {
  const cycle = await publishedCycle(db)
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const window = cycle === null || agencyId === null ? null : await stageFor(db, cycle.id, stage, agencyId)
  const cycleState = cycle === null ? null : stateFor(cycle, window, by.sentAt)
  const allowed = may(by.actor, 'extension.ask', { agencyId, cycleState })
  if (!allowed.ok) return allowed
  if (cycle === null || cycleState === null || agencyId === null || window === null) return refuse('no-cycle')
  const earlier = await extensionsOfAgency(db, cycle.id, agencyId)
  const hasOpenRequest = earlier.some((row) => row.stage === stage && row.state === 'ASKED')
  const open = mayAskExtension({ stage, cycleState, window, hasOpenRequest, sentAt: by.sentAt })
  return open.ok ? done<OwnStage>({ cycle, agencyId, window }) : open
}

/** What a wished day would mean. Refusals: those of `ownStage` and `mayEndAt`. */
export async function judgeWish(
  db: Reader,
  by: By,
  wish: { stage: ExtendableStage; day: JalaliDay },
  at: { now: Date; zone: string },
) {
  const own = await ownStage(db, by, wish.stage)
  if (!own.ok) return own
  const { cycle, window } = own.value
  const count = await countOf(db, cycle, at.zone)
  const limitAt = latestEnd(wish.stage, await stagesOf(db, cycle.id))
  const end = mayEndAt(endOn(wish.day, count), { dueAt: window.dueAt, limitAt, now: at.now })
  if (!end.ok) return end
  const clock = await promiseClock(db, cycle, at)
  return done({ ...own.value, wishedDueAt: end.value, answerBy: clock('extension', at.now).by })
}
