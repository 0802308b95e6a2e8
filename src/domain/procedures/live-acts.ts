import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf } from '../acts/ids.ts'
import { LIVE_ENDS } from './cases.ts'

const meeting = { meetingId: idOf('meeting') }
const one = { pointId: idOf('meeting-item') }
const details = says<{ meeting: number; item: number }>()

/** Requirement D3: evaluator and agency go through its items together, one after another. */
export const LIVE_ACTS = {
  'live.show': confidentialRead({ permission: 'case.use', entity: 'case', ids: { ...meeting, page: count } }),
  /** The items that have been handed in by then, and the first of them. */
  'live.begin': change({
    permission: 'case.use',
    entity: 'case',
    ids: meeting,
    details: says<{ meeting: number; items: number }>(),
  }),
  'live.item': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
  'live.open': change({ permission: 'case.use', entity: 'case', ids: one, details }),
  'live.settle': change({
    permission: 'case.use',
    entity: 'case',
    ids: { ...one, state: oneOf(LIVE_ENDS) },
    details: says<{ meeting: number; item: number; state: string }>(),
  }),
  'live.note-ask': screen({ ...one, isShared: oneOf(['shared', 'private']) }),
  'live.note': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ meeting: number; item: number; shared: boolean }>(),
  }),
  'live.may-attach': read({ tells: 'in-hand', permission: 'case.use' }),
  'live.attach': change({
    permission: 'case.use',
    entity: 'case',
    details: says<{ meeting: number; item: number; sha256: string }>(),
  }),
  /** What was handed in for it, and what was given on the spot. */
  'live.files': confidentialRead({ permission: 'case.use', entity: 'case', ids: one }),
}
