import type { ShownState } from '#domain/evidence/shown-state.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { promiseClock } from '../cycle/promises.ts'
import type { Reader } from '#storage/transaction.ts'
import { spoken, type SpokenPromise } from '../cycle/promises.ts'

/**
 * What an agency is told of the answer to a submission: by when, how late it is, or, for a corrected one whose time has passed, that
 * its score comes with all others.
 */
export type ItemAnswer =
  | { kind: 'promise'; promise: SpokenPromise }
  | { kind: 'results'; checkedBy: string; resultsBy: string }

/**
 * Until the preliminary results are out an agency must not tell a scored item from one that waits (reliability S3), so this reads
 * nothing that changes with the score: the organization is late only when its whole answer, a note or the results, is.
 */
export async function itemAnswer(
  db: Reader,
  of: { cycle: CycleRow; submittedAt: Date | null; shown: ShownState; notes: number },
  at: { now: Date; zone: string },
): Promise<ItemAnswer | null> {
  const { cycle, submittedAt, shown, notes } = of
  if (submittedAt === null || (shown !== 'SUBMITTED' && shown !== 'IN_REVIEW')) return null
  const clock = await promiseClock(db, cycle, at)
  const results = clock('review', submittedAt)
  const checked = notes > 0 ? clock('correction', submittedAt) : results
  if (!checked.isPast || results.isPast) return { kind: 'promise', promise: spoken(checked.isPast ? results : checked) }
  return { kind: 'results', checkedBy: checked.by.toISOString(), resultsBy: results.by.toISOString() }
}
