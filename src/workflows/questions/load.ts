import { isRoutedTo } from '#reads/questions/questions.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { questionById, type QuestionRow } from '#storage/questions/questions.ts'
import { reviewScope } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

/** One question as this person may see it: an agency its own, an evaluator what is asked of their axes. */
export async function loadQuestion(db: Reader, context: PersonContext, { questionId }: { questionId: number }) {
  const question = await questionById(db, questionId)
  if (question === null) return null
  const cycle = question.cycleId === null ? null : await cycleById(db, question.cycleId)
  const isMine = await routedTo(db, context, [question])
  const about = {
    agencyId: question.agencyId,
    cycleState: cycle?.state ?? null,
    assigned: isMine(question),
    conflicted: false,
  }
  return { about, question }
}

/** Which of these questions are asked of this person; of a coordinator all. */
export async function routedTo(
  db: Reader,
  { person: { personId, role } }: PersonContext,
  questions: readonly QuestionRow[],
): Promise<(question: QuestionRow) => boolean> {
  if (role !== 'evaluator') return () => role === 'coordinator'
  const scopes = new Map<number, Awaited<ReturnType<typeof reviewScope>>>()
  for (const id of new Set(questions.map(({ cycleId }) => cycleId)))
    if (id !== null) scopes.set(id, await reviewScope(db, id, personId))
  return (question) => {
    const scope = question.cycleId === null ? undefined : scopes.get(question.cycleId)
    return scope !== undefined && isRoutedTo(question, personId, scope.seats, scope.assignments)
  }
}
