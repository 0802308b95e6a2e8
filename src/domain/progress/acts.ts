import { confidentialRead, read, says } from '../acts/definition.ts'
import { count } from '../acts/ids.ts'

/** Requirements G1, G2: the gauge of participation, and the list to telephone by when chat is silent. */
export const PROGRESS_ACTS = {
  'progress.show': read({ tells: 'plain', permission: 'progress.read', ids: {} }),
  /** Where people stop in dialogues. */
  'progress.steps': read({ tells: 'plain', permission: 'progress.read', ids: { page: count } }),
  /** `agencies`: whose telephone numbers were shown, with commas. */
  'progress.call-list': confidentialRead({
    permission: 'progress.read',
    entity: 'cycle',
    ids: { page: count },
    details: says<{ agencies: string }>(),
  }),
}
