import type { ObjectionSum, ScoreSum } from '#domain/review/quality.ts'
import { reading } from '../prepared.ts'
import { giveWay, partsOf } from '../slices.ts'
import { OBJECTION_SUMS, SCORE_SUMS, SCORERS } from '../statements/quality.ts'
import type { Reader } from '../transaction.ts'

const EVALUATORS = 50

/** What was scored, some evaluators at a time, and what became of objections to it. */
export async function qualitySums(
  db: Reader,
  cycleId: number,
): Promise<{ scores: ScoreSum[]; objections: ObjectionSum[] }> {
  const evaluators = (await reading(db, (run) => run.all(SCORERS))).map(({ evaluatorId }) => evaluatorId)
  const scores: ScoreSum[] = []
  for (const { from, to } of partsOf(evaluators, EVALUATORS)) {
    for (const row of await reading(db, (run) => run.all(SCORE_SUMS, from, to, cycleId))) scores.push(row)
    await giveWay()
  }
  return { scores, objections: await reading(db, (run) => run.all(OBJECTION_SUMS, cycleId)) }
}
