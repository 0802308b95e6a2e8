import type { TableItem } from '#domain/results/result-table.ts'
import type { CycleState, ItemState } from '#domain/vocabulary.ts'
import type { CycleRow } from '../cycle/cycles.ts'
import { reading } from '../prepared.ts'
import { giveWay, partsOf } from '../slices.ts'
import { ITEMS_AT } from '../statements/results-export.ts'
import type { Reader } from '../transaction.ts'
import { placesOf } from './results.ts'

/** An item as it stood at a moment, beside what it is now. */
export interface ItemAtMoment extends TableItem {
  itemId: number
  /** Whose score of the first round it was. */
  scorerId: number | null
  now: { state: ItemState; pointsHundredths: number | null }
}

/** So few agencies at once, for each item is asked about six times. */
const A_TURN = 10

/**
 * Every item of a cycle as it stood at a moment, out of the scores, versions and entries that were written then (peers, beyond 11).
 * `passedAt`: when two persons went on without the evaluators, so that what nobody had scored counts as its agency claims; null: never.
 */
export async function itemsAt(db: Reader, cycleId: number, at: Date, passedAt: Date | null): Promise<ItemAtMoment[]> {
  const { agencyIds, placed } = await placesOf(db)
  const found: ItemAtMoment[] = []
  for (const { from, to } of partsOf(agencyIds, A_TURN)) {
    for (const row of await reading(db, (run) => run.all(ITEMS_AT, at, cycleId, from, to)))
      for (const item of placed(row)) {
        const { itemId, state, pointsNow, notApplicable, submittedAt, scorerId, ...place } = item
        const { claimHundredths, judgedAt, judgedKind, firstHundredths, heardHundredths, ...what } = place
        const isPassed = passedAt !== null && at >= passedAt && firstHundredths === null && submittedAt !== null
        const claimed = isPassed && judgedKind !== 'DEFICIENCY' ? (claimHundredths ?? 0) : null
        const isNewer = submittedAt !== null && (judgedAt === null || judgedAt < submittedAt)
        const waits: ItemState = isNewer ? 'SUBMITTED' : judgedKind === 'DEFICIENCY' ? 'DEFICIENT' : 'EMPTY'
        const points = heardHundredths ?? firstHundredths ?? claimed
        found.push({
          ...what,
          itemId,
          scorerId,
          submittedAt,
          state: notApplicable === 1 ? 'NOT_APPLICABLE' : points === null ? waits : 'SCORED',
          pointsHundredths: points,
          now: { state, pointsHundredths: pointsNow },
        })
      }
    await giveWay()
  }
  return found
}

/** Entries that take a cycle into a state by themselves; `cycle.advance` says into which. */
const ENTERS: Readonly<Record<string, CycleState>> = {
  'cycle.publish': 'ISSUED',
  'review.release-preliminary': 'PRELIMINARY',
  'tables.return': 'FINALISATION',
  'result.release': 'RELEASED',
}

/** The states a cycle has entered, with when, in that order; out of the log, and the last out of the cycle where the log is younger. */
export async function statesEntered(
  db: Reader,
  { id: cycleId, state: stateNow, stateSince }: Pick<CycleRow, 'id' | 'state' | 'stateSince'>,
): Promise<{ state: CycleState; at: Date }[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject: `cycle:${cycleId}`, action: { in: ['cycle.advance', ...Object.keys(ENTERS)] } },
    orderBy: { seq: 'asc' },
    select: { at: true, action: true, details: true },
  })
  const entered = rows.flatMap(({ at, action, details }) => {
    const state = ENTERS[action] ?? (details['to'] as CycleState | undefined)
    return state === undefined ? [] : [{ state, at }]
  })
  return entered.at(-1)?.state === stateNow ? entered : [...entered, { state: stateNow, at: stateSince }]
}
