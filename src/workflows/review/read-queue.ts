import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import type { QueueCounts } from '#domain/review/queue.ts'
import { done, refuse } from '#shared/outcome.ts'
import { queueCounts } from '#reads/review/queue.ts'
import { taskSheet } from '#reads/review/task-sheet.ts'
import { queueOf } from '#storage/review/reviews.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { claimedVersion, loadEvaluator, loadTask } from './load-task.ts'

/** How much waits for the caller. Refusals: those of `loadEvaluator`. */
export const readQueue = query('review.count-queue', {
  input: NONE,
  load: loadEvaluator,
  async read(db, act, _, { evaluator }) {
    const { cycle, scope, overdueBefore } = evaluator
    const entries = await queueOf(db, cycle.id, scope.reach, overdueBefore)
    return done(await queueCounts(db, evaluator, entries, act))
  },
})

/** The item in hand once more. Refusals: those of `claimedVersion`. */
export const readClaimed = query('review.read-claimed', {
  input: z.object({ itemId: z.number().int(), submissionId: z.number().int() }),
  load: loadTask,
  async read(db, act, { submissionId }, { task }) {
    const claimed = await claimedVersion(db, act, task, submissionId)
    if (!claimed.ok) return claimed
    const sheet = await taskSheet(db, task, act)
    return sheet === null ? refuse('review-item-withdrawn') : done(sheet)
  },
})

/** What the home screen offers: the evaluator's queue, an agency's scores once they are out. */
export type ReviewHome = { kind: 'queue'; counts: QueueCounts } | { kind: 'scores' }

export async function readReviewHome(tools: Tools, caller: Caller): Promise<ReviewHome | null> {
  const { actor } = caller
  if (actor.kind !== 'person') return null
  if (actor.role === 'evaluator') {
    const counts = await readQueue(tools, caller)
    return counts.ok ? { kind: 'queue', counts: counts.value } : null
  }
  if (actor.role !== 'focal-point' && actor.role !== 'agency-head') return null
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return null
  const about = { agencyId: actor.agencyId, cycleState: cycle.state }
  return may(actor, 'scores.read', about).ok ? { kind: 'scores' } : null
}
