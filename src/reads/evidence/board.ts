import { workingDaysBetween } from 'persian-text'
import type { Id } from '#domain/acts/ids.ts'
import { windowAt } from '#domain/cycle/window.ts'
import { isPending, type ShownState, shownState } from '#domain/evidence/shown-state.ts'
import type { CycleState, Dimension, Hundredths } from '#domain/vocabulary.ts'
import { itemsOfAgency } from '#storage/evidence/agency-items.ts'
import type { AgencyRow } from '#storage/people/agencies.ts'
import type { CycleRow, StageRow } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import type { Reader } from '#storage/transaction.ts'
import { dueAtOf } from './item.ts'

export interface BoardItem {
  id: Id<'item'>
  code: string
  title: string
  shown: ShownState
  /** A version of it stands, whatever has become of the item since. */
  isSubmitted: boolean
  isPending: boolean
  maximumHundredths: Hundredths
  claimHundredths: Hundredths | null
  axisId: Id<'axis'>
  /** Its own end after a deficiency note, where that is later than the stage's. */
  dueAt: string
}

export interface BoardAxis {
  id: Id<'axis'>
  code: string
  title: string
  dimension: Dimension
  items: BoardItem[]
}

/** Everything an agency owes and has given in the present cycle: the one source of all its lists and counts. */
export interface Board {
  year: number
  cycleState: CycleState
  agencyName: string
  window: { opensAt: string; dueAt: string; at: 'before' | 'open' | 'after'; workingDaysLeft: number }
  axes: BoardAxis[]
  /** Those of all axes, in their order. */
  items: BoardItem[]
}

export async function evidenceBoard(
  db: Reader,
  { cycle, agency, window }: { cycle: CycleRow; agency: AgencyRow; window: StageRow },
  { now, zone }: { now: Date; zone: string },
): Promise<Board> {
  const { holidays } = await holidayBook(db)
  const axes = new Map<number, BoardAxis>()
  const dueAt = window.dueAt.toISOString()
  for (const item of await itemsOfAgency(db, cycle.id, agency.id)) {
    const { axis, code, title, dimension, maximumHundredths } = item.indicator
    const shown = shownState(item, cycle.state)
    let place = axes.get(axis.id)
    if (place === undefined) axes.set(axis.id, (place = { ...axis, dimension, items: [] }))
    place.items.push({
      id: item.id,
      code,
      title,
      shown,
      isSubmitted: item.submittedAt !== null,
      isPending: isPending(shown),
      maximumHundredths,
      claimHundredths: item.claimHundredths,
      axisId: axis.id,
      dueAt: item.deficiencyDueAt === null ? dueAt : dueAtOf(item, window).toISOString(),
    })
  }
  return {
    year: cycle.year,
    cycleState: cycle.state,
    agencyName: agency.name,
    window: {
      opensAt: window.opensAt.toISOString(),
      dueAt,
      // As announced: the grace behind it is silent.
      at: windowAt(window, now),
      workingDaysLeft: Math.max(0, workingDaysBetween(now, window.dueAt, holidays, zone)),
    },
    axes: [...axes.values()],
    items: [...axes.values()].flatMap(({ items }) => items),
  }
}
