import { z } from 'zod'
import { mayApprove, shownRecently } from '#domain/approvals/chain.ts'
import { mayAdvance } from '#domain/cycle/advance.ts'
import { type ResultRow, type TableItem, tableInTurns } from '#domain/results/result-table.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { finaliseItems, lapseItems, passOverItems, standItems } from '#storage/evidence/item-moves.ts'
import { decisionsOf } from '#storage/decisions/decisions.ts'
import { standAppeals } from '#storage/objections/appeals.ts'
import { standObjections } from '#storage/objections/objections.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { enqueue } from '#outbox/enqueue.ts'
import type { PassableGate } from '#domain/decisions/decision.ts'
import { countItems } from '#storage/evidence/items.ts'
import {
  addApproval,
  type ApprovalRow,
  approvalsOf,
  tableItems,
  withdrawApprovals,
  writeTable,
} from '#storage/results/results.ts'
import { giveWay } from '#storage/slices.ts'
import type { Tx } from '#storage/transaction.ts'
import { type ChangeContext, command } from '../act.ts'
import { enterState } from '../enter-state.ts'
import { tellNext } from './advance-after-approval.ts'
import { SHOWN_AT } from '../load-cycle.ts'

/**
 * Requirements B6, C10, D6, E14: takes the cycle into its finalisation when it is not there yet, makes every score final, writes totals
 * and ranks, and binds the coordinator's approval to their hash. A table that has changed since (an import) may be finalised again
 * until the deputy has approved. Refusals: cycle-changed, those of `mayAdvance`, already-approved {step}, items-undecided,
 * objections-undecided {pending}, those of `mayApprove`, confirmation-expired.
 */
export const finaliseTables = command('tables.finalise', {
  input: z.object({ cycleId: z.number().int(), version: z.number().int(), shownAt: SHOWN_AT }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    return cycle === null ? null : { about: { cycleState: 'FINALISATION' as const }, cycle }
  },
  async run(tx, act, { cycleId, version, shownAt }, { cycle }) {
    const given = await approvalsOf(tx, cycleId)
    const again = await mayGiveAgain(tx, cycle, given)
    if (!again.ok) return again
    if (cycle.version !== version) return refuse('cycle-changed')
    if (!shownRecently(shownAt, act.now)) return refuse('confirmation-expired')
    const entered = await enterFinalisation(tx, act, cycle)
    if (!entered.ok) return entered

    await passOver(tx, act, cycle)
    const undecided = await countItems(tx, cycleId, ['SUBMITTED', 'DEFICIENT'])
    if (undecided > 0) return refuse('items-undecided', { pending: undecided, opensAt: null })
    const objected = await countItems(tx, cycleId, ['OBJECTED'])
    if (objected > 0) return refuse('objections-undecided', { pending: objected, opensAt: null })
    if (given.length > 0) await withdrawApprovals(tx, cycleId, act.now)
    const lapsed = await lapseItems(tx, cycleId, act.now)
    await finaliseItems(tx, cycleId, act.now)
    const items = await tableItems(tx, cycleId)
    const rows = await tableOf(items, cycle)
    await writeTable(tx, cycleId, rows)
    const { contentHash } = await tableNow(tx, cycle, items)
    const { accountId, person } = act
    const { personId, role } = person
    const required = cycle.profile.approvals
    const approve = mayApprove({ required, given: [], contentHash, actor: { personId, role }, step: 'FINALISATION' })
    if (!approve.ok) return approve
    await addApproval(tx, { cycleId, step: 'FINALISATION', personId, role, accountId, contentHash, at: act.now })
    await tellNext(tx, act.now, cycleId, 'DEPUTY', contentHash)
    const participated = rows.filter((row) => row.participated).length
    return act.record(
      { cycleId, year: cycle.year, contentHash, agencies: rows.length, participated, lapsed },
      { id: cycleId, details: { contentHash, agencies: rows.length, lapsed } },
    )
  },
})

/** So many agencies are added up before others have a turn. */
const A_TURN = 300

async function tableOf(items: readonly TableItem[], { profile }: CycleRow): Promise<ResultRow[]> {
  const turns = tableInTurns(items, profile.notApplicable.reweighting, A_TURN)
  for (;;) {
    await giveWay()
    const turn = turns.next()
    if (turn.done === true) return turn.value
  }
}

/** What two persons have decided not to wait for. The agencies whose objection nobody heard are told so. */
async function passOver(tx: Tx, act: ChangeContext<'tables.finalise'>, cycle: CycleRow): Promise<void> {
  const decisions = (await decisionsOf(tx, cycle.id)).filter(({ state }) => state === 'CONFIRMED')
  const passed = (gate: PassableGate) => decisions.find(({ facts }) => facts.gate === gate)
  if (passed('items-decided') !== undefined) await passOverItems(tx, cycle.id, act.now)
  const unheard = passed('objections-decided')
  if (unheard === undefined) return
  const settled = (id: number, agencyId: number) =>
    act.note('decision.settle-item', { id, agencyId, details: { decisionId: unheard.id } })
  for (const { id, item } of await standAppeals(tx, cycle.id, unheard.reason, act.now)) {
    settled(item.id, item.agencyId)
    await enqueue(tx, act.now, {
      kind: 'appeal-decided',
      key: `appeal-decided:${id}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], item.agencyId),
      args: { appealId: id },
      subject: `item:${item.id}`,
    })
  }
  await standItems(tx, cycle.id, act.now)
  const { personId } = act.person
  for (const { id, itemId, agencyId } of await standObjections(tx, cycle.id, unheard.reason, personId, act.now)) {
    settled(itemId, agencyId)
    await enqueue(tx, act.now, {
      kind: 'objection-decided',
      key: `objection-decided:${id}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
      args: { objectionId: id },
      subject: `cycle:${cycle.id}`,
    })
  }
}

/** A finalisation that stands is given once; only a table that is no longer the approved one may be finalised anew. */
async function mayGiveAgain(tx: Tx, cycle: CycleRow, given: readonly ApprovalRow[]) {
  const earlier = given.find(({ step }) => step === 'FINALISATION')
  if (earlier === undefined) return done(undefined)
  const changed = earlier.contentHash !== (await tableNow(tx, cycle)).contentHash
  return changed && given.length === 1 ? done(undefined) : refuse('already-approved', { step: 'FINALISATION' })
}

async function enterFinalisation(tx: Tx, act: ChangeContext<'tables.finalise'>, cycle: CycleRow) {
  if (cycle.state === 'FINALISATION') return done(undefined)
  const open = mayAdvance(cycle.state, 'FINALISATION', await cycleFacts(tx, cycle), act.now)
  if (!open.ok) return open
  if (!(await enterState(tx, act, cycle, 'FINALISATION'))) return refuse('cycle-changed')
  act.note('cycle.advance', { id: cycle.id, details: { from: cycle.state, to: 'FINALISATION' } })
  return done(undefined)
}
