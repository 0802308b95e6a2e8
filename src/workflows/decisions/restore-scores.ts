import { enqueue } from '#outbox/enqueue.ts'
import { momentOf } from '#reads/results/moment.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { DecisionRow } from '#storage/decisions/decisions.ts'
import { moveItem, returnItem } from '#storage/evidence/item-moves.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { ItemAtMoment } from '#storage/results/moments.ts'
import { addCorrection, addScore, scoresSince, undoAssessment } from '#storage/review/assessments.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Recorder } from '../act.ts'

type Restoring = Pick<Recorder, 'note'> & { now: Date; person: { personId: number } }

/**
 * Reliability S18: puts the scores of a year back to what they were at a moment. While the review runs, what was given since is undone and
 * what was undone since is given again; afterwards each is corrected. Whose score it was, or whose agency it is, is told.
 * @returns how many items have other points now, and how many people are told
 */
export async function restoreScores(
  tx: Tx,
  act: Restoring,
  decision: DecisionRow,
  cycle: CycleRow,
): Promise<{ restored: number; told: number }> {
  const at = new Date(decision.facts.at ?? Number.NaN)
  const { changed } = await momentOf(tx, cycle, at)
  const agencies = new Map<number, number>()
  const scorers = new Map<number, number>()
  const count = (of: Map<number, number>, id: number) => of.set(id, (of.get(id) ?? 0) + 1)
  let restored = 0
  for (const then of changed) {
    const item = await itemById(tx, then.itemId)
    if (item === null) continue
    const whose = cycle.state === 'REVIEW' ? await reviewAgain(tx, act, item, then, at, decision.reason) : []
    if (cycle.state !== 'REVIEW' && !(await correct(tx, act, item, then, decision.reason))) continue
    if (whose === null) continue
    for (const id of whose) count(scorers, id)
    if (cycle.state !== 'REVIEW') count(agencies, item.agencyId)
    restored += 1
    const details = { decisionId: decision.id }
    act.note('decision.settle-item', { id: item.id, agencyId: item.agencyId, details })
  }
  const told = await tell(tx, act.now, decision.id, scorers, agencies)
  return { restored, told }
}

/** @returns whose scores are another's now; null: nothing could be done */
async function reviewAgain(
  tx: Tx,
  act: Restoring,
  item: ItemRow,
  then: ItemAtMoment,
  at: Date,
  reason: string,
): Promise<number[] | null> {
  const since = await scoresSince(tx, item.id, at)
  const [earliest] = since
  if (earliest !== undefined) {
    const { itemStateBefore, hundredthsBefore: preliminaryHundredths, scorerBeforeId: firstScorerId } = earliest
    const before = { preliminaryHundredths, firstScorerId }
    if ((await returnItem(tx, item, 'undo-score', itemStateBefore, act.now, before)) === null) return null
    for (const { id } of since) await undoAssessment(tx, id, act.now)
    return [...new Set(since.map(({ evaluatorId }) => evaluatorId))]
  }
  // Somebody has taken back since what stood then.
  const points = then.pointsHundredths
  const submissionId = (await submissionInForce(tx, item.id))?.id ?? null
  if (points === null || then.scorerId === null || submissionId === null) return null
  const change = { preliminaryHundredths: points, firstScorerId: then.scorerId, claimedBy: null, claimedUntil: null }
  if ((await moveItem(tx, item, 'score', act.now, change)) === null) return null
  const score = { itemId: item.id, submissionId, scoreHundredths: points, note: reason, at: act.now }
  await addScore(tx, { ...score, evaluatorId: then.scorerId }, item)
  return [then.scorerId]
}

async function correct(tx: Tx, act: Restoring, item: ItemRow, then: ItemAtMoment, reason: string): Promise<boolean> {
  const points = then.pointsHundredths ?? 0
  const change = item.state === 'SCORED' ? { preliminaryHundredths: points } : { finalHundredths: points }
  if ((await moveItem(tx, item, 'correct', act.now, change)) === null) return false
  const submissionId = (await submissionInForce(tx, item.id))?.id ?? null
  const score = { itemId: item.id, submissionId, scoreHundredths: points, note: reason }
  await addCorrection(tx, { ...score, evaluatorId: act.person.personId, at: act.now }, item)
  return true
}

async function tell(
  tx: Tx,
  now: Date,
  decisionId: number,
  scorers: ReadonlyMap<number, number>,
  agencies: ReadonlyMap<number, number>,
): Promise<number> {
  const subject = `decision:${decisionId}`
  let told = 0
  for (const [personId, count] of scorers)
    told += await enqueue(tx, now, {
      kind: 'scores-undone',
      key: `scores-undone:${decisionId}:${personId}`,
      to: [personId],
      args: { decisionId, count },
      subject,
    })
  for (const [agencyId, count] of agencies)
    told += await enqueue(tx, now, {
      kind: 'scores-restored',
      key: `scores-restored:${decisionId}:${agencyId}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
      args: { decisionId, agencyId, count },
      subject,
    })
  return told
}
