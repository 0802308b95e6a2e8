import { done, type Outcome } from '#shared/outcome.ts'
import { type EndRefusal, mayEndAt } from './new-end.ts'

/**
 * Peers row 3: to whom an end is more time, and whose own end is as late already. Refuses where it is none for anybody: the reason of the
 * first, or that it is too far for the stage.
 */
export function shareOut<A extends { dueAt: Date }>(
  agencies: readonly A[],
  end: Date,
  facts: { limitAt: Date | null; now: Date },
): Outcome<{ given: A[]; untouched: A[] }, EndRefusal> {
  const given: A[] = []
  const untouched: A[] = []
  let first: Outcome<Date, EndRefusal> | null = null
  for (const agency of agencies) {
    const judged = mayEndAt(end, { dueAt: agency.dueAt, ...facts })
    if (!judged.ok && judged.refusal.code !== 'extension-not-later') return judged
    if (!judged.ok) first ??= judged
    ;(judged.ok ? given : untouched).push(agency)
  }
  return given.length === 0 && first !== null && !first.ok ? first : done({ given, untouched })
}
