import type { PromisedTime, WaitingKind } from '#domain/cycle/profile.ts'
import { lateDays, promisedBy, waitingSince } from '#domain/cycle/promises.ts'
import { windowOf } from '#domain/cycle/window.ts'
import type { ItemState, StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from './cycles.ts'
import { holidayBook } from './holidays.ts'
import type { Reader } from './transaction.ts'

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
  extension: null,
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

export interface WaitingItem {
  itemId: number
  agencyId: number
  agencyName: string
  kind: 'review' | 'correction'
  since: Date
}

/** Items whose answer the organization owes: submitted ones, and returned ones whose agency has let its own time run out. */
export async function waitingItems(db: Reader, cycleId: number, overdueBefore: Date): Promise<WaitingItem[]> {
  const rows = await db.item.findMany({
    where: {
      cycleId,
      indicator: { retired: false },
      OR: [{ state: 'SUBMITTED' }, { state: 'DEFICIENT', deficiencyDueAt: { lt: overdueBefore } }],
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      agencyId: true,
      state: true,
      submittedAt: true,
      deficiencyDueAt: true,
      agency: { select: { name: true } },
      assessments: { where: { kind: 'DEFICIENCY', undoneAt: null }, take: 1, select: { id: true } },
    },
  })
  return rows.flatMap(({ id, agencyId, agency, assessments, ...row }) => {
    const waiting = waitingSince({ ...row, state: row.state as ItemState }, assessments.length)
    return waiting === null ? [] : [{ itemId: id, agencyId, agencyName: agency.name, ...waiting }]
  })
}
