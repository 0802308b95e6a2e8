import { AGENCY_WORKS, extendedEnds } from '../progress/agency-debts.ts'
import { type CycleRow, stageFor } from '../cycle/cycles.ts'
import { countWaiting } from '../evidence/tray.ts'
import { reading } from '../prepared.ts'
import { TRAYS } from '../statements/evidence.ts'
import type { Reader } from '../transaction.ts'

/** Files that belong to no indicator yet, and the agency's own end; null: that of the stage. */
export interface PendingTray {
  count: number
  dueAt: Date | null
}

/**
 * Peers, beyond 6: agencies in whose tray files wait that would be worth nothing after the end of the self-assessment. Once that has passed,
 * nobody is asked for them any more.
 */
export async function pendingTrays(
  db: Reader,
  cycle: CycleRow,
  now: Date,
  agencyId?: number,
): Promise<Map<number, PendingTray>> {
  const trays = new Map<number, PendingTray>()
  if (!AGENCY_WORKS.includes(cycle.state)) return trays
  const rows =
    agencyId === undefined
      ? await reading(db, (run) => run.all(TRAYS))
      : [{ agencyId, count: await countWaiting(db, agencyId) }]
  if (rows.every(({ count }) => count === 0)) return trays
  const common = (await stageFor(db, cycle.id, 'self-assessment', null))?.dueAt ?? now
  const ends = await extendedEnds(db, cycle.id, 'self-assessment')
  for (const { agencyId: owner, count } of rows) {
    const dueAt = ends.get(owner) ?? null
    if (count > 0 && now <= (dueAt ?? common)) trays.set(owner, { count, dueAt })
  }
  return trays
}
