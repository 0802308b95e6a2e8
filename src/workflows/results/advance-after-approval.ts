import { nextApproval } from '#domain/approvals/chain.ts'
import { nextState } from '#domain/cycle/advance.ts'
import type { Role } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { type ResultStep, STEP_ROLES } from '#reads/results/approvals.ts'
import type { TableNow } from '#reads/results/table-now.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { approvalsOf } from '#storage/results/results.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Recorder } from '../act.ts'
import { type Entering, enterState } from '../enter-state.ts'
import { keepVersion } from '../keep-version.ts'

const rolesToTell = (step: ResultStep): readonly Role[] => (step === 'RELEASE' ? ['coordinator'] : STEP_ROLES[step])

/**
 * After an approval: the cycle goes where the profile leads it (1.3 rows 1 and 3), except into the release, which is an act of its own;
 * whoever has to act next is told.
 */
export async function advanceAfterApproval(
  tx: Tx,
  act: Recorder & Entering,
  cycle: CycleRow,
  table: TableNow,
): Promise<void> {
  const next = nextState(cycle.state, await cycleFacts(tx, cycle), act.now)
  if (next.ok && next.value.to !== 'RELEASED') {
    const { to } = next.value
    if (!(await enterState(tx, act, cycle, to))) throw new Error(`cycle ${cycle.id} was moved meanwhile`)
    act.note('cycle.advance', { id: cycle.id, details: { from: cycle.state, to } })
  }
  const step = nextApproval(cycle.profile.approvals, await approvalsOf(tx, cycle.id))
  if (step === null) await keepVersion(tx, cycle, table, { at: act.now, decisionId: null })
  await tellNext(tx, act.now, cycle.id, step ?? 'RELEASE', table.contentHash)
}

/** Says to whoever holds the step that it is due, once for one content. */
export async function tellNext(
  tx: Tx,
  now: Date,
  cycleId: number,
  step: ResultStep,
  contentHash: string,
): Promise<void> {
  await enqueue(tx, now, {
    kind: 'approval-waiting',
    key: `approval-waiting:${cycleId}:${step}:${contentHash}`,
    to: await holdersOf(tx, rolesToTell(step)),
    args: { cycleId, step },
    subject: `cycle:${cycleId}`,
  })
}
