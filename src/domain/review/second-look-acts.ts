import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, optional } from '../acts/ids.ts'

const look = { lookId: idOf('second-look') }
/** The item in the version that the evaluator has read. */
const version = { ...look, submissionId: idOf('submission') }

/** Peers rows 35–37, 44: scores that a second and a third evaluator give to the same item without seeing each other's. */
export const SECOND_LOOK_ACTS = {
  'second-look.count': read({ tells: 'plain', permission: 'review.queue' }),
  /** Takes the next one in hand; with a look it passes that one over. */
  'second-look.claim-next': change({
    permission: 'review.queue',
    entity: 'item',
    opens: true,
    ids: { afterLookId: optional(idOf('second-look')) },
    details: says<{ lookId: number }>(),
  }),
  'second-look.release-claim': change({ permission: 'review.score', entity: 'item', ids: look }),
  /** The item in hand once more; that it was taken in hand stands in the log. */
  'second-look.read-claimed': read({ tells: 'in-hand', permission: 'review.score' }),
  'second-look.score': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: { ...version, step: count },
    details: says<{ lookId: number; place: number; points: number; computed: number | null; state: string }>(),
  }),
  'second-look.other-score': screen(version),
  'second-look.verify-figures': screen(version),
  /** Both scores, for the two who are to agree. */
  'second-look.open': confidentialRead({ permission: 'review.score', entity: 'item', ids: look }),
  'second-look.propose': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: look,
    details: says<{ lookId: number; points: number }>(),
  }),
  'second-look.accept': change({
    permission: 'review.score',
    entity: 'item',
    judged: true,
    ids: { ...look, pointsHundredths: count },
    details: says<{ lookId: number; points: number }>(),
  }),
  /** All of them, for who answers for the review. */
  'second-look.board': confidentialRead({ permission: 'review.appoint', entity: 'cycle', ids: {} }),
  /** What two cannot agree on goes to a third. */
  'second-look.send-to-third': change({ permission: 'review.appoint', entity: 'item', judged: true, ids: look }),
  'second-look.ask-sample': screen(),
  'second-look.set-sample': change({
    permission: 'cycle.change',
    entity: 'cycle',
    details: says<{ percent: number; opened: number }>(),
  }),
  /** What the sample is drawn by: written when it is first needed, never chosen by anybody. */
  'second-look.draw': change({
    permission: 'cycle.change',
    entity: 'cycle',
    details: says<{ seed: string }>(),
  }),
}
