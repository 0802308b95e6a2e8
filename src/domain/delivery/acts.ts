import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'

/** Why something did not arrive, in the order in which it is told: the first may be done at once. */
export const REASONS = ['uncertain', 'failed', 'unreachable', 'channel', 'mirror'] as const
export type Reason = (typeof REASONS)[number]

/** Whom it was for; a person is named besides. */
export const PARTIES = ['person', 'channel', 'mirror'] as const

/** `upTo`: the newest notice that was before the eyes of who pressed; what has come since stays. */
const party = { upTo: count, party: oneOf(PARTIES), personId: optional(idOf('person')) }
const person = { upTo: count, personId: idOf('person') }

/** Issue 9, part 6: what did not arrive is shown to the coordinator, who has it sent again, tells it in another way or takes note. */
export const DELIVERY_ACTS = {
  'delivery.show': read({ tells: 'plain', permission: 'delivery.handle', ids: { page: count } }),
  'delivery.party': read({ tells: 'plain', permission: 'delivery.handle', ids: party }),
  'delivery.ask-again': screen(party),
  /** `sure`: also what may have arrived and is meant to come once only. */
  'delivery.send-again': change({
    permission: 'delivery.handle',
    entity: 'notice',
    ids: { sure: oneOf(['yes', 'no']), ...party },
    details: says<{ to: string; count: number }>(),
  }),
  'delivery.phone': confidentialRead({ permission: 'delivery.handle', entity: 'person', ids: person }),
  'delivery.tell-by-phone': change({
    permission: 'delivery.handle',
    entity: 'person',
    ids: person,
    details: says<{ upTo: number; count: number }>(),
  }),
  'delivery.close': change({
    permission: 'delivery.handle',
    entity: 'notice',
    ids: party,
    details: says<{ to: string; count: number }>(),
  }),
}
