import type { ObjectionSum, ScoreSum } from '#domain/review/quality.ts'
import { reading } from '../prepared.ts'
import { giveWay } from '../slices.ts'
import { ITEM_SPAN, OBJECTION_SUMS, SCORE_SUMS, SCORERS } from '../statements/quality.ts'
import type { Reader } from '../transaction.ts'

const EVALUATORS = 50

/** What was scored, some evaluators at a time, and what became of objections to it. */
export async function qualitySums(
  db: Reader,
  cycleId: number,
): Promise<{ scores: ScoreSum[]; objections: ObjectionSum[] }> {
  const evaluators = (await reading(db, (run) => run.all(SCORERS))).map(({ evaluatorId }) => evaluatorId)
  const scores: ScoreSum[] = []
  const { first, last } = (await reading(db, (run) => run.first(ITEM_SPAN, cycleId))) ?? { first: null, last: null }
  if (first !== null && last !== null)
    for (let i = 0; i < evaluators.length; i += EVALUATORS) {
      const part = JSON.stringify(evaluators.slice(i, i + EVALUATORS))
      for (const row of await reading(db, (run) => run.all(SCORE_SUMS, part, first, last, cycleId))) scores.push(row)
      await giveWay()
    }
  return { scores, objections: await reading(db, (run) => run.all(OBJECTION_SUMS, cycleId)) }
}
