import { z } from 'zod'
import { mayApprove } from '#domain/approvals/chain.ts'
import { shownRecently } from '#domain/approvals/shown-recently.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { may } from '#domain/people/may.ts'
import { buildTable } from '#domain/results/result-table.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type CycleRow, cycleById, moveCycle } from '#storage/cycles.ts'
import { addApproval, approvalsOf, countInStates, dropApproval, tableItems, writeTable } from '#storage/results.ts'
import { finaliseItems, lapseItems } from '#storage/item-moves.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, command } from '../command.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { tableNow } from './table-now.ts'

/**
 * Requirements B6, C10, D6, E14: takes the cycle into its finalisation when it is not there yet, makes every score final, writes totals
 * and ranks, and binds the coordinator's approval to their hash. A table that has changed since (an import) may be finalised again
 * until the deputy has approved. Refusals: not-your-role, not-found, cycle-changed, those of `mayAdvance`, already-approved {step},
 * items-undecided, objections-undecided {pending}, those of `mayApprove`, confirmation-expired.
 */
export const finaliseTables = command(
  'results.finalise-tables',
  z.object({ cycleId: z.number().int(), version: z.number().int(), shownAt: z.date() }),
  async (tx, by, { cycleId, version, shownAt }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'tables.finalise', { cycleState: cycle === null ? null : 'FINALISATION' })
    if (!allowed.ok) return allowed
    if (cycle === null || by.actor.kind !== 'person') return refuse('not-found')
    const given = await approvalsOf(tx, cycleId)
    const again = await mayGiveAgain(tx, cycle, given)
    if (!again.ok) return again
    if (cycle.version !== version) return refuse('cycle-changed')
    if (!shownRecently(shownAt, by.now)) return refuse('confirmation-expired')
    const entered = await enterFinalisation(tx, by, cycle)
    if (!entered.ok) return entered

    const undecided = await countInStates(tx, cycleId, ['SUBMITTED', 'DEFICIENT'])
    if (undecided > 0) return refuse('items-undecided', { pending: undecided, opensAt: null })
    const objected = await countInStates(tx, cycleId, ['OBJECTED'])
    if (objected > 0) return refuse('objections-undecided', { pending: objected, opensAt: null })
    for (const { id, step } of given) if (step === 'FINALISATION') await dropApproval(tx, id)
    const lapsed = await lapseItems(tx, cycleId, by.now)
    await finaliseItems(tx, cycleId, by.now)
    const rows = buildTable(await tableItems(tx, cycleId))
    await writeTable(tx, cycleId, rows)
    const { contentHash } = await tableNow(tx, cycle)
    const { personId, role } = by.actor
    const required = cycle.profile.approvals
    const approve = mayApprove({ required, given: [], contentHash, actor: { personId, role }, step: 'FINALISATION' })
    if (!approve.ok) return approve
    await addApproval(tx, { cycleId, step: 'FINALISATION', personId, role, contentHash, at: by.now })
    await audit(tx, by, 'tables.finalise', `cycle:${cycleId}`, {
      details: { contentHash, agencies: rows.length, lapsed },
    })
    await enqueue(tx, by.now, {
      kind: 'approval-waiting',
      key: `approval-waiting:${cycleId}:DEPUTY:${contentHash}`,
      to: (await seatsHeld(tx, ['deputy'])).map((seat) => seat.personId),
      args: { cycleId, step: 'DEPUTY' },
      subject: `cycle:${cycleId}`,
    })
    const participated = rows.filter((row) => row.participated).length
    return done({ cycleId, year: cycle.year, contentHash, agencies: rows.length, participated, lapsed })
  },
)

/** A finalisation that stands is given once; only a table that is no longer the approved one may be finalised anew. */
async function mayGiveAgain(tx: Tx, cycle: CycleRow, given: Awaited<ReturnType<typeof approvalsOf>>) {
  const own = given.find(({ step }) => step === 'FINALISATION')
  if (own === undefined) return done(undefined)
  const changed = own.contentHash !== (await tableNow(tx, cycle)).contentHash
  return changed && given.length === 1 ? done(undefined) : refuse('already-approved', { step: 'FINALISATION' })
}

async function enterFinalisation(tx: Tx, by: Act, cycle: CycleRow) {
  if (cycle.state === 'FINALISATION') return done(undefined)
  const open = mayAdvance(cycle.state, 'FINALISATION', await cycleFacts(tx, cycle), by.now)
  if (!open.ok) return open
  if (!(await moveCycle(tx, cycle, 'FINALISATION', by.now))) return refuse('cycle-changed')
  await audit(tx, by, 'cycle.advance', `cycle:${cycle.id}`, { details: { from: cycle.state, to: 'FINALISATION' } })
  return done(undefined)
}
