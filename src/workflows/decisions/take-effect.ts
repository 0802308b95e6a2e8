import type { ConfidentialName } from '#domain/acts.ts'
import { afterRest } from '#domain/cycle/rest.ts'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { concernedBy } from '#reads/cycle/concerned.ts'
import { movedByResuming } from '#reads/cycle/reach.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import type { DecisionRow } from '#storage/decisions/decisions.ts'
import { moveItem, shiftDeficiencies } from '#storage/evidence/item-moves.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { shiftGrantedTimes } from '#storage/extensions/own-times.ts'
import { whoRead } from '#storage/audit-reading.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { addCorrection } from '#storage/review/assessments.ts'
import { withdrawApprovals } from '#storage/results/results.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Recorder } from '../act.ts'
import { type Entering, writeMoves } from '../enter-state.ts'
import { restoreScores } from './restore-scores.ts'
import { keepReleased, replaceReleased } from './replace-released.ts'

interface Effect {
  before: number | null
  after: number | null
  agencyId: number | null
  told: number
}
const NOTHING: Effect = { before: null, after: null, agencyId: null, told: 0 }

type Confirming = Entering & Pick<Recorder, 'note'> & { person: { personId: number } }

/** Whoever saw the results of all agencies hears that one of them is taken back. */
const READS_OF_RESULTS: readonly ConfidentialName[] = [
  'ranking.read',
  'result.export',
  'result.bundle',
  'transmission.sheet',
]

/** What a confirmed decision does. A gate that is passed is passed by the step itself, when it is taken. */
export async function takeEffect(tx: Tx, act: Confirming, decision: DecisionRow, cycle: CycleRow): Promise<Effect> {
  switch (decision.kind) {
    case 'pass-gate':
      return NOTHING
    case 'suspend':
      await mustChange(tx, cycle, { suspendedAt: act.now })
      return tellAll(tx, act, decision, cycle)
    case 'resume':
      return resume(tx, act, decision, cycle)
    case 'abandon': {
      // As a draft it shows nobody a score, and as abandoned it is found nowhere.
      const told = await tellAll(tx, act, decision, cycle)
      await mustChange(tx, cycle, { state: 'DRAFT', stateSince: act.now, abandonedAt: act.now, suspendedAt: null })
      act.note('cycle.advance', { id: cycle.id, details: { from: cycle.state, to: 'DRAFT' } })
      return told
    }
    case 'correct-score':
      return correct(tx, act, decision, cycle)
    case 'restore-scores': {
      const { restored, told } = await restoreScores(tx, act, decision, cycle)
      await approveAgain(tx, act, cycle)
      return { ...NOTHING, after: restored, told }
    }
    case 'withhold-result':
    case 'restore-result':
      return changeResult(tx, act, decision, cycle)
  }
}

async function mustChange(tx: Tx, cycle: CycleRow, change: Parameters<typeof changeCycle>[2]): Promise<void> {
  if (!(await changeCycle(tx, cycle, change))) throw new Error(`cycle ${cycle.id} was changed meanwhile`)
}

/** Everybody on a seat that the year concerns hears what was decided, and why. */
async function tellAll(tx: Tx, act: Confirming, decision: DecisionRow, cycle: CycleRow): Promise<Effect> {
  const told = await enqueue(tx, act.now, {
    kind: 'cycle-decided',
    key: `cycle-decided:${decision.id}`,
    to: (await concernedBy(tx, STAGE_KEYS, act.person.personId)).flatMap(({ people }) => people),
    args: { decisionId: decision.id, year: cycle.year },
    subject: `decision:${decision.id}`,
  })
  return { ...NOTHING, told }
}

/** Whatever was running has lost the days of the rest: each date that was still to come is as many days later. */
async function resume(tx: Tx, act: Confirming, decision: DecisionRow, cycle: CycleRow): Promise<Effect> {
  const rest = { from: cycle.suspendedAt ?? act.now, to: act.now }
  const { holidays } = await holidayBook(tx)
  const at = { holidays, zone: act.zone }
  const plan = await movedByResuming(tx, cycle, act)
  await mustChange(tx, cycle, { suspendedAt: null })
  await writeMoves(tx, act, cycle, plan)
  const later = (dueAt: Date): Date => afterRest(dueAt, rest, at)
  await shiftGrantedTimes(tx, cycle.id, rest.from, later)
  await shiftDeficiencies(tx, cycle.id, rest.from, later)
  return tellAll(tx, act, decision, cycle)
}

/** Another score in place of one that was released; both are kept. What was approved over the old one is no longer approved. */
async function correct(tx: Tx, act: Confirming, decision: DecisionRow, cycle: CycleRow): Promise<Effect> {
  const { facts, reason } = decision
  const item = facts.itemId === null ? null : await itemById(tx, facts.itemId)
  const after = facts.pointsHundredths
  if (item === null || after === null) throw new Error(`decision ${decision.id} corrects nothing`)
  const isReleased = cycle.state === 'RELEASED'
  if (isReleased) await keepReleased(tx, cycle)
  const before = (item.state === 'SCORED' ? item.preliminaryHundredths : item.finalHundredths) ?? 0
  const change = item.state === 'SCORED' ? { preliminaryHundredths: after } : { finalHundredths: after }
  if ((await moveItem(tx, item, 'correct', act.now, change)) === null) throw new Error(`item ${item.id} was moved`)
  const submissionId = (await submissionInForce(tx, item.id))?.id ?? null
  const score = { itemId: item.id, submissionId, scoreHundredths: after, note: reason }
  await addCorrection(tx, { ...score, evaluatorId: act.person.personId, at: act.now }, item)
  const { agencyId } = item
  act.note('decision.settle-item', { id: item.id, agencyId, details: { decisionId: decision.id } })
  const others = isReleased ? await replaceReleased(tx, act.now, cycle, decision, agencyId) : 0
  if (!isReleased) await approveAgain(tx, act, cycle)
  return { before, after, agencyId, told: others + (await tellAgency(tx, act, decision.id, item, before)) }
}

/** What was approved is approved no longer, and what was carried over has to be looked through again. */
async function approveAgain(tx: Tx, act: Confirming, cycle: CycleRow): Promise<void> {
  if (cycle.state === 'REVIEW' || cycle.state === 'PRELIMINARY' || cycle.state === 'OBJECTION_REVIEW') return
  await withdrawApprovals(tx, cycle.id, act.now)
  if (cycle.state === 'FINALISATION') return
  await mustChange(tx, cycle, { state: 'FINALISATION', stateSince: act.now, transmittedAt: null })
  act.note('cycle.advance', { id: cycle.id, details: { from: cycle.state, to: 'FINALISATION' } })
}

const tellAgency = async (tx: Tx, act: Confirming, decisionId: number, item: ItemRow, before: number) =>
  enqueue(tx, act.now, {
    kind: 'score-corrected',
    key: `score-corrected:${decisionId}`,
    to: await holdersOf(tx, ['focal-point', 'agency-head'], item.agencyId),
    args: { decisionId, itemId: item.id, before },
    subject: `item:${item.id}`,
  })

/** Which results stand follows from the decisions themselves (`withheldResults`); here it is told to whoever knew this one. */
async function changeResult(
  tx: Tx,
  act: Confirming,
  { id: decisionId, kind, facts }: DecisionRow,
  { id: cycleId, stateSince, profile }: CycleRow,
): Promise<Effect> {
  const agencyId = facts.agencyId ?? null
  if (agencyId === null) throw new Error(`decision ${decisionId} names no agency`)
  const people = await holdersOf(tx, ['focal-point', 'agency-head'], agencyId)
  const args = { cycleId, agencyId, decisionId }
  const subject = `result:${cycleId}`
  const notice = { kind: 'result-decided', key: `result-decided:${decisionId}`, subject } as const
  const isBack = kind === 'withhold-result'
  let told = isBack
    ? await enqueue(tx, act.now, { ...notice, to: people, args: { ...args, isOffice: false } })
    : await enqueue(tx, act.now, {
        kind: 'result-released',
        key: `result-released:${cycleId}:${agencyId}:${decisionId}`,
        to: people,
        args: { cycleId, agencyId },
        subject,
      })
  const readers = await whoRead(tx, `cycle:${cycleId}`, READS_OF_RESULTS, stateSince)
  const office = readers.filter((personId) => !people.includes(personId))
  told += await enqueue(tx, act.now, { ...notice, to: office, args: { ...args, isOffice: true } })
  if (profile.rankingVisibility === 'everybody') {
    const key = `ranking-changed:${decisionId}`
    await enqueue(tx, act.now, { kind: 'ranking-changed', key, to: 'channel', args: { cycleId, decisionId } })
  }
  return { ...NOTHING, agencyId, told }
}
