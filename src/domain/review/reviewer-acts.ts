import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf } from '../acts/ids.ts'

const person = { personId: idOf('person') }

/** Peers rows 32, 33: who reviews how much, and who must not. */
export const REVIEWER_ACTS = {
  'review.reviewers': confidentialRead({ permission: 'review.assign', entity: 'cycle', ids: { page: count } }),
  'review.reviewer': confidentialRead({ permission: 'review.assign', entity: 'person', ids: person }),
  /** Peers row 45: how alike the evaluators judge. */
  'review.quality': confidentialRead({ permission: 'quality.read', entity: 'cycle', ids: { page: count } }),
  'review.preview-balance': read({ tells: 'plain', permission: 'review.assign', ids: {} }),
  /** Exactly what was shown: another state of things has another checksum. */
  'review.balance': change({
    permission: 'review.assign',
    entity: 'cycle',
    ids: { checksum: count },
    details: says<{ added: number }>(),
  }),
  'review.choose-substitute': read({ tells: 'plain', permission: 'review.assign', ids: person }),
  'review.hand-over': change({
    permission: 'review.assign',
    entity: 'person',
    ids: { ...person, toId: idOf('person') },
    details: says<{ toId: number; added: number; dropped: number }>(),
  }),
  'review.choose-maximum': screen(person),
  'review.set-maximum': change({
    permission: 'review.assign',
    entity: 'person',
    ids: { ...person, maximum: count },
    details: says<{ maximum: number }>(),
  }),
  'review.choose-second': read({ tells: 'plain', permission: 'review.assign', ids: { ...person, page: count } }),
  'review.assign-second': change({
    permission: 'review.assign',
    entity: 'person',
    ids: { ...person, axisId: idOf('axis') },
    details: says<{ axisId: number; opened: number }>(),
  }),
  'review.ask-conflict': screen({ itemId: idOf('item') }),
  'review.declare-conflict': change({
    permission: 'review.score',
    entity: 'agency',
    details: says<{ assignmentId: number }>(),
  }),
}
