import { type AdvanceRefusal, type CycleFacts, isPlainStep, mayAdvance } from '#domain/cycle/advance.ts'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import { CYCLE_TRANSITIONS } from '#domain/cycle/states.ts'
import { CYCLE_STATES, type CycleState, type Role } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { holidayBook, uncertainAhead } from '#storage/cycle/holidays.ts'
import { cycleSize } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { type Recalled, recalledFor } from '../procedures/recalled.ts'
import { countLate, lateWork } from '../progress/late-work.ts'
import { owedNow, type Owed } from '../worklist/owed.ts'
import { cycleFacts } from './cycle-facts.ts'
import { type Shifts, shiftsOf } from './reach.ts'
import { stagesNow, type StageNow } from './stages-now.ts'

export interface NextStep {
  to: CycleState
  by: 'clock' | readonly Role[]
  /** The coordinator's own step on this shelf. */
  plain: boolean
  /** Why not yet; null when it may be taken now. */
  refusal: AdvanceRefusal | null
}
export interface Dashboard {
  cycle: CycleRow
  next: NextStep | null
  stages: StageNow[]
  agencies: number
  indicators: number
  /** Answers the organization owes beyond the promised day. */
  late: number
  /** Whose turn it is, and what waits for them; null: the clock's. */
  owed: Owed | null
  /** What the next step would move. */
  shifts: Shifts
  canMarkTransmitted: boolean
  canMarkFestival: boolean
  warnings: TimetableFault[]
  /** What the year before has left, while this one is planned. */
  recalled: Recalled[]
  uncertain: { year: number; known: 'partial' | 'none' }[]
}

/** A cycle as the coordinator has it before them, a draft too. */
export async function dashboardOf(
  db: Reader,
  cycle: CycleRow,
  { now, zone }: { now: Date; zone: string },
): Promise<Dashboard> {
  const facts = await cycleFacts(db, cycle)
  const book = await holidayBook(db)
  const approved = facts.requiredApprovals.every((step) => facts.givenApprovals.includes(step))
  const hasFestival =
    cycle.profile.releaseAfterFestival || cycle.profile.stages.some(({ key, enabled }) => key === 'festival' && enabled)
  const next = nextStep(cycle.state, facts, now)
  const late = CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('FINALISATION')
  return {
    cycle,
    next,
    owed: await owedNow(db, cycle, facts, now),
    shifts: next === null || next.by === 'clock' ? NO_SHIFTS : await shiftsOf(db, cycle, next.to, { now, zone }),
    stages: await stagesNow(db, cycle, { now, zone }, { agencyId: null, mine: [] }),
    ...(await cycleSize(db, cycle.id)),
    late: cycle.state === 'DRAFT' ? 0 : countLate(await lateWork(db, cycle, { now, zone })),
    canMarkTransmitted: cycle.state === 'TRANSMISSION' && cycle.transmittedAt === null,
    canMarkFestival: hasFestival && late && approved && cycle.festivalHeldAt === null && cycle.state !== 'CLOSED',
    recalled: await recalledFor(db, cycle),
    warnings: checkTimetable(facts.windows, cycle.profile, book.holidays, zone),
    uncertain: uncertainAhead(
      book,
      now,
      facts.windows.map(({ dueAt }) => dueAt),
      zone,
    ),
  }
}

const NO_SHIFTS: Shifts = { moved: [], people: 0 }

/** The way on that is open or opens first, and what is missing for it. */
function nextStep(state: CycleState, facts: CycleFacts, now: Date): NextStep | null {
  const ways = CYCLE_TRANSITIONS.flatMap(({ from, to, by }) => {
    if (from !== state) return []
    const open = mayAdvance(state, to, facts, now)
    if (!open.ok && open.refusal.code === 'step-not-next') return []
    return [{ to, by, plain: isPlainStep(state, to), refusal: open.ok ? null : open.refusal }]
  })
  const opensAt = ({ refusal }: NextStep): string => (refusal?.code === 'not-open-yet' ? refusal.opensAt : '')
  return (
    ways.find(({ refusal }) => refusal === null) ??
    ways.toSorted((a, b) => (opensAt(a) < opensAt(b) ? -1 : 1))[0] ??
    null
  )
}

export interface StagePage {
  cycle: { id: number; year: number; version: number; dayKind: 'calendar' | 'working' }
  stage: StageNow
  minimum: number
  maximum: number
  unit: 'days' | 'hours'
  mayMove: boolean
  graceMinutes: number
  hardCloseAt: string
  now: string
  zone: string
}
