import type { Role } from '../vocabulary.ts'
import { change, read, says, screen } from '../acts/definition.ts'
import { idOf } from '../acts/ids.ts'

const standIn = { standInId: idOf('stand-in') }
const details = says<{ standInId: number }>()

/** Peers row 29, part 7 item 27: a stand-in with dates for every role, by name, with a note both ways. */
export const STAND_IN_ACTS = {
  'stand-in.list': read({ tells: 'plain', permission: 'stand-in.use', ids: {} }),
  'stand-in.ask': screen({ seatId: idOf('seat') }, 'stand-in.name'),
  'stand-in.find': read({ tells: 'plain', permission: 'stand-in.use' }),
  'stand-in.name': change({
    permission: 'stand-in.use',
    stepUp: true,
    entity: 'person',
    details: says<{ standInId: number; role: Role; personId: number; seatId: number }>(),
  }),
  'stand-in.confirm': change({
    permission: 'stand-in.confirm',
    settled: true,
    stepUp: true,
    entity: 'person',
    ids: standIn,
    details,
  }),
  'stand-in.end': change({ permission: 'stand-in.use', entity: 'person', ids: standIn, details }),
  'stand-in.note-back': change({ permission: 'stand-in.use', entity: 'person', ids: standIn, details }),
  /** The clock begins and ends them. */
  'stand-in.turn': change({
    permission: 'stand-in.turn',
    by: 'anyone',
    entity: 'person',
    details: says<{ standInId: number; did: string }>(),
  }),
}
