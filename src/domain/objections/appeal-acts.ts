import { change, confidentialRead, read, says } from '../acts/definition.ts'
import { count, idOf } from '../acts/ids.ts'

const appeal = { appealId: idOf('appeal') }

/** Requirement B10: an agency takes a decided objection to the committee, whose members read and vote. */
export const APPEAL_ACTS = {
  'appeal.file': change({
    permission: 'appeal.file',
    entity: 'item',
    judged: true,
    ids: { itemId: idOf('item') },
    details: says<{ appealId: number }>(),
  }),
  'appeal.withdraw': change({
    permission: 'appeal.file',
    entity: 'item',
    judged: true,
    ids: { itemId: idOf('item') },
    details: says<{ appealId: number }>(),
  }),
  /** What waits for this member's vote. */
  'appeal.list': read({ tells: 'in-hand', permission: 'appeal.vote', ids: { page: count } }),
  /** The whole case: evidence, first score, objection, decision, and why the agency is not content. */
  'appeal.open': confidentialRead({
    permission: 'appeal.vote',
    entity: 'item',
    ids: appeal,
    details: says<{ appealId: number }>(),
  }),
  'appeal.case-files': confidentialRead({
    permission: 'appeal.vote',
    entity: 'item',
    ids: appeal,
    details: says<{ appealId: number }>(),
  }),
  'appeal.vote': change({
    permission: 'appeal.vote',
    entity: 'item',
    judged: true,
    ids: appeal,
    details: says<{ appealId: number; points: number; after: number | null }>(),
  }),
}
