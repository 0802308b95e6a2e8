import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import type { ApprovalStep } from '../vocabulary.ts'
import { count, idOf, mark, oneOf, optional } from '../acts/ids.ts'
import { DECISION_KINDS, type DecisionKind, PASSABLE_GATES } from './decision.ts'

const decision = { decisionId: idOf('decision') }
const place = { indicatorId: idOf('indicator') }

/** What two persons decide, and whom the coordinator appoints where nobody is left to do the work. */
export const DECISION_ACTS = {
  'decision.list': confidentialRead({ permission: 'decision.confirm', entity: 'cycle', ids: {} }),
  /** A reason is asked for, then it waits for a second person. */
  'decision.ask': screen(
    {
      kind: oneOf(DECISION_KINDS),
      gate: optional(oneOf(PASSABLE_GATES)),
    },
    'decision.propose',
  ),
  /** The same for a result that was taken back and is given out again. */
  'decision.ask-restore': screen({ agencyId: idOf('agency') }, 'decision.propose'),
  /** The same for the scores of a moment; `at` in seconds. */
  'decision.ask-moment': screen({ at: count }, 'decision.propose'),
  'decision.find-item': confidentialRead({ permission: 'decision.propose', entity: 'item' }),
  'decision.find-agency': read({ tells: 'plain', permission: 'decision.propose' }),
  'decision.propose': change({
    permission: 'decision.propose',
    stepUp: true,
    entity: 'decision',
    details: says<{ kind: DecisionKind; cycleId: number; reason: string }>(),
  }),
  'decision.open': confidentialRead({ permission: 'decision.confirm', entity: 'decision', ids: decision }),
  'decision.confirm': change({
    permission: 'decision.confirm',
    settled: true,
    stepUp: true,
    entity: 'decision',
    ids: decision,
    details: says<{ kind: DecisionKind; cycleId: number; before: number | null; after: number | null }>(),
  }),
  /** What a decision has made of an item: its score is another, or stands although nobody heard what was objected to it. */
  'decision.settle-item': change({
    permission: 'decision.confirm',
    entity: 'item',
    judged: true,
    details: says<{ decisionId: number }>(),
  }),
  'decision.drop': change({
    permission: 'decision.confirm',
    entity: 'decision',
    ids: decision,
    details: says<{ kind: DecisionKind }>(),
  }),

  /** Requirements B6–B9: a score that was released is corrected under the signatures the table was released with. */
  'amend.open': confidentialRead({ permission: 'amend.sign', entity: 'decision', ids: decision }),
  'amend.sign': change({
    permission: 'amend.sign',
    settled: true,
    stepUp: true,
    entity: 'decision',
    ids: { ...decision, seen: mark, shownAt: count },
    details: says<{ step: ApprovalStep; contentHash: string; before: number; after: number; last: boolean }>(),
  }),

  'review.orphans': confidentialRead({ permission: 'review.appoint', entity: 'cycle', ids: {} }),
  'review.choose-evaluator': read({ tells: 'plain', permission: 'review.appoint', ids: place }),
  'review.appoint': change({
    permission: 'review.appoint',
    entity: 'cycle',
    ids: { ...place, personId: idOf('person') },
    details: says<{ indicatorId: number; personId: number }>(),
  }),
}
