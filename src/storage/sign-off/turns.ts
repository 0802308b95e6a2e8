import { type SignTurn, standingOf, turnOf } from '#domain/sign-off/sign-off.ts'
import type { CycleRow } from '../cycle/cycles.ts'
import { AGENCY_WORKS, type AgencyDebt, extendedEnds } from '../progress/agency-debts.ts'
import type { Reader } from '../transaction.ts'
import { newestSignOffs, submittedCounts } from './sign-offs.ts'

export interface TurnToSign {
  turn: SignTurn
  since: Date | null
  /** The agency's own end; null: that of the stage. */
  dueAt: Date | null
}

/**
 * Requirement E4: at which agencies the self-assessment report waits for a hand-over or a signature, and for whom. `debts`: what they
 * still owe besides; whoever owes nothing more is asked for the hand-over.
 */
export async function turnsToSign(
  db: Reader,
  cycle: CycleRow,
  debts: ReadonlyMap<number, readonly Pick<AgencyDebt, 'count'>[]>,
  agencyId?: number,
): Promise<Map<number, TurnToSign>> {
  const turns = new Map<number, TurnToSign>()
  if (cycle.profile.signOff.unsigned === 'off' || !AGENCY_WORKS.includes(cycle.state)) return turns
  const newest = await newestSignOffs(db, cycle.id)
  const ends = await extendedEnds(db, cycle.id, 'self-assessment')
  for (const [owner, submitted] of await submittedCounts(db, cycle.id, agencyId)) {
    const pending = (debts.get(owner) ?? []).reduce((sum, { count }) => sum + count, 0)
    const row = newest.get(owner) ?? null
    const turn = turnOf(standingOf(row), { submitted, pending })
    if (turn === null) continue
    const since = turn === 'agency-head' ? (row?.handedAt ?? null) : (row?.outdatedAt ?? row?.decidedAt ?? null)
    turns.set(owner, { turn, since, dueAt: ends.get(owner) ?? null })
  }
  return turns
}
