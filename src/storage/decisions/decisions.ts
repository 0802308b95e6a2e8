import type { Id } from '#domain/acts/ids.ts'
import type { DecisionFacts, DecisionKind, DecisionState, PassableGate } from '#domain/decisions/decision.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/gates.ts'
import type { Reader, Tx } from '../transaction.ts'

const PASSED: Part<readonly PassableGate[], [cycleId: number]> = {
  tables: ['Decision'],
  read: (run, cycleId) => run.all(sql.PASSED, cycleId).flatMap(({ facts }) => facts.gate ?? []),
}

/** Gates that two persons have decided to pass. */
export const passedGates = (db: Reader, cycleId: number): Promise<readonly PassableGate[]> =>
  snapshotOf(db, PASSED, cycleId)

const OF_RESULTS: Part<ReadonlyMap<number, Date>, [cycleId: number]> = {
  tables: ['Decision'],
  read(run, cycleId) {
    const since = new Map<number, Date>()
    for (const { kind, facts, decidedAt } of run.all(sql.OF_RESULTS, cycleId)) {
      if (facts.agencyId == null || decidedAt === null) continue
      if (kind === 'withhold-result') since.set(facts.agencyId, decidedAt)
      else since.delete(facts.agencyId)
    }
    return since
  },
}

/** Agencies whose released result two persons have taken back, and since when. */
export const withheldResults = (db: Reader, cycleId: number): Promise<ReadonlyMap<number, Date>> =>
  snapshotOf(db, OF_RESULTS, cycleId)

export interface DecisionRow {
  id: Id<'decision'>
  cycleId: number
  kind: DecisionKind
  state: DecisionState
  facts: DecisionFacts
  reason: string
  proposedBy: number
  proposedAt: Date
  proposer: { name: string }
  decidedAt: Date | null
  decider: { name: string } | null
}

const DECISION = {
  id: true,
  cycleId: true,
  kind: true,
  state: true,
  facts: true,
  reason: true,
  proposedBy: true,
  proposedAt: true,
  proposer: { select: { name: true } },
  decidedAt: true,
  decider: { select: { name: true } },
} as const

export const decisionById = (db: Reader, id: number): Promise<DecisionRow | null> =>
  db.decision.findUnique({ where: { id }, select: DECISION })

/** Of one cycle, the newest first. */
export const decisionsOf = (db: Reader, cycleId: number): Promise<DecisionRow[]> =>
  db.decision.findMany({ where: { cycleId }, orderBy: { id: 'desc' }, select: DECISION })

/** How many wait for a second person who is not this one, and since when; corrections that are signed by the chain are not among them. */
export async function decisionsFor(
  db: Reader,
  cycleId: number,
  personId: number,
  areSigned: boolean,
): Promise<{ count: number; since: Date | null }> {
  const { _count: count, _min: first } = await db.decision.aggregate({
    where: {
      cycleId,
      state: 'PROPOSED',
      proposedBy: { not: personId },
      ...(areSigned ? { kind: { not: 'correct-score' } } : {}),
    },
    _count: true,
    _min: { proposedAt: true },
  })
  return { count, since: first.proposedAt }
}

export async function addDecision(
  tx: Tx,
  row: Pick<DecisionRow, 'cycleId' | 'kind' | 'facts' | 'reason' | 'proposedBy' | 'proposedAt'>,
): Promise<Id<'decision'>> {
  const { id } = await tx.decision.create({
    data: { ...row, facts: { ...row.facts }, state: 'PROPOSED' },
    select: { id: true },
  })
  return id
}

/** Compare-and-set: only one that waits. @returns whether this one settled it */
export async function settleDecision(
  tx: Tx,
  id: number,
  state: DecisionState,
  decidedBy: number,
  decidedAt: Date,
): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id, state: 'PROPOSED' },
    data: { state, decidedBy, decidedAt },
  })
  return count === 1
}
