import { type AdvanceRefusal, type CycleFacts, mayAdvance } from '#domain/cycle/advance.ts'
import { checkTimetable, type TimetableFault } from '#domain/cycle/check-timetable.ts'
import { CYCLE_TRANSITIONS } from '#domain/cycle/states.ts'
import { hardClose } from '#domain/cycle/window.ts'
import { may } from '#domain/people/may.ts'
import { CYCLE_STATES, type CycleState, type Role } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById, type CycleRow, stagesOf } from '#storage/cycles.ts'
import { holidayBook, uncertainAhead } from '#storage/holidays.ts'
import { countLate, lateWork } from '#reads/progress/late-work.ts'
import { cycleSize, organizationCycle, stageById } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'
import { isPlainStep } from './advance-cycle.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { stagesNow, type StageNow } from './read-deadlines.ts'

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
  canMarkTransmitted: boolean
  canMarkFestival: boolean
  warnings: TimetableFault[]
  uncertain: { year: number; known: 'partial' | 'none' }[]
}

/** The coordinator's view of his cycle, a draft too; null when there is none at all. Refusal: not-your-role. */
export async function readDashboard(tools: Tools, by: Caller) {
  const allowed = may(by.actor, 'cycle.create')
  if (!allowed.ok) return allowed
  const cycle = await organizationCycle(tools.db)
  return done<Dashboard | null>(cycle === null ? null : await dashboardOf(tools, cycle))
}

async function dashboardOf(tools: Tools, cycle: CycleRow): Promise<Dashboard> {
  const { db, zone } = tools
  const facts = await cycleFacts(db, cycle)
  const now = tools.clock.now()
  const book = await holidayBook(db)
  const approved = facts.requiredApprovals.every((step) => facts.givenApprovals.includes(step))
  const hasFestival =
    cycle.profile.releaseAfterFestival || cycle.profile.stages.some(({ key, enabled }) => key === 'festival' && enabled)
  const late = CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('FINALISATION')
  return {
    cycle,
    next: nextStep(cycle.state, facts, now),
    stages: await stagesNow(tools, cycle, { agencyId: null, mine: [] }),
    ...(await cycleSize(db, cycle.id)),
    late: cycle.state === 'DRAFT' ? 0 : countLate(await lateWork(db, cycle, { now, zone })),
    canMarkTransmitted: cycle.state === 'TRANSMISSION' && cycle.transmittedAt === null,
    canMarkFestival: hasFestival && late && approved && cycle.festivalHeldAt === null && cycle.state !== 'CLOSED',
    warnings: checkTimetable(facts.windows, cycle.profile, book.holidays, zone),
    uncertain: uncertainAhead(
      book,
      now,
      facts.windows.map(({ dueAt }) => dueAt),
      zone,
    ),
  }
}

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

/** One stage for the coordinator's page. Refusals: not-your-role, not-found. */
export async function readStage(tools: Tools, by: Caller, stageId: number) {
  const allowed = may(by.actor, 'cycle.create')
  if (!allowed.ok) return allowed
  const known = await stageById(tools.db, stageId)
  const cycle = known === null ? null : await cycleById(tools.db, known.cycleId)
  if (cycle === null) return refuse('not-found')
  const stages = await stagesNow(tools, cycle, { agencyId: null, mine: [] })
  const stage = stages.find(({ id }) => id === stageId)
  const ofProfile = cycle.profile.stages.find(({ key }) => key === known?.key)
  if (stage === undefined || ofProfile === undefined) return refuse('not-found')
  const { minimum, maximum, unit } = ofProfile
  const graceMinutes = (await stagesOf(tools.db, cycle.id)).find(({ id }) => id === stageId)?.graceMinutes ?? 0
  const mayMove = may(by.actor, 'cycle.change', { cycleState: cycle.state }).ok
  return done({
    cycle: { id: cycle.id, year: cycle.year, version: cycle.version, dayKind: cycle.profile.dayKind },
    stage,
    minimum,
    maximum,
    unit,
    mayMove,
    graceMinutes,
    hardCloseAt: hardClose(stage.dueAt, graceMinutes).toISOString(),
    now: tools.clock.now().toISOString(),
    zone: tools.zone,
  })
}
