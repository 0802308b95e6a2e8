import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'

/** What an auditor may ask the log about by its number. */
export const AUDITED = ['item', 'agency', 'circular', 'extension', 'seat', 'cycle', 'person'] as const

/** Entries before this one; null: the newest. */
const before = optional(count)

/** `at` in seconds. No cycle: the running one. */
const moment = { at: count, cycleId: optional(idOf('cycle')) }

/** Reliability S17, S18: the log itself. */
export const AUDIT_ACTS = {
  /** Another key seals the log from this entry on. `items`: so many had no hash of their judged content in it before. */
  'audit.key': change({
    permission: 'audit.keep',
    by: 'anyone',
    entity: 'audit',
    whenFrozen: true,
    details: says<{ why: string; key: string; items: number }>(),
  }),
  /** The hash of an item's judged content, where it is older than the hashes. */
  'audit.item': change({ permission: 'audit.keep', by: 'anyone', entity: 'item', judged: true, whenFrozen: true }),
  /** Where the log ended on this day has been told to those who keep it. */
  'audit.head': change({
    permission: 'audit.keep',
    by: 'anyone',
    entity: 'audit',
    whenFrozen: true,
    details: says<{ day: string; count: number; told: number }>(),
  }),
  /** Peers, beyond 11: which moment is asked for; then the year as it stood. */
  'moment.ask': screen(),
  'moment.show': confidentialRead({ permission: 'moment.read', entity: 'cycle', ids: moment }),
  'moment.table': confidentialRead({ permission: 'moment.read', entity: 'cycle', ids: moment }),
  'audit.show': confidentialRead({ permission: 'audit.read', entity: 'audit', ids: { before } }),
  'audit.person': confidentialRead({
    permission: 'audit.read',
    entity: 'person',
    ids: { personId: idOf('person'), before },
  }),
  'audit.thing': confidentialRead({
    permission: 'audit.read',
    entity: 'audit',
    ids: { entity: oneOf(AUDITED), id: count, before },
  }),
  'audit.ask': screen(),
  'audit.find': read({ tells: 'plain', permission: 'audit.read' }),
  /** Somebody has read very many different things in a short time. */
  'audit.alarm': change({
    permission: 'audit.keep',
    by: 'anyone',
    entity: 'person',
    whenFrozen: true,
    details: says<{ count: number }>(),
  }),
}
