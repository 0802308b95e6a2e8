import { buildTable, movedBetween, type MovedStanding, type ResultRow } from '#domain/results/result-table.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { passedGates } from '#storage/decisions/decisions.ts'
import { type ItemAtMoment, itemsAt, statesEntered } from '#storage/results/moments.ts'
import type { Reader } from '#storage/transaction.ts'

/** A cycle as it stood at a moment, beside how it stands now. */
export interface MomentOfCycle {
  /** Null: it had not been published. */
  state: CycleState | null
  items: ItemAtMoment[]
  rows: ResultRow[]
  /** The same as it would be made now. */
  rowsNow: ResultRow[]
  /** Agencies whose total or place is another one now. */
  moved: MovedStanding[]
  /** Items whose points are others now. */
  changed: ItemAtMoment[]
  counts: { items: number; submitted: number; deficient: number; scored: number; notApplicable: number }
}

/** Peers, beyond 11: table, scores and queue of a moment, out of what was written down as it happened. */
export async function momentOf(db: Reader, cycle: CycleRow, at: Date): Promise<MomentOfCycle> {
  const entered = await statesEntered(db, cycle)
  const released = entered.find(({ state }) => state === 'PRELIMINARY')?.at ?? null
  const isPassed = (await passedGates(db, cycle.id)).includes('items-decided')
  const items = await itemsAt(db, cycle.id, at, isPassed ? released : null)
  const rule = cycle.profile.notApplicable.reweighting
  const rows = buildTable(items, rule)
  const rowsNow = buildTable(
    items.map((item) => ({ ...item, ...item.now })),
    rule,
  )
  const of = (state: ItemAtMoment['state']): number => items.filter((item) => item.state === state).length
  return {
    state: entered.findLast((one) => one.at <= at)?.state ?? null,
    items,
    rows,
    rowsNow,
    moved: movedBetween(rows, rowsNow),
    changed: items.filter((item) => (item.pointsHundredths ?? 0) !== (item.now.pointsHundredths ?? 0)),
    counts: {
      items: items.length,
      submitted: of('SUBMITTED'),
      deficient: of('DEFICIENT'),
      scored: of('SCORED'),
      notApplicable: of('NOT_APPLICABLE'),
    },
  }
}
