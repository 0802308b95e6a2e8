import type { Id } from '#domain/acts/ids.ts'
import { type DimensionTotal, type Totals, totalsOf } from '#domain/results/totals.ts'
import { knownPoints } from '#domain/review/standing-points.ts'
import { CYCLE_STATES, type Dimension, type Hundredths, type ItemState } from '#domain/vocabulary.ts'
import { type AgencyItem, itemsOfAgency } from '#storage/evidence/agency-items.ts'
import { standingScore } from '#storage/review/assessments.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import { type Reported, reportedFor } from '../procedures/reported.ts'
import { type SettledLook, settledLook } from './second-looks.ts'
import { type Arithmetic, arithmeticOf } from './arithmetic.ts'

export interface AxisScores extends DimensionTotal {
  axisId: Id<'axis'>
  code: string
  title: string
  dimension: Dimension
  items: IndicatorScore[]
}
export interface IndicatorScore {
  itemId: Id<'item'>
  code: string
  title: string
  state: ItemState
  claimHundredths: Hundredths | null
  pointsHundredths: Hundredths | null
  maximumHundredths: Hundredths
}
export interface IndicatorLoss extends IndicatorScore {
  claimHundredths: Hundredths
  pointsHundredths: Hundredths
}
export interface Scores {
  year: number
  isFinal: boolean
  totals: Totals
  axes: AxisScores[]
  /** Where fewer points were given than the agency had claimed, the greatest difference first. */
  losses: IndicatorLoss[]
}
export interface ScoreSheet extends IndicatorScore, Arithmetic {
  axisId: Id<'axis'>
  /** The evaluator's words to the score; '' when there are none. */
  note: string
  /** Requirement D4; null: nobody was asked. */
  sufficient: boolean | null
  /** What two or three evaluators came to, without names; null where one has scored it. */
  look: SettledLook | null
  /** What others who were asked have said of it, with who and when (requirements E16, H1–H9). */
  reported: Reported[]
  /** The window for objections is open, and this person may use it. */
  mayObject: boolean
}

/** Indicators that were taken out of the cycle again before anybody scored them are no part of the sum. */
export const scoredItems = async (db: Reader, cycleId: number, agencyId: number): Promise<AgencyItem[]> =>
  (await itemsOfAgency(db, cycleId, agencyId)).filter(({ state }) => state !== 'EMPTY' && state !== 'DRAFT')

/** An agency's scores by dimension and axis (requirements C8, E10). */
export async function agencyScores(db: Reader, cycle: CycleRow, agencyId: number): Promise<Scores> {
  const scored = (await scoredItems(db, cycle.id, agencyId)).map((item) => {
    const row = scoreOf(item, cycle)
    const axisId = item.indicator.axis.id
    return { ...row, axisId, dimension: item.indicator.dimension, item, notApplicable: row.state === 'NOT_APPLICABLE' }
  })
  const axes = new Map<number, AxisScores>()
  for (const { item, axisId, dimension, notApplicable, ...row } of scored) {
    const { code, title } = item.indicator.axis
    const fresh = { axisId, code, title, dimension, items: [], earnedHundredths: 0, maximumHundredths: 0 }
    const axis: AxisScores = axes.get(axisId) ?? fresh
    axes.set(axisId, axis)
    axis.items.push(row)
    axis.earnedHundredths += notApplicable ? 0 : (row.pointsHundredths ?? 0)
    axis.maximumHundredths += notApplicable ? 0 : row.maximumHundredths
  }
  return {
    year: cycle.year,
    isFinal: isFinal(cycle),
    totals: totalsOf(scored, cycle.profile.notApplicable.reweighting),
    axes: [...axes.values()],
    losses: lossesAmong([...axes.values()].flatMap(({ items }) => items)),
  }
}

const lostOf = ({ claimHundredths, pointsHundredths }: IndicatorLoss): Hundredths => claimHundredths - pointsHundredths

const isLoss = (row: IndicatorScore): row is IndicatorLoss =>
  row.state !== 'NOT_APPLICABLE' &&
  row.claimHundredths !== null &&
  row.pointsHundredths !== null &&
  row.pointsHundredths < row.claimHundredths

const lossesAmong = (rows: readonly IndicatorScore[]): IndicatorLoss[] =>
  rows.filter(isLoss).toSorted((a, b) => lostOf(b) - lostOf(a))

/** One indicator of an agency. */
export async function scoreSheet(
  db: Reader,
  cycle: CycleRow,
  item: AgencyItem,
  mayObject: boolean,
): Promise<ScoreSheet> {
  const submission = await submissionInForce(db, item.id)
  const score = await standingScore(db, item.id)
  return {
    ...scoreOf(item, cycle),
    claimHundredths: submission?.claimHundredths ?? null,
    axisId: item.indicator.axis.id,
    note: score?.note ?? '',
    sufficient: score?.sufficient ?? null,
    ...arithmeticOf(item.indicator, submission, score),
    look: await settledLook(db, item.id),
    reported: submission === null ? [] : await reportedFor(db, { ...item, cycleId: cycle.id }, submission),
    mayObject,
  }
}

const isFinal = (cycle: CycleRow): boolean => CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('RELEASED')

/** What became of an objection is told with the final results, not by a sign in a list. */
const UNTIL_FINAL: Partial<Record<ItemState, ItemState>> = { OBJECTION_DECIDED: 'OBJECTED', FINAL: 'SCORED' }

const scoreOf = (item: AgencyItem, cycle: CycleRow): IndicatorScore => ({
  itemId: item.id,
  code: item.indicator.code,
  title: item.indicator.title,
  state: isFinal(cycle) ? item.state : (UNTIL_FINAL[item.state] ?? item.state),
  claimHundredths: item.claimHundredths,
  pointsHundredths: knownPoints(item, cycle.state),
  maximumHundredths: item.indicator.maximumHundredths,
})
