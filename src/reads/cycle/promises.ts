import type { PromisedTime, WaitingKind } from '#domain/cycle/profile.ts'
import { lateDays, promisedBy } from '#domain/cycle/promises.ts'
import { windowOf } from '#domain/cycle/window.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import type { Reader } from '#storage/transaction.ts'

/** The organization's clock on something that waits. `days`: whole days late, as the promise counts them. */
export interface AnswerClock {
  by: Date
  isPast: boolean
  days: number
  unit: PromisedTime['count']
}

/** Where the answer is given; an extension is answered at any time. */
const ANSWERED_IN: Readonly<Record<WaitingKind, StageKey | null>> = {
  review: 'review',
  correction: 'review',
  objection: 'objection-review',
  // It may be filed on the last day of that stage, so it is answered on its own clock.
  appeal: null,
  extension: null,
  'not-applicable': null,
}

/** One clock for all that waits in a cycle; holidays and stages are read once. */
export async function promiseClock(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
): Promise<(kind: WaitingKind, since: Date) => AnswerClock> {
  const stages = await stagesOf(db, cycle.id)
  const { holidays } = await holidayBook(db)
  const { promises, dayEndsAt } = cycle.profile
  return (kind, since) => {
    const key = ANSWERED_IN[kind]
    const window = key === null ? null : windowOf(stages, key)
    const by = promisedBy(kind, since, window, { promises, dayEndsAt, holidays, zone })
    const unit = promises[kind].count
    return { by, isPast: now > by, days: lateDays(by, now, unit, { holidays, zone }), unit }
  }
}

export type PromiseClock = Awaited<ReturnType<typeof promiseClock>>

/** The organization's clock as plain JSON: by when it owes the answer, and whole days late (0 on the promised day itself). */
export interface SpokenPromise {
  by: string
  isPast: boolean
  days: number
  unit: AnswerClock['unit']
}

export const spoken = ({ by, ...rest }: AnswerClock): SpokenPromise => ({ by: by.toISOString(), ...rest })
