import type { MovedStanding, ResultRow } from '#domain/results/result-table.ts'
import { buildTable, movedBetween } from '#domain/results/result-table.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { tableNow } from '#reads/results/table-now.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { type DecisionRow, withheldResults } from '#storage/decisions/decisions.ts'
import { signaturesOf, voidSignatures, waitingAmendments } from '#storage/decisions/signatures.ts'
import { holdersOf, seatsHeld } from '#storage/people/seats.ts'
import { councilDraft, settleCouncilDraft } from '#storage/results/council-drafts.ts'
import { addApproval, resultsOf, tableItems, withdrawApprovals, writeTable } from '#storage/results/results.ts'
import type { Tx } from '#storage/transaction.ts'
import { keepVersion } from '../keep-version.ts'

/** Before anything of a released table changes: it stays readable as it was, also one from before versions were kept. */
export const keepReleased = async (tx: Tx, cycle: CycleRow): Promise<void> =>
  keepVersion(tx, cycle, await tableNow(tx, cycle), { at: cycle.stateSince, decisionId: null })

/**
 * Requirements B6–B9, D8: puts the table as it is now in place of the one that was released, under the signatures of the correction, and
 * tells every agency that stands elsewhere by it, and the channel where the ranking is public. @returns how many are told
 */
export async function replaceReleased(
  tx: Tx,
  now: Date,
  cycle: CycleRow,
  decision: DecisionRow,
  corrected: number,
): Promise<number> {
  const before = await resultsOf(tx, cycle.id)
  const items = await tableItems(tx, cycle.id)
  const rows = buildTable(items, cycle.profile.notApplicable.reweighting)
  await writeTable(tx, cycle.id, rows)
  const table = await tableNow(tx, cycle, items)
  const signatures = await signaturesOf(tx, decision.id)
  if (signatures.some(({ contentHash }) => contentHash !== table.contentHash))
    throw new Error(`decision ${decision.id} was signed over another table`)
  await withdrawApprovals(tx, cycle.id, now)
  for (const step of cycle.profile.approvals) {
    const signature = signatures.find((one) => one.step === step)
    if (signature !== undefined) await approveAnew(tx, { cycleId: cycle.id, ...signature })
  }
  await keepVersion(tx, cycle, table, { at: now, decisionId: decision.id })
  await askAgain(tx, now, cycle, table.contentHash)
  await enqueue(tx, now, {
    kind: 'amendment-done',
    key: `amendment-done:${decision.id}`,
    to: await holdersOf(tx, ['coordinator']),
    args: { decisionId: decision.id },
    subject: `decision:${decision.id}`,
  })
  return tellMoved(
    tx,
    now,
    cycle,
    decision.id,
    movedBetween(before, rows).filter((one) => one.agencyId !== corrected),
  )
}

async function approveAnew(tx: Tx, approval: Parameters<typeof addApproval>[1]): Promise<void> {
  if (approval.step !== 'COUNCIL') return void (await addApproval(tx, approval))
  const { number, heldOn } = await councilDraft(tx, approval.cycleId)
  const facts = { ...(number === null ? {} : { number }), ...(heldOn === null ? {} : { heldOn }) }
  await settleCouncilDraft(tx, approval.cycleId, await addApproval(tx, { ...approval, ...facts }))
}

/** Corrections that wait were signed over the table that is no more. */
async function askAgain(tx: Tx, now: Date, cycle: CycleRow, contentHash: string): Promise<void> {
  await voidSignatures(tx, cycle.id)
  for (const { id } of await waitingAmendments(tx, cycle.id))
    await enqueue(tx, now, {
      kind: 'amendment-waiting',
      key: `amendment-waiting:${id}:FINALISATION:${contentHash}`,
      to: await holdersOf(tx, ['coordinator']),
      args: { decisionId: id, step: 'FINALISATION' },
      subject: `decision:${id}`,
    })
}

type Moved = Omit<MovedStanding, 'after'> & { after: MovedStanding['after'] | ResultRow }

/** To each agency its own places alone; where the province tells no ranks there is nothing to say. */
async function tellMoved(
  tx: Tx,
  now: Date,
  cycle: CycleRow,
  decisionId: number,
  moved: readonly Moved[],
): Promise<number> {
  const { id: cycleId, profile } = cycle
  let told = 0
  if (profile.rankingVisibility !== 'none') {
    const withheld = await withheldResults(tx, cycleId)
    const seats = await seatsHeld(tx, ['focal-point', 'agency-head'])
    for (const { agencyId, before } of moved) {
      if (before.rank === null || withheld.has(agencyId)) continue
      told += await enqueue(tx, now, {
        kind: 'standing-moved',
        key: `standing-moved:${decisionId}:${agencyId}`,
        to: [...new Set(seats.filter((seat) => seat.agencyId === agencyId).map((seat) => seat.personId))],
        args: { cycleId, agencyId, before: before.rank },
        subject: `result:${cycleId}`,
      })
    }
  }
  if (profile.rankingVisibility === 'everybody')
    await enqueue(tx, now, {
      kind: 'ranking-changed',
      key: `ranking-changed:${decisionId}`,
      to: 'channel',
      args: { cycleId, decisionId },
    })
  return told
}
