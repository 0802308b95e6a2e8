import { nextStep, ROLES_OF_STEP, windowOfStep } from '#domain/worklist/office-steps.ts'
import { barringAgencies, decidersAmong } from '#domain/objections/deciders.ts'
import { claimOf } from '#domain/review/claim.ts'
import type { RemindedRole } from '#domain/reminders/rules.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { type CycleRow, stagesOf } from '../cycle/cycles.ts'
import { hearingPanel } from '../objections/hearing-panel.ts'
import { countedRow, type PendingRow } from './pending-row.ts'
import { filedPlaces } from '../objections/objections.ts'
import { reading } from '../prepared.ts'
import { FILED_TOGETHER } from '../statements/pending.ts'
import { approvalsOf } from '../results/results.ts'
import { seatsHeld } from '../people/seats.ts'
import { giveWay } from '../slices.ts'
import type { Reader } from '../transaction.ts'

/** So many objections are looked at before others have a turn. */
const A_TURN = 50

const APPROVING: readonly CycleState[] = ['FINALISATION', 'COUNCIL']

/** Whose work it is that officeWork finds in a stage. */
export const officeRole = (stage: StageKey): RemindedRole =>
  stage === 'objection-review' ? 'evaluator' : stage === 'council' ? 'council-secretary' : 'deputy'

/** What waits inside the organization after the review: objections for those who may hear them, an approval for whose turn it is. */
export async function officeWork(db: Reader, cycle: CycleRow, now: Date): Promise<Map<number, PendingRow[]>> {
  if (cycle.state === 'OBJECTION_REVIEW') return hearings(db, cycle, now)
  return APPROVING.includes(cycle.state) ? approvals(db, cycle) : new Map()
}

/** Requirement F4: each objection for everybody who may hear it, unless another has it in hand. */
async function hearings(db: Reader, cycle: CycleRow, now: Date): Promise<Map<number, PendingRow[]>> {
  const deciders = decidersAmong(await hearingPanel(db, cycle.id))
  const work = new Map<number, PendingRow[]>()
  const objections = await filedPlaces(db, cycle.id)
  for (const [i, objection] of objections.entries()) {
    if (i % A_TURN === A_TURN - 1) await giveWay()
    const holder = claimOf(objection, now)?.personId ?? null
    const row = countedRow(objection.itemId, 'objection-review', objection.itemState, objection.filedAt)
    for (const personId of deciders(objection)) {
      if (holder !== null && holder !== personId) continue
      const known = work.get(personId)
      if (known === undefined) work.set(personId, [row])
      else known.push(row)
    }
  }
  return work
}

/** Whom anything of that waits for, each with one row: the same, asked about objections of a kind instead of each. */
export async function officeTurns(db: Reader, cycle: CycleRow, now: Date): Promise<Map<number, PendingRow>> {
  if (cycle.state !== 'OBJECTION_REVIEW')
    return new Map(
      [...(await officeWork(db, cycle, now))].flatMap(([personId, [row]]) =>
        row === undefined ? [] : [[personId, row] as const],
      ),
    )
  const panel = await hearingPanel(db, cycle.id)
  const deciders = decidersAmong(panel)
  const apart = JSON.stringify([...barringAgencies(panel)])
  const turns = new Map<number, PendingRow>()
  const row = countedRow(0, 'objection-review', 'SCORED')
  const kinds = await reading(db, (run) => run.all(FILED_TOGETHER, now, cycle.id, apart))
  await giveWay()
  for (const [i, kind] of kinds.entries()) {
    if (i % A_TURN === A_TURN - 1) await giveWay()
    for (const personId of deciders(kind))
      if (kind.holderId === null || kind.holderId === personId) turns.set(personId, row)
  }
  return turns
}

/** The coordinator has a digest of his own, so the first step of the chain is not among them. */
async function approvals(db: Reader, cycle: CycleRow): Promise<Map<number, PendingRow[]>> {
  const given = await approvalsOf(db, cycle.id)
  const windows = await stagesOf(db, cycle.id)
  const facts = { windows, requiredApprovals: cycle.profile.approvals, givenApprovals: given.map(({ step }) => step) }
  const step = nextStep(cycle.state, { ...facts, transmitted: false, festivalAwaited: false }, 0)
  if (step !== 'approve-deputy' && step !== 'record-council') return new Map()
  const stage = windowOfStep(step, windows)?.key ?? 'finalisation'
  const turn = (await seatsHeld(db, ROLES_OF_STEP[step].slice(0, 1))).filter(
    ({ personId }) => !given.some((approval) => approval.personId === personId),
  )
  return new Map(turn.map(({ personId }) => [personId, [countedRow(0, stage, 'FINAL')]]))
}
