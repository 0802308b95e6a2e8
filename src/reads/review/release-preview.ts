import { mayAdvance } from '#domain/cycle/advance.ts'
import { giveBack, lostDays } from '#domain/cycle/promises.ts'
import { windowOf } from '#domain/cycle/window.ts'
import { statesBefore } from '#domain/evidence/item-states.ts'
import type { Id } from '#domain/acts/ids.ts'
import type { Refusal } from '#shared/outcome.ts'
import { type CycleRow, stageFor } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { countItems } from '#storage/evidence/items.ts'
import { countLooks } from '#storage/review/second-looks.ts'
import type { Reader } from '#storage/transaction.ts'
import { cycleFacts } from '../cycle/cycle-facts.ts'
import { movedByReaching, type SpokenMove, spokenMoves } from '../cycle/reach.ts'
import { teamProgress, type TeamProgress } from '../progress/team-progress.ts'

export interface ReleasePreview {
  cycleId: Id<'cycle'>
  version: number
  year: number
  teams: TeamProgress[]
  undecided: number
  /** Of these: second looks that are not settled. */
  unsettled: number
  /** Items that will be scored with zero. */
  lapsing: number
  scored: number
  /** Days every agency gets back in the objection window, and its new end; null when none is lost. */
  returning: { days: number; dueAt: string } | null
  /** The objection window that the release opens, and what follows it moves to; null without such a stage. */
  opening: { dueAt: string; moved: SpokenMove[] } | null
  /** Whose word there is already: the reader's own (`me`), or somebody's by name; null: nobody's. */
  proposedBy: string | null
  /** Why it may not be released yet; null when it may. */
  obstacle: Refusal | null
}

interface Moment {
  now: Date
  zone: string
}

/** What the release at this moment would do. */
export async function releasePreview(
  db: Reader,
  cycle: CycleRow,
  at: Moment,
): Promise<Omit<ReleasePreview, 'proposedBy'>> {
  const facts = await cycleFacts(db, cycle)
  const open = mayAdvance(cycle.state, 'PRELIMINARY', facts, at.now)
  const { OPEN, DIVERGED, THIRD } = await countLooks(db, cycle.id)
  const back = await daysToReturn(db, cycle, at)
  const { windows, moved } = await movedByReaching(db, cycle, 'PRELIMINARY', at)
  const objection = windowOf(windows, 'objection')
  return {
    cycleId: cycle.id,
    version: cycle.version,
    year: cycle.year,
    teams: await teamProgress(db, cycle.id, at.now, true),
    undecided: facts.undecidedItems,
    unsettled: OPEN + DIVERGED + THIRD,
    lapsing: await countItems(db, cycle.id, statesBefore('lapse')),
    scored: await countItems(db, cycle.id, ['SCORED']),
    returning: back === null ? null : { days: back.days, dueAt: back.dueAt.toISOString() },
    opening:
      objection === null
        ? null
        : {
            dueAt: (back !== null && back.dueAt > objection.dueAt ? back.dueAt : objection.dueAt).toISOString(),
            moved: spokenMoves(moved).filter(({ key, from, to }) => key !== 'objection' && from !== to),
          },
    obstacle: open.ok ? null : open.refusal,
  }
}

/**
 * Peers row 5: what a release at this moment gives back to the objection window of every agency: the days that window has lost
 * since its planned beginning. Null where nothing is lost, or the profile returns no days.
 */
export async function daysToReturn(db: Reader, cycle: CycleRow, { now, zone }: Moment) {
  const { returnsDays, dayKind, dayEndsAt } = cycle.profile
  const stage = returnsDays ? await stageFor(db, cycle.id, 'objection', null) : null
  if (stage === null) return null
  const { holidays } = await holidayBook(db)
  const days = lostDays(stage.opensAt, now, dayKind, { holidays, zone })
  const dueAt = giveBack(stage.dueAt, days, dayKind, { dayEndsAt, holidays, zone })
  return days === 0 ? null : { days, from: stage.dueAt, dueAt }
}
