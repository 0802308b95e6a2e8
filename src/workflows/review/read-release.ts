import { teamProgress, type TeamProgress } from '#reads/progress/team-progress.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { statesBefore } from '#domain/evidence/item-states.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse, type Outcome, type Refusal } from '#shared/outcome.ts'
import { currentCycle } from '#storage/cycles.ts'
import { countItems } from '#storage/reviews.ts'
import type { Caller, Tools } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { returnAt } from './return-days.ts'

export interface ReleasePreview {
  cycleId: number
  cycleVersion: number
  year: number
  teams: TeamProgress[]
  undecided: number
  /** Items that will be scored with zero. */
  lapsing: number
  scored: number
  /** Days every agency gets back in the objection window, and its new end; null when none is lost. */
  returning: { days: number; dueAt: string } | null
  /** Why it may not be released yet; null when it may. */
  obstacle: Refusal | null
}

/** What the coordinator sees before releasing the preliminary results. Refusals: not-your-role, not-now, no-cycle. */
export async function readRelease(tools: Tools, by: Caller): Promise<Outcome<ReleasePreview>> {
  const { db } = tools
  const now = tools.clock.now()
  const cycle = await currentCycle(db)
  const allowed = may(by.actor, 'preliminary.release', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('no-cycle')
  const facts = await cycleFacts(db, cycle)
  const open = mayAdvance(cycle.state, 'PRELIMINARY', facts, now)
  const back = await returnAt(db, cycle, { now, zone: tools.zone })
  return done({
    cycleId: cycle.id,
    cycleVersion: cycle.version,
    year: cycle.year,
    teams: await teamProgress(db, cycle.id, now, true),
    undecided: facts.undecidedItems,
    lapsing: await countItems(db, cycle.id, statesBefore('lapse')),
    scored: await countItems(db, cycle.id, ['SCORED']),
    returning: back === null ? null : { days: back.days, dueAt: back.dueAt.toISOString() },
    obstacle: open.ok ? null : open.refusal,
  })
}

/** Whether this person has the release before him: the review is running. */
export async function readReleaseIsNear({ db }: Tools, by: Caller): Promise<boolean> {
  const cycle = await currentCycle(db)
  return may(by.actor, 'preliminary.release', { cycleState: cycle?.state ?? null }).ok
}
