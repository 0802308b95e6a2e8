import { change, read, says } from '../acts/definition.ts'
import type { CycleState } from '../vocabulary.ts'

/** Peers row 72: the year tried out on copies of the data. */
export const REHEARSAL_ACTS = {
  'rehearsal.ask': read({ tells: 'plain', permission: 'cycle.rehearse', ids: {} }),
  'cycle.rehearse': change({
    permission: 'cycle.rehearse',
    entity: 'cycle',
    ids: {},
    details: says<{ state: CycleState }>(),
  }),
}
