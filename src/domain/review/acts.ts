import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, optional } from '../acts/ids.ts'

const item = { itemId: idOf('item') }
/** The item in the version that the evaluator has read. */
const version = { ...item, submissionId: idOf('submission') }
const page = { page: count }

/** Requirements C7, C8, E9, E10: the evaluators' queue, the release, and the scores that an agency sees after it. */
export const REVIEW_ACTS = {
  'review.count-queue': read({ tells: 'plain', permission: 'review.queue' }),
  /** Takes the next of the queue in hand; with an item it passes that one over. */
  'review.claim-next': change({
    permission: 'review.queue',
    entity: 'item',
    opens: true,
    ids: { afterItemId: optional(idOf('item')) },
  }),
  'review.claim': change({ permission: 'review.score', entity: 'item', opens: true, ids: item }),
  'review.release-claim': change({ permission: 'review.score', entity: 'item', ids: item }),
  /** The item in hand once more; that it was taken in hand stands in the log. */
  'review.read-claimed': read({ tells: 'in-hand', permission: 'review.score' }),
  'review.score': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: { ...version, step: count },
    details: says<{
      points: number
      computed: number | null
      assessmentId: number
      submissionId: number
      sufficient: boolean
    }>(),
  }),
  /** A question whose answer is a score. */
  'review.other-score': screen(version),
  /** The same, after target and performance as the evidence shows them. */
  'review.verify-figures': screen(version),
  /** The same where the evidence is not sufficient and there is no time to mend it (requirement D4). */
  'review.score-insufficient': screen(version),
  'review.undo-score': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: { assessmentId: idOf('assessment') },
    details: says<{ assessmentId: number; reason: string }>(),
  }),
  /** Which score of one's own stands on an item, to be taken back with a reason. */
  'review.find-score': read({ tells: 'in-hand', permission: 'review.score' }),
  'review.ask-undo': screen(item),
  'review.preview-deficiency': read({ tells: 'in-hand', permission: 'review.score' }),
  'review.note-deficiency': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: version,
    details: says<{ assessmentId: number; dueAt: string; returned: number }>(),
  }),
  'review.find-agency': read({ tells: 'plain', permission: 'review.queue' }),
  'review.read-agency': confidentialRead({
    permission: 'review.queue',
    entity: 'agency',
    ids: { agencyId: idOf('agency'), ...page },
  }),
  'review.preview-release': read({ tells: 'plain', permission: 'preliminary.release', ids: {} }),
  /** The first of the two persons that a release takes. */
  'review.propose-release': change({
    permission: 'preliminary.release',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { cycleId: idOf('cycle'), version: count },
    details: says<{ contentHash: string }>(),
  }),
  'review.release-preliminary': change({
    permission: 'preliminary.release',
    settled: true,
    stepUp: true,
    entity: 'cycle',
    ids: { cycleId: idOf('cycle'), version: count },
    details: says<{ lapsed: number; passedOver: number; told: number; returned: number }>(),
  }),
  /** The first look of somebody of the agency. */
  'review.see-scores': change({ permission: 'scores.read', entity: 'agency' }),
  'review.accept-scores': change({ permission: 'scores.accept', entity: 'agency', ids: {} }),
  /** Who has looked; no score. */
  'review.score-readers': read({ tells: 'plain', permission: 'progress.read', ids: page }),
  'review.scores': read({ tells: 'own', permission: 'scores.read', ids: {} }),
  'review.losses': screen(page),
  'review.scores-axis': screen({ axisId: idOf('axis'), ...page }),
  'review.scores-item': read({ tells: 'own', permission: 'scores.read', ids: item }),
}
