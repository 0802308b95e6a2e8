import { windowAt } from '#domain/cycle/window.ts'
import { may } from '#domain/people/may.ts'
import { explainPoints, type PointsExplanation } from '#domain/review/points.ts'
import { knownPoints } from '#domain/review/standing-points.ts'
import { type DimensionTotal, type Totals, totalsOf } from '#domain/results/totals.ts'
import { CYCLE_STATES, type Dimension, type Hundredths, type ItemState } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type AgencyItem, itemsOfAgency } from '#storage/agency-items.ts'
import { standingScore } from '#storage/assessments.ts'
import { type CycleRow, currentCycle, stageFor } from '#storage/cycles.ts'
import { submissionInForce } from '#storage/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller, Tools } from '../command.ts'

export interface AxisScores extends DimensionTotal {
  axisId: number
  code: string
  title: string
  dimension: Dimension
  items: IndicatorScore[]
}
export interface IndicatorScore {
  itemId: number
  code: string
  title: string
  state: ItemState
  pointsHundredths: Hundredths | null
  maximumHundredths: Hundredths
}
export interface Scores {
  year: number
  isFinal: boolean
  totals: Totals
  axes: AxisScores[]
}
export interface ScoreSheet extends IndicatorScore {
  axisId: number
  claimHundredths: Hundredths | null
  /** The evaluator's words to the score; '' when there are none. */
  note: string
  /** Null where nothing was submitted. */
  arithmetic: PointsExplanation | null
  /** The window for objections is open, and this person may use it. */
  mayObject: boolean
}

/**
 * An agency's own scores by dimension and axis (requirements C8, E10). Refusals: not-your-role, not-found, scores-not-released
 * {expectedAt}, scores-not-released-yet; both depend on the timetable alone and on nothing that was scored (reliability S3).
 */
export async function readScores(tools: Tools, by: Caller) {
  const door = await doorOf(tools.db, by)
  if (!door.ok) return door
  const { cycle, agencyId } = door.value
  const items = (await itemsOfAgency(tools.db, cycle.id, agencyId)).filter(counts)
  const known = items.map((item) => ({ ...scoreOf(item, cycle), dimension: item.indicator.dimension, item }))
  const scored = known.map((row) => ({ ...row, notApplicable: row.state === 'NOT_APPLICABLE' }))
  const axes: AxisScores[] = []
  for (const { item, dimension, notApplicable, ...row } of scored) {
    const { id: axisId, code, title } = item.indicator.axis
    let axis = axes.find((candidate) => candidate.axisId === axisId)
    if (axis === undefined) {
      axis = { axisId, code, title, dimension, items: [], earnedHundredths: 0, maximumHundredths: 0 }
      axes.push(axis)
    }
    axis.items.push(row)
    axis.earnedHundredths += notApplicable ? 0 : (row.pointsHundredths ?? 0)
    axis.maximumHundredths += notApplicable ? 0 : row.maximumHundredths
  }
  return done<Scores>({ year: cycle.year, isFinal: isFinal(cycle), totals: totalsOf(scored), axes })
}

/** One indicator of the agency's own. Another agency's is not there, and before the release none is. Refusals as `readScores`. */
export async function readScore(tools: Tools, by: Caller, itemId: number) {
  const { db } = tools
  const door = await doorOf(db, by)
  if (!door.ok) return door
  const { cycle, agencyId } = door.value
  const item = (await itemsOfAgency(db, cycle.id, agencyId)).filter(counts).find((row) => row.id === itemId)
  if (item === undefined) return refuse('not-found')
  const submission = await submissionInForce(db, item.id)
  const { formula, maximumHundredths, axis } = item.indicator
  return done<ScoreSheet>({
    ...scoreOf(item, cycle),
    axisId: axis.id,
    claimHundredths: submission?.claimHundredths ?? null,
    note: (await standingScore(db, item.id))?.note ?? '',
    arithmetic:
      submission === null
        ? null
        : explainPoints({ formula, maximumHundredths, target: submission.target, actual: submission.actual }),
    mayObject: await mayObject(tools, by, cycle, item),
  })
}

async function doorOf(db: Reader, by: Caller) {
  const { actor } = by
  // Evaluators and coordinators have their own places; here an agency looks at itself.
  if (actor.kind !== 'person' || (actor.role !== 'focal-point' && actor.role !== 'agency-head'))
    return refuse('not-your-role', { needs: 'focal-point' })
  const { agencyId } = actor
  const cycle = await currentCycle(db)
  if (cycle === null) return refuse('no-cycle')
  if (agencyId === null) return refuse('not-found')
  const allowed = may(actor, 'scores.read', { agencyId, cycleState: cycle.state })
  if (!allowed.ok && allowed.refusal.code !== 'not-now') return allowed
  if (allowed.ok) return done({ cycle, agencyId })
  const stage = (await stageFor(db, cycle.id, 'objection', null)) ?? (await stageFor(db, cycle.id, 'release', null))
  return stage === null
    ? refuse('scores-not-released-yet')
    : refuse('scores-not-released', { expectedAt: stage.opensAt.toISOString() })
}

/** Indicators that were taken out of the cycle again before anybody scored them are no part of the sum. */
const counts = (item: AgencyItem): boolean => item.state !== 'EMPTY' && item.state !== 'DRAFT'

const isFinal = (cycle: CycleRow): boolean => CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('RELEASED')

/** What became of an objection is told with the final results, not by a sign in a list. */
const UNTIL_FINAL: Partial<Record<ItemState, ItemState>> = { OBJECTION_DECIDED: 'OBJECTED', FINAL: 'SCORED' }

const scoreOf = (item: AgencyItem, cycle: CycleRow): IndicatorScore => ({
  itemId: item.id,
  code: item.indicator.code,
  title: item.indicator.title,
  state: isFinal(cycle) ? item.state : (UNTIL_FINAL[item.state] ?? item.state),
  pointsHundredths: knownPoints(item, cycle.state),
  maximumHundredths: item.indicator.maximumHundredths,
})

async function mayObject({ db, clock }: Tools, by: Caller, cycle: CycleRow, item: AgencyItem): Promise<boolean> {
  if (item.state !== 'SCORED' && item.state !== 'OBJECTED') return false
  if (!may(by.actor, 'objection.file', { agencyId: item.agencyId, cycleState: cycle.state }).ok) return false
  const stage = await stageFor(db, cycle.id, 'objection', item.agencyId)
  return stage !== null && windowAt(stage, clock.now(), stage.graceMinutes) === 'open'
}

/** Whether this agency may look at its scores now. */
export const readScoresAreOut = async ({ db }: Tools, by: Caller): Promise<boolean> => (await doorOf(db, by)).ok
