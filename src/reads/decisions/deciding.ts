import { nextState } from '#domain/cycle/advance.ts'
import type { Deciding, DecisionFacts, PassableGate } from '#domain/decisions/decision.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { itemById } from '#storage/evidence/items.ts'
import { statesEntered } from '#storage/results/moments.ts'
import { resultOfAgency } from '#storage/results/results.ts'
import { tiesOf } from '#storage/review/ties.ts'
import type { Reader } from '#storage/transaction.ts'
import { cycleFacts } from '../cycle/cycle-facts.ts'

const GATE_OF: Readonly<Partial<Record<string, PassableGate>>> = {
  'circular-missing': 'circular-ready',
  'items-undecided': 'items-decided',
  'objections-undecided': 'objections-decided',
  'appeals-open': 'objections-decided',
  'not-transmitted': 'transmitted',
  'festival-awaited': 'festival-held',
  'review-held': 'review-unheld',
  'closing-held': 'closing-unheld',
}

/** All that is asked about a decision at this moment. */
export async function decidingOn(
  db: Reader,
  cycle: CycleRow,
  { itemId, agencyId = null, at = null }: Pick<DecisionFacts, 'itemId' | 'agencyId' | 'at'>,
  now: Date,
): Promise<Deciding> {
  const next = nextState(cycle.state, await cycleFacts(db, cycle), now)
  const item = itemId === null ? null : await itemById(db, itemId)
  const hasResult = agencyId !== null && (await resultOfAgency(db, cycle.id, agencyId)) !== null
  return {
    state: cycle.state,
    suspendedAt: cycle.suspendedAt,
    closed: next.ok ? null : (GATE_OF[next.refusal.code] ?? null),
    itemState: item?.cycleId === cycle.id ? item.state : null,
    canRestore: at !== null && (await mayReturnTo(db, cycle, new Date(at), now)),
    withheld: hasResult ? (await withheldResults(db, cycle.id)).has(agencyId) : null,
  }
}

/** While the review runs to any moment of it; afterwards to none at which something had no score yet. */
async function mayReturnTo(db: Reader, cycle: CycleRow, at: Date, now: Date): Promise<boolean> {
  const entered = await statesEntered(db, cycle)
  const from = entered.findLast(({ state }) => state === (cycle.state === 'REVIEW' ? 'REVIEW' : 'PRELIMINARY'))?.at
  return from !== undefined && at >= from && at < now
}

/** Whoever wrote evidence of the agency or held a seat of it in this cycle judges none of its scores. */
export async function judgeTies(db: Reader, personId: number, cycleId: number, facts: DecisionFacts) {
  const item = facts.itemId === null ? null : await itemById(db, facts.itemId)
  const concerned = item?.agencyId ?? facts.agencyId ?? null
  const ties = concerned === null ? [] : await tiesOf(db, cycleId, [personId])
  return ties.some(({ agencyId }) => agencyId === concerned) ? refuse('decision-tied') : done(undefined)
}
