import { mayReview, type ReviewItem } from '#domain/review/may-review.ts'
import type { Waiting } from '#domain/worklist/worklist.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { awaitedRequests } from '#storage/not-applicable/requests.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { openQuestions } from '#storage/questions/questions.ts'
import type { Reader } from '#storage/transaction.ts'
import { isRoutedTo } from '../questions/questions.ts'

/**
 * Questions that wait for this person's answer, and requests that an indicator does not apply that wait for their decision. What no
 * evaluator may do is the coordinators' (requirement B5), and so are requests where the profile says so.
 */
export async function waitingWords(
  db: Reader,
  cycle: CycleRow,
  { personId, role }: { personId: number; role: 'evaluator' | 'coordinator' },
): Promise<{ questions: Waiting; requests: Waiting }> {
  const questions = await openQuestions(db)
  const requests = await awaitedRequests(db, cycle.id)
  if (questions.length + requests.length === 0) return { questions: counted([]), requests: counted([]) }
  const { evaluators, assignments } = await hearingPanel(db, cycle.id)
  const isMine = (isTheirs: (evaluator: (typeof evaluators)[number]) => boolean): boolean =>
    role === 'coordinator'
      ? !evaluators.some(isTheirs)
      : evaluators.some((evaluator) => evaluator.personId === personId && isTheirs(evaluator))
  const byEvaluator = cycle.profile.notApplicable.decidedBy === 'evaluator'
  const decides = ({ item: row, firstDecidedBy }: (typeof requests)[number]): boolean => {
    const { id: indicatorId, axisId, dimension } = row.indicator
    const item: ReviewItem = { agencyId: row.agencyId, indicatorId, axisId, dimension, firstScorerId: null }
    return isMine(
      (evaluator) =>
        byEvaluator &&
        evaluator.personId !== firstDecidedBy &&
        mayReview({
          act: 'score',
          evaluatorPersonId: evaluator.personId,
          seats: evaluator.seats,
          assignments,
          item,
        }).ok,
    )
  }
  return {
    questions: counted(
      questions.filter((row) => isMine((one) => isRoutedTo(row, one.personId, one.seats, assignments))),
    ),
    requests: counted(requests.filter(decides)),
  }
}

const counted = (rows: readonly { waitingSince: Date }[]): Waiting => ({
  count: rows.length,
  since: rows.map(({ waitingSince }) => waitingSince).toSorted((a, b) => +a - +b)[0] ?? null,
})
