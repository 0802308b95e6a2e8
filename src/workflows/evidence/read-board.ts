import { isPending, type ShownState, shownState } from '#domain/evidence/shown-state.ts'
import { windowAt } from '#domain/cycle/window.ts'
import { workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { Action } from '#domain/people/actions.ts'
import { may } from '#domain/people/may.ts'
import type { CycleState, Dimension, Hundredths } from '#domain/vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { itemsOfAgency } from '#storage/agency-items.ts'
import { agencyById } from '#storage/agencies.ts'
import { currentCycle, stageFor } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import type { Caller, Tools } from '../command.ts'

export interface BoardItem {
  id: number
  code: string
  title: string
  shown: ShownState
  isPending: boolean
  maximumHundredths: Hundredths
  claimHundredths: Hundredths | null
  axisId: number
  /** Its own end after a deficiency note, where that is later than the stage's. */
  dueAt: string
}

export interface BoardAxis {
  id: number
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
  mayEdit: boolean
  axes: BoardAxis[]
}

/** Refusals: those of the door; no-cycle. */
export async function readBoard(tools: Tools, by: Caller, action: Action = 'evidence.read'): Promise<Outcome<Board>> {
  const { db, zone } = tools
  const cycle = await currentCycle(db)
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const subject = { agencyId, cycleState: cycle?.state ?? null }
  const allowed = may(by.actor, action, subject)
  if (!allowed.ok) return allowed
  const agency = agencyId === null ? null : await agencyById(db, agencyId)
  if (agency === null) return refuse('not-found')
  const window = cycle === null ? null : await stageFor(db, cycle.id, 'self-assessment', agency.id)
  if (cycle === null || window === null || cycle.state === 'DRAFT') return refuse('no-cycle')
  const now = tools.clock.now()
  const { holidays } = await holidayBook(db)
  const axes = new Map<number, BoardAxis>()
  for (const item of await itemsOfAgency(db, cycle.id, agency.id)) {
    const { axis, code, title, dimension, maximumHundredths } = item.indicator
    const shown = shownState(item, cycle.state)
    const own =
      item.deficiencyDueAt !== null && item.deficiencyDueAt > window.dueAt ? item.deficiencyDueAt : window.dueAt
    const place = axes.get(axis.id) ?? { ...axis, dimension, items: [] }
    axes.set(axis.id, place)
    place.items.push({
      id: item.id,
      code,
      title,
      shown,
      isPending: isPending(shown),
      maximumHundredths,
      claimHundredths: item.claimHundredths,
      axisId: axis.id,
      dueAt: own.toISOString(),
    })
  }
  return done({
    year: cycle.year,
    cycleState: cycle.state,
    agencyName: agency.name,
    window: {
      opensAt: window.opensAt.toISOString(),
      dueAt: window.dueAt.toISOString(),
      // As announced: the grace behind it is silent.
      at: windowAt(window, now),
      workingDaysLeft: Math.max(0, workingDaysBetween(now, window.dueAt, holidays, zone)),
    },
    mayEdit: may(by.actor, 'evidence.edit', subject).ok,
    axes: [...axes.values()],
  })
}

export const itemsOfBoard = (board: Board): BoardItem[] => board.axes.flatMap((axis) => axis.items)

/** Most points first; of equal ones the order of the indicators stays. */
export const pendingByPoints = (items: readonly BoardItem[]): BoardItem[] =>
  items.filter((item) => item.isPending).toSorted((a, b) => b.maximumHundredths - a.maximumHundredths)
