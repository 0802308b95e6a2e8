import type { CycleState, Hundredths, StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stageFor } from '../cycle/cycles.ts'
import { grantedTimes } from '../extensions/extensions.ts'
import { agencyIds } from '../people/agencies.ts'
import { byAgencies } from '../slices.ts'
import { DEBTS } from '../statements/pending.ts'
import type { Reader } from '../transaction.ts'

/** While agencies work on their self-assessment. */
export const AGENCY_WORKS: readonly CycleState[] = ['ISSUED', 'BRIEFING', 'OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/** What an agency owes until one instant, in counts. */
export interface AgencyDebt {
  /** The first of the items. */
  itemId: number
  state: 'EMPTY' | 'DEFICIENT'
  /** Null: until the end of the stage. */
  dueAt: Date | null
  count: number
  pointsHundredths: Hundredths
}

/** Agencies whose end of a stage is a later one than that of all, with it. */
export async function extendedEnds(
  db: Reader,
  cycleId: number,
  stageKey: Extract<StageKey, 'self-assessment' | 'objection'>,
): Promise<Map<number, Date>> {
  const common = await stageFor(db, cycleId, stageKey, null)
  const ends = new Map<number, Date>()
  // In the order of their ends, so that the longest one stays.
  for (const { agencyId, stage, dueAt } of await grantedTimes(db, cycleId))
    if (stage === stageKey && common !== null && dueAt > common.dueAt) ends.set(agencyId, dueAt)
  return ends
}

/** The same as `agencyWork`, of one agency or of all, counted instead of listed. */
export async function agencyDebts(db: Reader, cycle: CycleRow, agencyId?: number): Promise<Map<number, AgencyDebt[]>> {
  const debts = new Map<number, AgencyDebt[]>()
  if (!AGENCY_WORKS.includes(cycle.state)) return debts
  const extended = await extendedEnds(db, cycle.id, 'self-assessment')
  const rows = await byAgencies(db, agencyId === undefined ? await agencyIds(db) : [agencyId], (run, from, to) =>
    run.all(DEBTS, cycle.id, from, to),
  )
  for (const { agencyId: owner, isReturned, returnedUntil, itemId, count, pointsHundredths } of rows) {
    const own = returnedUntil === null ? null : new Date(returnedUntil)
    const debt: AgencyDebt = {
      itemId,
      state: isReturned === 1 ? 'DEFICIENT' : 'EMPTY',
      dueAt: isReturned === 1 ? own : (extended.get(owner) ?? null),
      count,
      pointsHundredths,
    }
    const known = debts.get(owner)
    if (known === undefined) debts.set(owner, [debt])
    else known.push(debt)
  }
  return debts
}
