import { nextState } from '#domain/cycle/advance.ts'
import { nextApproval } from '#domain/approvals/chain.ts'
import type { ApprovalStep, Role } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { type CycleRow, moveCycle } from '#storage/cycles.ts'
import { approvalsOf } from '#storage/results.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Act } from '../command.ts'

const TOLD: Readonly<Record<ApprovalStep | 'RELEASE', readonly Role[]>> = {
  FINALISATION: ['coordinator'],
  DEPUTY: ['deputy'],
  COUNCIL: ['council-secretary', 'organization-head'],
  RELEASE: ['coordinator'],
}

/**
 * After an approval: the cycle goes where the profile leads it (1.3 rows 1 and 3), except into the release, which is an act of its own;
 * whoever has to act next is told.
 */
export async function goOn(tx: Tx, by: Act, cycle: CycleRow, contentHash: string): Promise<void> {
  const next = nextState(cycle.state, await cycleFacts(tx, cycle), by.now)
  if (next.ok && next.value.to !== 'RELEASED') {
    const { to } = next.value
    if (!(await moveCycle(tx, cycle, to, by.now))) throw new Error(`cycle ${cycle.id} was moved meanwhile`)
    await audit(tx, by, 'cycle.advance', `cycle:${cycle.id}`, { details: { from: cycle.state, to } })
  }
  const step = nextApproval(cycle.profile.approvals, await approvalsOf(tx, cycle.id)) ?? 'RELEASE'
  const seats = await seatsHeld(tx, TOLD[step])
  await enqueue(tx, by.now, {
    kind: 'approval-waiting',
    key: `approval-waiting:${cycle.id}:${step}:${contentHash}`,
    to: [...new Set(seats.map((seat) => seat.personId))],
    args: { cycleId: cycle.id, step },
    subject: `cycle:${cycle.id}`,
  })
}
