import { change, says } from '../acts/definition.ts'
import type { CycleState } from '../vocabulary.ts'

export const CYCLE_ACTS = {
  'cycle.advance': change({
    permission: 'cycle.advance',
    entity: 'cycle',
    by: 'anyone',
    details: says<{ from: CycleState; to: CycleState }>(),
  }),
}
